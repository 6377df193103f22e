// The top of a page and of its sections.
import type { Child } from 'hono/jsx';
import { Icon } from '../icon.views.tsx';
import type { Page } from '../page.ts';
import { messages as m } from '../ui.messages.ts';

/** One step of the way here; `href` already in the reader's language, left out for the page itself. */
export type Crumb = { text: string; href?: string };

type HeadProps = {
  page: Page;
  /** The h1: plain words, never only a number. */
  title: string;
  crumbs?: readonly Crumb[];
  /** One line above the title, e.g. today's date. */
  over?: Child;
  /** One sentence under the title. */
  lead?: Child;
  /** At most three `<Tag>`. */
  tags?: Child;
  /** One primary action and a few secondary ones. */
  actions?: Child;
};

export function PageHead(props: HeadProps) {
  return (
    <>
      <Crumbs page={props.page} crumbs={props.crumbs ?? []} />
      <div class="b-head">
        <div>
          {props.over ? <p class="mut sm">{props.over}</p> : null}
          <h1 class="ds-heading">{props.title}</h1>
          {props.lead ? <p class="lead">{props.lead}</p> : null}
          {props.tags ? <div class="tags">{props.tags}</div> : null}
        </div>
        {props.actions ? <div class="acts">{props.actions}</div> : null}
      </div>
    </>
  );
}

export function Crumbs(props: { page: Page; crumbs: readonly Crumb[] }) {
  if (props.crumbs.length === 0) return null;
  return (
    <nav class="b-crumb" aria-label={props.page.t(m.youAreHere)}>
      <ol class="plain">
        {props.crumbs.map((crumb, index) => (
          <li>
            {index > 0 ? <Icon name="chevronRight" /> : null}
            {crumb.href ? (
              <a class="q" href={crumb.href}>
                {crumb.text}
              </a>
            ) : (
              <span aria-current="page">{crumb.text}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Tinted top of a public page; up to four figures stand under the lead. */
export function Hero(props: HeadProps & { children?: Child }) {
  return (
    <div class="hero">
      <div class="wrap">
        <PageHead {...props} />
        {props.children}
      </div>
    </div>
  );
}

/** A section with its own heading, a note to the right, and its content. */
export function Section(props: { id?: string; title: Child; aside?: Child; children?: Child }) {
  const id = props.id;
  return (
    <section aria-labelledby={id}>
      <div class="sec-h">
        <h2 class="ds-heading" id={id}>
          {props.title}
        </h2>
        {props.aside ? <div class="sm mut">{props.aside}</div> : null}
      </div>
      {props.children}
    </section>
  );
}

/** Main column and the narrower column of facts. */
export function Columns(props: { main: Child; side: Child; wide?: boolean }) {
  return (
    <div class={props.wide ? 'g-main g-public' : 'g-main'}>
      <div class="stack l">{props.main}</div>
      <div class="stack">{props.side}</div>
    </div>
  );
}

/** A box with a title. Tinted boxes carry colour: `accent` for what to do next, `brand1` for neutrality. */
export function Card(props: {
  title?: Child;
  tone?: 'plain' | 'accent' | 'brand1' | 'brand2' | 'brand3';
  level?: 2 | 3;
  children?: Child;
}) {
  const tone = props.tone ?? 'plain';
  const Heading = props.level === 3 ? 'h3' : 'h2';
  return (
    <section
      class="ds-card"
      data-color={tone === 'plain' ? 'neutral' : tone}
      data-variant={tone === 'plain' ? undefined : 'tinted'}
    >
      {props.title ? <Heading class="ds-heading card-h">{props.title}</Heading> : null}
      {props.children}
    </section>
  );
}

export type Tab = { text: string; href: string; current?: boolean; count?: number };

/** Parts of one object, each with its own address. `label` names the object: "Delar av behovet". */
export function Tabs(props: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav class="b-tabs" aria-label={props.label}>
      <ul class="plain">
        {props.tabs.map((tab) => (
          <li>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.text}
              {tab.count === undefined ? null : <span class="cnt">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
