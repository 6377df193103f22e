// Reads the cells of one row by field, and remembers those that it could not read.
import type { Message } from '../../../platform/i18n.ts';
import { isBlank, readFigure, splitList } from './cell-values.ts';
import type { OfferField } from './columns.ts';
import { messages as m } from './exchange.messages.ts';

/** Cells of a row by field; what the table does not hold is missing. */
export type OfferCells = Partial<Record<OfferField, string>>;

export type DraftProblem = { field: string; message: Message; value?: string };

/** Reads cells one by one and remembers those that it could not. */
export class CellReader {
  readonly problems: DraftProblem[] = [];
  readonly #cells: OfferCells;
  constructor(cells: OfferCells) {
    this.#cells = cells;
  }

  text(field: OfferField): string | undefined {
    const cell = this.#cells[field];
    return cell === undefined || isBlank(cell) ? undefined : cell.trim();
  }

  read<T>(field: OfferField, reading: (cell: string) => T | undefined): T | undefined {
    const cell = this.text(field);
    if (cell === undefined) return undefined;
    const value = reading(cell);
    if (value === undefined) this.problems.push({ field, message: m.unreadable, value: cell.slice(0, 80) });
    return value;
  }

  oneOf<T extends string>(field: OfferField, values: readonly T[]): T | undefined {
    return this.read(field, (cell) => values.find((value) => value.toLowerCase() === cell.toLowerCase()));
  }

  whole(field: OfferField, from: number, to: number): number | undefined {
    return this.read(field, (cell) => {
      const figure = readFigure(cell);
      return figure !== undefined && Number.isInteger(figure) && figure >= from && figure <= to
        ? figure
        : undefined;
    });
  }

  list(field: OfferField): string[] {
    const cell = this.text(field);
    return cell === undefined ? [] : splitList(cell);
  }
}

/** The property when there is a value for it, else nothing. */
export function given<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, T>);
}
