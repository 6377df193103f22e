// Facts of one object, what happened to it, and lists of things with a line each.
import type { Child } from 'hono/jsx';
import type { Translate } from '../../platform/i18n.ts';
import { HISTORY_SHOWN } from '../../platform/part.ts';
import { messages as m } from '../ui.messages.ts';

/** `value` left out or empty reads "Uppgift saknas"; unknown stays unknown. */
export type Fact = { name: string; value?: Child };

/** Name and value, stacked in the facts column or side by side in the main one. */
export function Facts(props: { t: Translate; facts: readonly Fact[]; layout?: 'stacked' | 'beside' }) {
  return (
    <dl class={props.layout === 'beside' ? 'kv' : 'kv st'}>
      {props.facts.map((fact) => (
        <div>
          <dt>{fact.name}</dt>
          {isMissing(fact.value) ? <dd class="mut none">{props.t(m.missingFact)}</dd> : <dd>{fact.value}</dd>}
        </div>
      ))}
    </dl>
  );
}

export type TimelineEntry = { what: Child; who?: string; when: string; datetime?: string };

/** Newest first; says so when there are more than it shows. */
export function Timeline(props: { t: Translate; entries: readonly TimelineEntry[]; most?: number }) {
  const { t, entries, most = HISTORY_SHOWN } = props;
  return (
    <>
      <ol class="tl">
        {entries.slice(0, most).map((entry) => (
          <li>
            <div>{entry.what}</div>
            <div class="t">
              {entry.who ? `${entry.who} · ` : ''}
              <time datetime={entry.datetime}>{entry.when}</time>
            </div>
          </li>
        ))}
      </ol>
      {entries.length > most ? <p class="mut sm">{t(m.latestShown, { n: most })}</p> : null}
    </>
  );
}

/** Boxed list; a row has a lead (a time), a title, a line under it and an action. */
export function BoxList(props: {
  rows: readonly { lead?: Child; title: Child; text?: Child; action?: Child }[];
}) {
  return (
    <ul class="plain li-box">
      {props.rows.map((row) => (
        <li class={row.lead ? 'b-row has-lead' : 'b-row'}>
          {row.lead ? <div class="b-row-lead">{row.lead}</div> : null}
          <div>
            <div class="med">{row.title}</div>
            {row.text ? <div class="mut sm">{row.text}</div> : null}
          </div>
          {row.action ? <div class="b-row-action">{row.action}</div> : null}
        </li>
      ))}
    </ul>
  );
}

function isMissing(value: Child): boolean {
  return value === undefined || value === null || value === '';
}
