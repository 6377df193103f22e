// The needs that one offer serves, in neutral order, and those that fall on a condition.
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { Section } from '../../../ui/show/heading.views.tsx';
import { LeftOutList, RankedList, type RankedRow } from '../../../ui/show/match.views.tsx';
import { Empty, RuleBox } from '../../../ui/show/notes.views.tsx';
import { MatchDetail, MatchScore } from '../match-detail.views.tsx';
import { RULE_SET } from '../rule-set.ts';
import { type Speech, sayCheck } from '../say-match.ts';
import { messages as m } from './served.messages.ts';
import type { ServedList, Serving } from './served.service.ts';

/** So many of the first are on the page. */
export const SHOWN = 50;

export function ServedNeedList({ page, list }: { page: Page; list: ServedList }) {
  const { t } = page;
  const { served, leftOut, lot, asked } = list;
  const speech: Speech = { t, lang: page.lang, names: list.names };
  const aside = [t(m.asked, { n: asked }), served.total > SHOWN ? t(m.shown, { n: SHOWN }) : ''];
  return (
    <>
      <Section id="served" title={t(m.found, { n: served.total })} aside={aside.join(' ')}>
        <div class="stack">
          <RuleBox>
            {t(m.rule, { band: RULE_SET.bandPoints, lot: String(lot.number) })}{' '}
            <a href={page.link(routes.orderRule.href())}>{t(m.readRule)}</a>
          </RuleBox>
          {served.total === 0 ? (
            <Empty text={t(m.none)} />
          ) : (
            <RankedList
              heads={[t(m.need), t(m.place), t(m.people)]}
              scoreHead={t(m.fit)}
              rows={served.items.map((one, at) => rowOf(one, { page, speech, open: at === 0 }))}
            />
          )}
        </div>
      </Section>
      {leftOut.total === 0 ? null : (
        <Section id="left-out" title={t(m.leftOut, { n: leftOut.total })}>
          <LeftOutList
            t={t}
            rows={leftOut.items.map((one) => ({
              title: <a href={hrefOf(page, one)}>{one.need.content.title}</a>,
              sub: subOf(page, one),
              reasons: one.failed.map((check) => ({
                state: 'failed' as const,
                text: sayCheck(check, speech),
              })),
            }))}
          />
        </Section>
      )}
    </>
  );
}

function rowOf(
  one: Serving,
  { page, speech, open }: { page: Page; speech: Speech; open: boolean },
): RankedRow {
  const { t } = page;
  const { need } = one;
  return {
    title: need.content.title,
    sub: subOf(page, one),
    facts: [need.municipality?.name ?? t(m.notGiven), need.criteria.people ?? t(m.notGiven)],
    score: <MatchScore t={t} fitting={one} />,
    open,
    detail: (
      <MatchDetail page={page} fitting={one} speech={speech}>
        <a href={hrefOf(page, one)}>{t(m.openNeed)}</a>
      </MatchDetail>
    ),
  };
}

function hrefOf(page: Page, { need }: Serving): string {
  return page.link(routes.needMatches.href({ key: need.key.toLowerCase() }));
}

function subOf({ t }: Page, { need }: Serving) {
  return (
    <>
      {need.organisation?.name ?? t(m.noEmployer)} · <span class="b-nowrap">{need.key}</span>
    </>
  );
}
