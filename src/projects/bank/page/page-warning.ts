// What could not be read on a public project page, and on which line. The wording is in the messages.

export type WarningCode =
  | 'encodingGuessed'
  | 'damagedCharacters'
  | 'factMissing'
  | 'factUnreadable'
  | 'factMayBeCut'
  | 'factRepeated'
  | 'factContradicted'
  | 'factWithoutField'
  | 'sectionMissing'
  | 'sectionEmpty'
  | 'sectionRepeated'
  | 'listMissing'
  | 'itemRepeated'
  | 'municipalityUnknown'
  | 'declaredMissing'
  | 'declaredDiffers'
  | 'attachmentMissing'
  | 'supportAboveBudget'
  | 'textUnplaced'
  | 'furnitureRepeated'
  | 'moreWarnings';

/** `line` counts from 1; for something that is missing it is the line where reading ended. */
export type PageWarning = { line: number; code: WarningCode; subject: string; value: string };

const MAX_WARNINGS = 200;

/** A long value is cut: a warning shows where to look, not the whole text. */
export function warning(line: number, code: WarningCode, subject = '', value = ''): PageWarning {
  return { line, code, subject, value: value.length > 120 ? `${value.slice(0, 119)}…` : value };
}

/** Warnings by line; past two hundred only their number is told. */
export function inOrder(warnings: readonly PageWarning[], lastLine: number): PageWarning[] {
  const sorted = warnings.toSorted((a, b) => a.line - b.line);
  if (sorted.length <= MAX_WARNINGS) return sorted;
  const left = sorted.length - MAX_WARNINGS;
  return [...sorted.slice(0, MAX_WARNINGS), warning(lastLine, 'moreWarnings', String(left))];
}
