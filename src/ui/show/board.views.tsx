// A board: columns of states with their counts, cards in them. Cards move by buttons; the board itself only scrolls.
import type { Child } from 'hono/jsx';

export type BoardColumn = {
  id: string;
  title: string;
  count: number;
  /** The count in words, for who does not see where it stands. */
  countText: string;
  cards: readonly Child[];
  /** Leads to all of them where the column shows only the first. */
  more?: { text: string; href: string } | undefined;
};

/** `label` names the board; `empty` is what a column without cards says. */
export function Board(props: { label: string; empty: string; columns: readonly BoardColumn[] }) {
  return (
    <section class="board" aria-label={props.label} tabindex={0}>
      {props.columns.map((column) => (
        <section class="board-column" aria-labelledby={column.id}>
          <h2 class="ds-heading" id={column.id}>
            {column.title}{' '}
            <span class="cnt" aria-hidden="true">
              {column.count}
            </span>
            <span class="ds-sr-only">, {column.countText}</span>
          </h2>
          {column.cards.length === 0 ? (
            <p class="mut sm">{props.empty}</p>
          ) : (
            <ul class="plain">
              {column.cards.map((card) => (
                <li class="board-card">{card}</li>
              ))}
            </ul>
          )}
          {column.more ? (
            <a class="sm" href={column.more.href}>
              {column.more.text}
            </a>
          ) : null}
        </section>
      ))}
    </section>
  );
}
