// Why one offer and one need meet: the bar of a row, and what stands under it when the row is opened.
import type { Child } from 'hono/jsx';
import type { Translate } from '../../platform/i18n.ts';
import type { Page } from '../../ui/page.ts';
import { PartsList, Reasons, Score, type ScorePart } from '../../ui/show/match.views.tsx';
import { toPoints } from './fit.ts';
import type { Match, MatchResult } from './match.ts';
import { parts as partNames } from './matching.messages.ts';
import { list as m } from './pages.messages.ts';
import { PARTS } from './rule-set.ts';
import { type Speech, sayCheck, sayReason } from './say-match.ts';

export type Fitting = Pick<Match, 'score' | 'parts' | 'reasons' | 'passed' | 'failed' | 'unknown'> &
  Pick<MatchResult, 'ceilings'>;

/** The whole score as one bar. */
export function MatchScore(props: { t: Translate; fitting: Fitting }) {
  const { t, fitting } = props;
  return <Score t={t} parts={scoreParts(fitting, t)} total={Math.round(fitting.score * 100)} />;
}

/** What met, the conditions, and how the score came about; `children` lead on. */
export function MatchDetail(props: { page: Page; fitting: Fitting; speech: Speech; children?: Child }) {
  const { page, fitting, speech } = props;
  const { t } = page;
  const checks = [...fitting.passed, ...fitting.failed, ...fitting.unknown];
  const scored = scoreParts(fitting, t);
  return (
    <>
      <div class="stack s">
        <h3 class="ds-heading">{t(m.met)}</h3>
        <ul class="plain sm">
          {fitting.reasons.map((reason) => (
            <li>{sayReason(reason, speech)}</li>
          ))}
        </ul>
        <h3 class="ds-heading">{t(m.conditions)}</h3>
        {checks.length === 0 ? (
          <p class="sm mut">{t(m.noConditions)}</p>
        ) : (
          <Reasons
            t={t}
            reasons={checks.map((check) => ({ state: check.outcome, text: sayCheck(check, speech) }))}
          />
        )}
      </div>
      <div class="stack s">
        <h3 class="ds-heading">{t(m.soMany, { n: Math.round(fitting.score * 100) })}</h3>
        <PartsList t={t} parts={scored} note={lowestOf(scored, t)} />
        <p>{props.children}</p>
      </div>
    </>
  );
}

/** The parts that count for a need, with the most that each can give. */
export function askedParts(ceilings: MatchResult['ceilings'], t: Translate): { name: string; max: number }[] {
  const points = toPoints(ceilings);
  return PARTS.filter((part) => points[part] > 0).map((part) => ({
    name: t(partNames[part]),
    max: points[part],
  }));
}

/** The parts that count, with what each gives and the most that it can give. */
export function scoreParts(
  { parts, ceilings }: Pick<Fitting, 'parts' | 'ceilings'>,
  t: Translate,
): ScorePart[] {
  const points = toPoints(parts);
  const most = toPoints(ceilings);
  return PARTS.filter((part) => most[part] > 0).map((part) => ({
    name: t(partNames[part]),
    max: most[part],
    points: Math.min(points[part], most[part]),
  }));
}

function lowestOf(scored: readonly ScorePart[], t: Translate): string | undefined {
  const [lowest] = [...scored].sort((a, b) => b.max - b.points - (a.max - a.points));
  if (!lowest || lowest.points >= lowest.max || scored.length < 2) return undefined;
  return t(m.lowest, { part: lowest.name, points: lowest.points, max: lowest.max });
}
