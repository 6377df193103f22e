// The needs that a broker reads out of one enquiry, row by row.
import type { Problem } from '../../../platform/result.ts';
import { messages as m } from './enquiries.messages.ts';

/** One need that the broker reads out of an enquiry: its heading, and the sender's words that belong to it. */
export type EnquiryPart = { title: string; raw: string };

const LONGEST_TITLE = 120;

/**
 * Reads `title1`, `raw1` and so on. A row without a heading is skipped only when nobody wrote in it.
 *
 * @param form.offered the words that stood in the first row from the start
 */
export function readParts(
  values: Readonly<Record<string, unknown>>,
  form: { rows: number; offered: string },
): { parts: EnquiryPart[]; problems: Problem[] } {
  const parts: EnquiryPart[] = [];
  const problems: Problem[] = [];
  for (let n = 1; n <= form.rows; n++) {
    const title = String(values[`title${n}`] ?? '').trim();
    const raw = String(values[`raw${n}`] ?? '');
    const untouched = n === 1 && sameWords(raw, form.offered);
    if (title.length > LONGEST_TITLE) problems.push({ field: `title${n}`, message: m.partTitleLong });
    else if (title !== '') parts.push({ title, raw });
    else if (raw.trim() !== '' && !untouched)
      problems.push({ field: `title${n}`, message: m.partTitleMissing });
  }
  const isEmpty = parts.length === 0 && problems.length === 0;
  return { parts, problems: isEmpty ? [{ field: 'title1', message: m.splitNone }] : problems };
}

/** Browsers send line ends in another way than we keep them. */
function sameWords(one: string, other: string): boolean {
  return one.replaceAll(/\s+/g, ' ').trim() === other.replaceAll(/\s+/g, ' ').trim();
}
