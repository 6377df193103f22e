// Around a list: filters, chosen filters as chips, result count, pages. Every state is an address.
import type { Child } from 'hono/jsx';
import type { Translate } from '../../platform/i18n.ts';
import { Csrf } from '../form/csrf.views.tsx';
import { Icon } from '../icon.views.tsx';
import type { Page } from '../page.ts';
import { pagesToShow, type Query, withQuery } from '../query.ts';
import { messages as m } from '../ui.messages.ts';
import { ButtonLink } from './button.views.tsx';

type FilterFormProps = {
  t: Translate;
  /** Address of the list, in the reader's language. */
  action: string;
  /** The live region that the browser replaces while the reader types: id of `<Results>`. */
  results?: string;
  /** The page, when what is asked for must not stand in an address: it is sent instead. */
  unseenIn?: Page;
  /** Parameters that the fields do not hold but that must survive, e.g. sort. */
  keep?: Query;
  children?: Child;
};

/** Filters as an ordinary form; with script the results follow while typing. */
export function FilterForm(props: FilterFormProps) {
  const form = (
    <form
      method={props.unseenIn ? 'post' : 'get'}
      action={props.action}
      class="b-filters"
      data-turbo={props.unseenIn ? 'false' : undefined}
    >
      {props.unseenIn ? <Csrf page={props.unseenIn} /> : null}
      {Object.entries(props.keep ?? {}).map(([name, value]) =>
        value ? <input type="hidden" name={name} value={value} /> : null,
      )}
      {props.children}
      <button type="submit" class="ds-button s" data-variant="secondary">
        <Icon name="search" />
        {props.t(m.showResult)}
      </button>
    </form>
  );
  return (
    <search aria-label={props.t(m.filters)}>
      {props.results ? <live-search data-results={props.results}>{form}</live-search> : form}
    </search>
  );
}

/** What the filter form changes. The heading in it says the count, and is read when it changes. */
export function Results(props: { id: string; children?: Child }) {
  return (
    <div id={props.id} class="stack" aria-live="polite" aria-relevant="additions">
      {props.children}
    </div>
  );
}

/** The filters in force, each with a link that lifts it; `key` is the parameter in the address. */
export function FilterChips(props: {
  t: Translate;
  path: string;
  query: Query;
  filters: readonly { key: string; name: string }[];
}) {
  const { t, path, query, filters } = props;
  if (filters.length === 0) return null;
  return (
    <ul class="plain b-chips" aria-label={t(m.activeFilters)}>
      {filters.map(({ key, name }) => (
        <li>
          <a class="b-chip" href={withQuery(path, query, { [key]: undefined })}>
            {name}
            <Icon name="close" />
            <span class="ds-sr-only">{t(m.removeFilter, { name })}</span>
          </a>
        </li>
      ))}
      <li>
        <a class="sm" href={path}>
          {t(m.clearFilters)}
        </a>
      </li>
    </ul>
  );
}

/** Chips to choose one of a few views by: "Alla 214 · Pågår 14". */
export function ChoiceChips(props: {
  label: string;
  choices: readonly { text: string; href: string; current?: boolean; count?: number }[];
}) {
  return (
    <nav aria-label={props.label}>
      <ul class="plain b-chips">
        {props.choices.map((choice) => (
          <li>
            <a class="b-chip" href={choice.href} aria-current={choice.current ? 'true' : undefined}>
              {choice.text}
              {choice.count === undefined ? null : <span class="cnt">{choice.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Chips for the states of a list, `lage` in the address, with how many rows are in each. */
export function StateChips<S extends string>(props: {
  label: string;
  all: string;
  path: string;
  query: Query;
  states: readonly { state: S; text: string }[];
  counts: ReadonlyMap<S, number>;
}) {
  const { path, query, counts } = props;
  const choice = (text: string, state: S | undefined, count: number) => ({
    text,
    href: withQuery(path, query, { lage: state }),
    current: (query.lage || undefined) === state,
    count,
  });
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const states = props.states.map(({ state, text }) => choice(text, state, counts.get(state) ?? 0));
  return <ChoiceChips label={props.label} choices={[choice(props.all, undefined, total), ...states]} />;
}

/** The list as files, in the same filter and order as on the screen. */
export function FileLinks(props: {
  query: Query;
  files: readonly { text: string; path: string }[];
  label?: string;
}) {
  return (
    <div class="acts">
      {props.label ? <span class="mut sm">{props.label}</span> : null}
      {props.files.map(({ text, path }) => (
        <ButtonLink plain small variant="tertiary" icon="download" href={withQuery(path, props.query, {})}>
          {text}
        </ButtonLink>
      ))}
    </div>
  );
}

/** Under a list that is read up to `most` rows, the latest first: says that there may be others. */
export function LatestNote(props: { t: Translate; shown: number; most: number }) {
  if (props.shown < props.most) return null;
  return <p class="mut sm">{props.t(m.latestShown, { n: props.shown })}</p>;
}

type PagesProps = {
  t: Translate;
  path: string;
  query: Query;
  page: number;
  /** Rows per page. */
  size: number;
  total: number;
};

/** "Visar 26–50 av 214" and the pages; the page number is `sida` in the address. */
export function Pagination(props: PagesProps) {
  const { t, page, size, total } = props;
  const last = Math.max(1, Math.ceil(total / size));
  const href = (n: number) => withQuery(props.path, props.query, { sida: n > 1 ? String(n) : undefined });
  const shown = t(m.shown, {
    from: total === 0 ? 0 : (page - 1) * size + 1,
    to: Math.min(total, page * size),
    total,
  });
  if (last === 1) return <p class="mut sm">{shown}</p>;
  return (
    <div class="b-pages">
      <p class="mut sm">{shown}</p>
      <nav aria-label={t(m.pages)}>
        <ul class="plain">
          <Step href={page > 1 ? href(page - 1) : undefined} icon="chevronLeft" text={t(m.previous)} />
          {pagesToShow(page, last).map((n) => (
            <li>
              {n === 0 ? (
                <span class="b-pages-gap">…</span>
              ) : (
                <a
                  class="b-page"
                  href={href(n)}
                  aria-label={t(m.pageNumber, { n })}
                  aria-current={n === page ? 'page' : undefined}
                >
                  {n}
                </a>
              )}
            </li>
          ))}
          <Step href={page < last ? href(page + 1) : undefined} icon="chevronRight" text={t(m.next)} />
        </ul>
      </nav>
    </div>
  );
}

function Step(props: { href: string | undefined; icon: 'chevronLeft' | 'chevronRight'; text: string }) {
  if (!props.href) return null;
  return (
    <li>
      <a class="b-page" href={props.href}>
        {props.icon === 'chevronLeft' ? <Icon name={props.icon} /> : null}
        <span class="b-page-text">{props.text}</span>
        {props.icon === 'chevronRight' ? <Icon name={props.icon} /> : null}
      </a>
    </li>
  );
}
