// Tables of rows: caption, sort by link, numbers to the right; on a phone each row becomes a block.
import type { Child } from 'hono/jsx';
import type { Translate } from '../../platform/i18n.ts';
import { Icon } from '../icon.views.tsx';
import { nextSort, type Query, type Sort, withQuery } from '../query.ts';
import { messages as m } from '../ui.messages.ts';

export type Column<Row> = {
  head: string;
  /** First column: a link and a sub-line in one cell (`<RowTitle>`). */
  cell: (row: Row, index: number) => Child;
  numeric?: boolean;
  /** Sort key in the address; the column can be sorted when it is given. */
  sort?: string;
  /** Written before the value on a phone, where the head is not seen. */
  phoneLabel?: boolean;
  /** Only for screen readers: columns of buttons. */
  hideHead?: boolean;
};

type Props<Row> = {
  t: Translate;
  /** What the table shows; read first by a screen reader. */
  caption: string;
  /** Show the caption, where no heading says the same. */
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  list?: { path: string; query: Query; sort: Sort } | undefined;
  /** Comparisons and matrices keep their columns and scroll sideways. */
  keepColumns?: boolean;
};

export function DataTable<Row>(props: Props<Row>) {
  const table = (
    <table class={props.keepColumns ? 'ds-table keep' : 'ds-table cards-s'} data-hover>
      <caption class={props.showCaption ? undefined : 'ds-sr-only'}>{props.caption}</caption>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <Head table={props} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row, rowIndex) => (
          <tr>
            {props.columns.map((column, index) => (
              <Cell column={column} first={index === 0}>
                {column.cell(row, rowIndex)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (!props.keepColumns) return <div class="li-box">{table}</div>;
  return (
    <section class="li-box b-scroll" aria-label={props.t(m.tableOf, { name: props.caption })} tabindex={0}>
      {table}
    </section>
  );
}

/** Link and sub-line of a row's first cell. */
export function RowTitle(props: { href?: string | undefined; title: Child; sub?: Child }) {
  return (
    <>
      {props.href ? (
        <a href={props.href} class="q row-link">
          {props.title}
        </a>
      ) : (
        <span class="med">{props.title}</span>
      )}
      {props.sub ? <div class="mut sub-line">{props.sub}</div> : null}
    </>
  );
}

function Head<Row>(props: { table: Props<Row>; column: Column<Row> }) {
  const { column, table } = props;
  const className = column.numeric ? 'n' : undefined;
  if (column.hideHead) {
    return (
      <th scope="col">
        <span class="ds-sr-only">{column.head}</span>
      </th>
    );
  }
  if (!column.sort || !table.list) {
    return (
      <th scope="col" class={className}>
        {column.head}
      </th>
    );
  }
  const { path, query, sort } = table.list;
  const active = sort.key === column.sort;
  return (
    <th
      scope="col"
      class={className}
      aria-sort={active ? (sort.falling ? 'descending' : 'ascending') : 'none'}
    >
      <a class="b-sort" href={withQuery(path, query, { sort: nextSort(sort, column.sort) })}>
        {column.head}
        <Icon name={active ? (sort.falling ? 'sortDown' : 'sortUp') : 'sort'} />
      </a>
    </th>
  );
}

function Cell<Row>(props: { column: Column<Row>; first: boolean; children?: Child }) {
  const label = props.column.phoneLabel ? <span class="mut only-s">{props.column.head}: </span> : null;
  const className = props.column.numeric ? 'n' : undefined;
  if (props.first) {
    return (
      <th scope="row" class={className}>
        {props.children}
      </th>
    );
  }
  return (
    <td class={className}>
      {label}
      {props.children}
    </td>
  );
}

/** A dash with its reason: the cell is empty because the value is unknown or hidden. */
export function NoValue(props: { t: Translate; reason?: string }) {
  return (
    <span class="mut" title={props.reason ?? props.t(m.missingFact)}>
      –<span class="ds-sr-only"> {props.reason ?? props.t(m.missingFact)}</span>
    </span>
  );
}
