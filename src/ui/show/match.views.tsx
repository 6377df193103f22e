// How a match is explained: conditions with their three marks, parts of the score, and the list in its drawn order.
import type { Child } from 'hono/jsx';
import type { Translate } from '../../platform/i18n.ts';
import { Icon } from '../icon.views.tsx';
import { messages as m } from '../ui.messages.ts';

export type ReasonState = 'passed' | 'failed' | 'unknown';
export type Reason = { state: ReasonState; text: Child };

const MARK = { passed: 'checkCircle', failed: 'xOctagon', unknown: 'questionCircle' } as const;

/** Icon and word; unknown is never shown as failed. */
export function Reasons(props: { t: Translate; reasons: readonly Reason[] }) {
  return (
    <ul class="why">
      {props.reasons.map((reason) => (
        <li class={reason.state}>
          <Icon name={MARK[reason.state]} />
          <span>
            <span class="ds-sr-only">{props.t(m[reason.state])}: </span>
            {reason.text}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** One named part of a score, both in points; at most six parts, coloured in order. */
export type ScorePart = { name: string; points: number; max: number };

/** What the colours of the bars mean, with the highest number of points of each. */
export function PartsLegend(props: { t: Translate; parts: readonly Pick<ScorePart, 'name' | 'max'>[] }) {
  return (
    <ul class="plain legend">
      {props.parts.map((part, index) => (
        <li>
          <span class={`swatch c${index + 1}`} />
          {part.name} <span class="mut">{props.t(m.max, { n: part.max })}</span>
        </li>
      ))}
    </ul>
  );
}

/** The whole score as one bar with its number; empty to the right of the last part. */
export function Score(props: { t: Translate; parts: readonly ScorePart[]; total: number }) {
  const { starts, max } = stack(props.parts);
  const words = props.parts.map((part) => `${part.name} ${props.t(m.of, { n: part.points, of: part.max })}`);
  return (
    <div class="score">
      <svg
        class="parts"
        role="img"
        aria-label={words.join(', ')}
        preserveAspectRatio="none"
        viewBox="0 0 100 10"
      >
        {props.parts.map((part, index) => (
          <rect
            class={`c${index + 1}`}
            x={share(starts[index] ?? 0, max)}
            width={Math.max(0, share(part.points, max) - 0.6)}
            height="10"
          />
        ))}
      </svg>
      <strong class="num">{props.total}</strong>
    </div>
  );
}

/** Each part on its own line, as number and bar. `note` says what lowered the score most. */
export function PartsList(props: { t: Translate; parts: readonly ScorePart[]; note?: Child }) {
  return (
    <>
      <ul class="plain sp">
        {props.parts.map((part, index) => (
          <li>
            <span>{part.name}</span>
            <svg class="parts" aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 8">
              <rect class={`c${index + 1}`} width={share(part.points, part.max)} height="8" />
            </svg>
            <span class="num mut">{props.t(m.of, { n: part.points, of: part.max })}</span>
          </li>
        ))}
      </ul>
      {props.note ? <p class="xs mut sp-note">{props.note}</p> : null}
    </>
  );
}

export type RankedRow = {
  title: Child;
  sub?: Child;
  tags?: Child;
  /** Short facts beside the title, in the order of `heads`. */
  facts: readonly Child[];
  score: Child;
  /** Shown when the row is opened: reasons left, parts right. */
  detail: Child;
  open?: boolean;
};

/** The list in its printed order; every row opens to its reasons, without script. */
export function RankedList(props: {
  heads: readonly [string, ...string[]];
  scoreHead: string;
  rows: readonly RankedRow[];
}) {
  return (
    <div class="li-box ranked">
      <div class="ranked-row ranked-heads" aria-hidden="true">
        {[...props.heads, props.scoreHead].map((head) => (
          <span>{head}</span>
        ))}
      </div>
      <ol class="plain">
        {props.rows.map((row) => (
          <li>
            <details open={row.open}>
              <summary class="ranked-row">
                <span>
                  <span class="med">{row.title}</span>
                  {row.sub ? <span class="mut sub-line b-line">{row.sub}</span> : null}
                  {row.tags ? <span class="tags">{row.tags}</span> : null}
                </span>
                {row.facts.map((fact, index) => (
                  <span>
                    <span class="ds-sr-only">{props.heads[index + 1]}: </span>
                    {fact}
                  </span>
                ))}
                <span class="ranked-score">
                  <span class="ds-sr-only">{props.scoreHead}: </span>
                  {row.score}
                </span>
                <Icon name="chevronDown" />
              </summary>
              <div class="ranked-detail">{row.detail}</div>
            </details>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Those left out, each with the condition that failed and the value that failed it. */
export function LeftOutList(props: {
  t: Translate;
  rows: readonly { title: Child; sub?: Child; reasons: readonly Reason[]; action?: Child }[];
}) {
  return (
    <ul class="plain li-box">
      {props.rows.map((row) => (
        <li class="left-out">
          <div>
            <div class="med">{row.title}</div>
            {row.sub ? <div class="mut sub-line">{row.sub}</div> : null}
          </div>
          <Reasons t={props.t} reasons={row.reasons} />
          {row.action ? <div class="b-row-action">{row.action}</div> : null}
        </li>
      ))}
    </ul>
  );
}

function share(value: number, max: number): number {
  return max > 0 ? Math.round((1000 * value) / max) / 10 : 0;
}

function stack(parts: readonly ScorePart[]): { starts: number[]; max: number } {
  const starts: number[] = [];
  let sum = 0;
  for (const part of parts) {
    starts.push(sum);
    sum += part.points;
  }
  return { starts, max: parts.reduce((total, part) => total + part.max, 0) };
}
