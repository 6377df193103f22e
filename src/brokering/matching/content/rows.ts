// For each place of the index a row of numbers, all rows in one array, one after the other.
import { withRoom } from './growing.ts';

export type Rows<T extends Uint32Array | Uint8Array> = {
  numbers: T;
  length: number;
  /** Where the row of each place begins; that of the next place begins where it ends. */
  starts: Uint32Array;
};

const START_LENGTH = 1_024;

/** Rows of no offer yet, which are put in this array as long as it has room. */
export function createRows<T extends Uint32Array | Uint8Array>(numbers: T): Rows<T> {
  return { numbers, length: 0, starts: new Uint32Array(START_LENGTH) };
}

/** Adds the row of the next place. */
export function addRow<T extends Uint32Array | Uint8Array>(rows: Rows<T>, place: number, row: T): void {
  const end = rows.length + row.length;
  rows.numbers = withRoom(rows.numbers, end);
  rows.numbers.set(row, rows.length);
  rows.starts = withRoom(rows.starts, place + 2);
  rows.starts[place] = rows.length;
  rows.starts[place + 1] = end;
  rows.length = end;
}

/** The row of one place, no copy. */
export function rowAt<T extends Uint32Array | Uint8Array>({ numbers, starts }: Rows<T>, place: number): T {
  return numbers.subarray(starts[place] ?? 0, starts[place + 1] ?? 0) as T;
}

/** Moves what is kept together: places whose new one is below 0 are gone, the others come in the same order. */
export function dropRows(rows: Rows<Uint32Array | Uint8Array>, newPlace: Int32Array): void {
  let length = 0;
  let next = 0;
  for (let place = 0; place < newPlace.length; place++) {
    if ((newPlace[place] ?? -1) < 0) continue;
    const from = rows.starts[place] ?? 0;
    const to = rows.starts[place + 1] ?? 0;
    rows.numbers.copyWithin(length, from, to);
    rows.starts[next] = length;
    length += to - from;
    next += 1;
    rows.starts[next] = length;
  }
  rows.length = length;
}
