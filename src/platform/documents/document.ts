// What a printed document holds, before anybody decides how it looks: title, facts, text, lists, tables.
import type { Lang } from '../i18n.ts';

export type DocumentTable = {
  kind: 'table';
  caption: string;
  header: string[];
  /** Rows as long as the header. */
  rows: string[][];
  /** Columns whose cells stand to the right, as numbers do; counted from 0. */
  numbers: number[];
  /** The last row sums up the others. */
  sum?: boolean;
};

/** `lang` is set where a part is in another language than the document, so that it is read aloud rightly. */
export type DocumentBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; lang?: Lang }
  | { kind: 'paragraph'; text: string; lang?: Lang }
  | { kind: 'note'; text: string; lang?: Lang }
  | { kind: 'list'; items: string[]; lang?: Lang }
  | { kind: 'facts'; facts: { label: string; value: string }[] }
  /** A drawing for paper: SVG that needs nothing beside it. `text` is what it shows, for those who hear it. */
  | { kind: 'picture'; svg: string; text: string }
  | DocumentTable;

export type DocumentModel = {
  lang: Lang;
  title: string;
  lead?: string;
  /** Whose document it is: a centre, a project owner, the product. */
  owner: string;
  /** Case number or address, shown in the foot of every page. */
  reference: string;
  /** `YYYY-MM-DD`, shown as written out in `dateText`. */
  on: string;
  dateText: string;
  /** Word before the page number: `Sida`, `Page`. */
  pageWord: string;
  /** What stands in place of the logo for those who hear the document. */
  logoText: string;
  blocks: DocumentBlock[];
};
