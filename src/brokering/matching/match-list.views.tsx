// The list of a match: the rule on top, every offer with its reasons, and those left out with the condition that failed.
import type { Child } from 'hono/jsx';
import { formatDate } from '../../platform/format.ts';
import { type Lang, type LocalText, localText } from '../../platform/i18n.ts';
import { routes } from '../../routes.ts';
import type { Page } from '../../ui/page.ts';
import { Section } from '../../ui/show/heading.views.tsx';
import { LeftOutList, PartsLegend, RankedList, type RankedRow } from '../../ui/show/match.views.tsx';
import { Local, RuleBox, Tag } from '../../ui/show/notes.views.tsx';
import type { LeftOut, Match, MatchResult } from './match.ts';
import { askedParts, MatchDetail, MatchScore } from './match-detail.views.tsx';
import { formNames } from './matching.messages.ts';
import { describeOrder } from './order-rule.ts';
import { list as m } from './pages.messages.ts';
import { RULE_SET } from './rule-set.ts';
import { type Speech, sayCheck } from './say-match.ts';

/** What a page must know beside the result to write it in words. */
export type ListNames = {
  readonly names: ReadonlyMap<string, LocalText>;
  readonly municipalities: ReadonlyMap<string, string>;
};

type Props = {
  page: Page;
  result: MatchResult;
  names: ListNames;
  /** Beside the heading: when it was worked out. */
  aside?: string;
  /** What can be done about an offer that was left out. */
  leftOutAction?: (one: LeftOut) => Child;
};

export function MatchList(props: Props) {
  const { page, result } = props;
  const { t } = page;
  const speech: Speech = { t, lang: page.lang, names: props.names.names };
  return (
    <div class="stack l">
      <Section
        id="matches"
        title={t(m.found, { n: result.found })}
        aside={[shownOf(props), props.aside].filter(Boolean).join(' ') || undefined}
      >
        <div class="stack">
          <RuleBox>
            {describeOrder(RULE_SET, result.lot.number, t)}{' '}
            <a href={page.link(routes.orderRule.href())}>{t(m.readRule)}</a>
          </RuleBox>
          {result.matches.length === 0 ? null : (
            <>
              <PartsLegend t={t} parts={askedParts(result.ceilings, t)} />
              <RankedList
                heads={[t(m.offer), t(m.place), t(m.start)]}
                scoreHead={t(m.fit)}
                rows={result.matches.map((match) => rowOf(match, { ...props, speech }))}
              />
            </>
          )}
        </div>
      </Section>
      {result.leftOut.length === 0 ? null : (
        <Section id="left-out" title={t(m.leftOut, { n: result.leftOut.length })}>
          <LeftOutList
            t={t}
            rows={result.leftOut.map((one) => ({
              ...leftOutRow(one, page, speech),
              action: props.leftOutAction?.(one),
            }))}
          />
        </Section>
      )}
    </div>
  );
}

type Context = Props & { speech: Speech };

function rowOf(match: Match, context: Context): RankedRow {
  const { page, names, speech, result } = context;
  const { ceilings } = result;
  const { t, lang } = page;
  return {
    title: <Local text={match.title} lang={lang} t={t} />,
    sub: match.provider,
    tags: match.ownMunicipality ? (
      <Tag tone="brand1" icon="info">
        {t(m.ownMunicipality)}
      </Tag>
    ) : undefined,
    facts: [placeOf(match, names, t), startOf(match, lang, t)],
    score: <MatchScore t={t} fitting={{ ...match, ceilings }} />,
    open: match.rank === 1,
    detail: (
      <MatchDetail page={page} fitting={{ ...match, ceilings }} speech={speech}>
        <a href={page.link(routes.offer.href({ id: match.offerId }))}>{t(m.openOffer)}</a>
      </MatchDetail>
    ),
  };
}

function placeOf(match: Match, { municipalities }: ListNames, t: Page['t']): string {
  const name = match.municipality ? municipalities.get(match.municipality) : undefined;
  const form = match.form && match.form !== 'onSite' ? t(formNames[match.form]) : undefined;
  const text = [name, form].filter(Boolean).join(', ') || t(m.notGiven);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function startOf(match: Match, lang: Lang, t: Page['t']): string {
  if (match.starts === 'open') return t(m.openStart);
  return match.starts ? formatDate(match.starts, lang) : t(m.notGiven);
}

function shownOf({ page, result }: Props): string | undefined {
  const shown = result.matches.length;
  return shown < result.found && shown > 0 ? page.t(m.shown, { n: shown }) : undefined;
}

function leftOutRow(one: LeftOut, page: Page, speech: Speech) {
  return {
    title: localText(one.title, page.lang).text,
    sub: one.provider,
    reasons: [{ state: 'failed' as const, text: sayCheck({ ...one, outcome: 'failed' }, speech) }],
  };
}
