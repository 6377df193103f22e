// Short messages in the text: tag, alert, rule box, empty state, figures, text in one language.
import type { Child } from 'hono/jsx';
import { type Lang, type LocalText, localText, type Translate } from '../../platform/i18n.ts';
import { Icon } from '../icon.views.tsx';
import type { IconName } from '../icons.ts';
import { messages as m } from '../ui.messages.ts';

export type Tone =
  | 'neutral'
  | 'accent'
  | 'success'
  | 'warning'
  | 'danger'
  | 'info'
  | 'brand1'
  | 'brand2'
  | 'brand3';

/** A status in one or two words; the colour never says more than the words. */
export function Tag(props: { tone?: Tone; icon?: IconName; children?: Child }) {
  return (
    <span class="ds-tag" data-color={props.tone ?? 'neutral'}>
      {props.icon ? <Icon name={props.icon} /> : null}
      {props.children}
    </span>
  );
}

/** A box that must be read. `danger` is announced at once, the others are part of the text. */
export function Alert(props: {
  tone?: 'info' | 'success' | 'warning' | 'danger';
  title?: string;
  children?: Child;
}) {
  const tone = props.tone ?? 'info';
  return (
    <div class="ds-alert" data-color={tone} role={tone === 'danger' ? 'alert' : undefined}>
      <p>
        {props.title ? <strong>{props.title} </strong> : null}
        {props.children}
      </p>
    </div>
  );
}

/** The rule behind a list or a decision, printed where it works. */
export function RuleBox(props: { icon?: IconName; children?: Child }) {
  return (
    <div class="rule">
      <Icon name={props.icon ?? 'scales'} />
      <div>{props.children}</div>
    </div>
  );
}

/** What the place is for, and one action. */
export function Empty(props: { text: string; children?: Child }) {
  return (
    <div class="b-empty">
      <p>{props.text}</p>
      {props.children ? <div class="acts">{props.children}</div> : null}
    </div>
  );
}

/** A text that people wrote, in the reader's language if it exists there, else Swedish and marked as such. */
export function Local(props: { text: LocalText; lang: Lang; t: Translate }) {
  const found = localText(props.text, props.lang);
  if (!found.translationMissing) return <>{found.text}</>;
  return (
    <>
      <span lang={found.lang}>{found.text}</span>{' '}
      <span class="b-untranslated">({props.t(m.translationMissing)})</span>
    </>
  );
}

export type FigureFact = { value: string; text: string };

/** Large figures side by side, at most four. `trend` values (0–1) draw the last periods as small columns. */
export function Figures(props: {
  figures: readonly (FigureFact & { trend?: readonly number[] })[];
  stacked?: boolean;
}) {
  return (
    <dl class={props.stacked ? 'figures li-box' : 'figures figures-row'}>
      {props.figures.map((figure) => (
        <div class="figure">
          <dt class="mut sm">{figure.text}</dt>
          <dd class="big">{figure.value}</dd>
          {figure.trend ? <Trend values={figure.trend} /> : null}
        </div>
      ))}
    </dl>
  );
}

function Trend(props: { values: readonly number[] }) {
  return (
    <dd class="figure-trend" aria-hidden="true">
      <svg viewBox={`0 0 ${props.values.length * 14} 26`} class="trend" aria-hidden="true">
        {props.values.map((value, index) => {
          const height = Math.max(2, Math.round(value * 24));
          return (
            <rect
              x={index * 14 + 1}
              y={26 - height}
              width="12"
              height={height}
              rx="2"
              class={index === props.values.length - 1 ? 'now' : 'before'}
            />
          );
        })}
      </svg>
    </dd>
  );
}

/** Text that opens on demand. */
export function Disclosure(props: { summary: Child; open?: boolean; children?: Child }) {
  return (
    <details class="b-details" open={props.open}>
      <summary>
        <Icon name="chevronRight" />
        <span>{props.summary}</span>
      </summary>
      <div class="b-details-body">{props.children}</div>
    </details>
  );
}
