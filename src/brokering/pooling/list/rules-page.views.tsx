// The published rules of pooling, written from the rule set that runs.
import { formatNumber, formatOre } from '../../../platform/format.ts';
import { DETOUR, SPEEDS } from '../../../register/places/travel.ts';
import type { Page } from '../../../ui/page.ts';
import { PublicPage } from '../../../ui/public-page.views.tsx';
import { Facts } from '../../../ui/show/facts.views.tsx';
import { PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { RuleBox } from '../../../ui/show/notes.views.tsx';
import { POOLING_RULES } from '../suggestions/pooling-rules.ts';
import { rules as m } from './list.messages.ts';

/** How travel is estimated, from the values that run. */
const TRAVEL = {
  detour: Math.round((DETOUR - 1) * 100),
  town: SPEEDS[0].kmPerHour,
  townKm: SPEEDS[0].untilKm,
  country: SPEEDS[1].kmPerHour,
  countryKm: SPEEDS[1].untilKm,
  main: SPEEDS[2].kmPerHour,
};

export function PoolingRulesPage({ page }: { page: Page }) {
  const { t, lang } = page;
  const { worth, seats, price, mostGroups, reachMinutes, version } = POOLING_RULES;
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
              { name: t(m.travel), value: `− ${number(worth.perHour)}` },
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
                { name: t(m.groups), value: number(mostGroups) },
                { name: t(m.reach), value: t(m.reachText, { n: reachMinutes }) },
              ]}
            />
            <p>{t(m.also)}</p>
            <p>{t(m.travelText, TRAVEL)}</p>
          </div>
        </Section>
      </div>
    </PublicPage>
  );
}
