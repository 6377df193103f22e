// Gathers the lines of a public project page under what they belong to, before anything is judged.
import { type FactField, type ListKey, type PageLine, readLine } from './page-line.ts';

export type Located = { text: string; line: number };
export type OpenSection = { heading: string; list: ListKey | undefined; line: number; lines: Located[] };

/** What has been collected from the lines so far, before anything is judged. */
export type Collected = {
  facts: { field: FactField; label: string; value: string; line: number }[];
  /** Lines above the sections that are no facts; a line of prose or a list cannot be the title. */
  head: (Located & { banner: boolean; titled: boolean })[];
  sections: OpenSection[];
  furniture: Located[];
  languageNote: string | undefined;
  lastLine: number;
};

const MAX_TITLE_LENGTH = 200;
const NOTICE_DAY =
  /^\d{1,2}\s+(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b/i;

/** Every line ends up in exactly one place, in the order of the page. */
export function collect(lines: readonly string[]): Collected {
  const found: Collected = {
    facts: [],
    head: [],
    sections: [],
    furniture: [],
    languageNote: undefined,
    lastLine: lines.length,
  };
  let section: OpenSection | undefined;
  let pending: Collected['facts'][number] | undefined;
  let banner = false;
  lines.forEach((raw, index) => {
    const line = index + 1;
    const read = readLine(raw, section ? 'body' : 'facts');
    if (read.kind === 'blank') {
      section?.lines.push({ text: '', line });
      return;
    }
    if (pending && takesAsValue(pending.field, read)) {
      pending.value = raw.trim();
      pending.line = line;
      pending = undefined;
      return;
    }
    pending = undefined;
    if (read.kind === 'furniture') {
      section = undefined;
      banner = read.part === 'close';
      found.furniture.push({ text: raw.trim(), line });
    } else if (read.kind === 'language') {
      found.languageNote ??= read.text;
    } else if (read.kind === 'heading') {
      section = { heading: read.heading, list: read.list, line, lines: [] };
      found.sections.push(section);
    } else if (read.kind === 'fact') {
      section = undefined;
      banner = false;
      const fact = { field: read.field, label: read.label, value: read.value, line };
      found.facts.push(fact);
      if (fact.value === '') pending = fact;
    } else if (section) {
      section.lines.push({ text: read.kind === 'item' ? `• ${read.text}` : read.text, line });
    } else {
      found.head.push({
        text: read.text,
        line,
        banner: banner || NOTICE_DAY.test(read.text),
        titled: read.kind === 'text' && read.text.length <= MAX_TITLE_LENGTH && !/^[-–]\s/.test(read.text),
      });
    }
  });
  return found;
}

/** A label alone on its line takes the next line, unless that begins something else. */
function takesAsValue(field: FactField, next: PageLine): boolean {
  return next.kind === 'text' || (next.kind === 'fact' && next.field === field && next.value !== '');
}
