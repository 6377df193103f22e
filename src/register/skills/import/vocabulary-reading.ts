// What came out of the files of another vocabulary: pieces of concepts, and the rows that could not be read.
import type { rowProblems } from './import.messages.ts';
import type { ConceptDraft } from './vocabulary-draft.ts';

export type RowProblem = {
  file: string;
  /** Line of a CSV file, or place in the list of a JSON file, from 1; `undefined` for the file as a whole. */
  row?: number | undefined;
  reason: keyof typeof rowProblems;
  values?: Record<string, string | number> | undefined;
};

export type VocabularyReading = {
  drafts: Map<string, ConceptDraft>;
  problems: RowProblem[];
  /** Rows that were used, by file; 0 for a file that holds nothing for the vocabulary. */
  files: { file: string; rows: number }[];
};

/** A reading of nothing yet, to be filled file by file. */
export function startReading(): VocabularyReading {
  return { drafts: new Map(), problems: [], files: [] };
}
