// The published rules of pooling, written from the rule set that runs.
import { formatNumber, formatOre } from '../../../platform/format.ts';
import type { Page } from '../../../ui/page.ts';
import { PublicPage } from '../../../ui/public-page.views.tsx';
import { Facts } from '../../../ui/show/facts.views.tsx';
import { PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { RuleBox } from '../../../ui/show/notes.views.tsx';
import { POOLING_RULES } from '../suggestions/pooling-rules.ts';
import { rules as m } from './list.messages.ts';

export function PoolingRulesPage({ page }: { page: Page }) {
  const { t, lang } = page;
  const { worth, seats, price, reachKm, version } = POOLING_RULES;
  const number = (value: number) => formatNumber(value, lang, Number.isInteger(value) ? 0 : 2);
  return (
    <PublicPage page={page} title={t(m.title)}>
      <div class="stack l">
        <PageHead page={page} title={t(m.title)} lead={t(m.lead, { version })} />
        <RuleBox>
          <p>{t(m.goal)}</p>
          <p>{t(m.neutral)}</p>
        </RuleBox>
        <Section id="worth" title={t(m.counted)}>
          <Facts
            t={t}
            layout="beside"
            facts={[
              { name: t(m.one), value: number(1) },
              { name: t(m.urgent, { days: worth.urgentDays }), value: `+ ${number(worth.urgent)}` },
              {
                name: t(m.vulnerable, { most: number(worth.mostVulnerable) }),
                value: `+ ${number(worth.vulnerable)}`,
              },
              { name: t(m.travel), value: `− ${number(worth.per100Km)}` },
              { name: t(m.price), value: `− ${number(worth.per10000Kr)}` },
            ]}
          />
        </Section>
        <Section id="must" title={t(m.must)}>
          <div class="stack s">
            <Facts
              t={t}
              layout="beside"
              facts={[
                { name: t(m.seats), value: t(m.seatsText, seats) },
                {
                  name: t(m.cost),
                  value: t(m.costText, {
                    fixed: formatOre(price.fixedOre, lang),
                    head: formatOre(price.perHeadOre, lang),
                  }),
                },
                { name: t(m.reach), value: `${reachKm} km` },
              ]}
            />
            <p>{t(m.also)}</p>
          </div>
        </Section>
      </div>
    </PublicPage>
  );
}
