// What an import tells of what it did.
import type { RowProblem } from './reading.ts';

export type ImportReport = {
  added: number;
  changed: number;
  unchanged: number;
  /** Changed by a person here since the last import, and therefore left alone. */
  kept: number;
  providersAdded: number;
  /** Titles of the first that are new or changed, for the preview. */
  examples: { added: string[]; changed: string[] };
  /** Rows that became no offer because of a problem met here. */
  refused: number;
  problems: RowProblem[];
};

/** A report of nothing yet. */
export function emptyReport(): ImportReport {
  return {
    added: 0,
    changed: 0,
    unchanged: 0,
    kept: 0,
    providersAdded: 0,
    examples: { added: [], changed: [] },
    refused: 0,
    problems: [],
  };
}
