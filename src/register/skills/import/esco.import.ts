// Reads ESCO: the CSV files of its download (also zipped, any language of ours), and lists of addresses with labels.
// What a file holds is told by its header, never by its name; only the language stands in the name.
import type { ConceptKind } from '../concept.ts';
import { readCsvRecords } from './csv-records.ts';
import { type GivenFile, type NamedText, openTexts } from './import-files.import.ts';
import { type DraftPiece, gatherDraft } from './vocabulary-draft.ts';
import { type RowProblem, startReading, type VocabularyReading } from './vocabulary-reading.ts';

const ADDRESS = /^http:\/\/data\.europa\.eu\/esco\/(skill|occupation|isco|isced-f)\/([A-Za-z0-9.-]+)$/;
const BEGINS_RECORD = /^"?[A-Za-z]+"?,"?http:\/\/data\.europa\.eu\/esco\//;
const LANGUAGE = /_([a-z]{2})\.(?:csv|json)$/i;

type Row = Record<string, string | undefined>;
/** Adds one row to the reading; answers what is wrong with it. */
type ReadRow = (row: Row, reading: VocabularyReading) => Omit<RowProblem, 'file' | 'row'> | undefined;

export function readEsco(files: readonly GivenFile[]): VocabularyReading {
  const reading = startReading();
  for (const text of openTexts(files, reading)) {
    const rows = text.file.toLowerCase().endsWith('.json') ? readJson(text, reading) : readCsv(text, reading);
    reading.files.push({ file: text.file, rows });
  }
  return reading;
}

function readCsv({ file, text }: NamedText, reading: VocabularyReading): number {
  let header: string[] | undefined;
  let readRow: ReadRow | undefined;
  let used = 0;
  for (const record of readCsvRecords(text, (line) => BEGINS_RECORD.test(line))) {
    const at = { file, row: record.line };
    if ('broken' in record) reading.problems.push({ ...at, reason: 'openQuote' });
    else if (!header) {
      header = record.fields.map((name) => name.trim());
      const chosen = rowReaderOf(header, file);
      if (typeof chosen !== 'function') {
        if (chosen) reading.problems.push({ file, reason: chosen });
        return 0;
      }
      readRow = chosen;
    } else if (record.fields.length !== header.length) {
      const values = { found: record.fields.length, expected: header.length };
      reading.problems.push({ ...at, reason: 'wrongCount', values });
    } else {
      const row = Object.fromEntries(header.map((name, index) => [name, record.fields[index]]));
      const problem = readRow?.(row, reading);
      if (problem) reading.problems.push({ ...at, ...problem });
      else used += 1;
    }
  }
  return used;
}

/** How to read the rows below this header: a reader, a problem of the whole file, or nothing when it is not needed. */
function rowReaderOf(header: readonly string[], file: string): ReadRow | RowProblem['reason'] | undefined {
  const has = (...names: string[]) => names.every((name) => header.includes(name));
  if (has('uri', 'label_sv')) return readLabels;
  if (has('conceptUri', 'broaderUri')) return relationReader('conceptUri', 'broaderUri', 'broader');
  if (has('occupationUri', 'skillUri')) return relationReader('occupationUri', 'skillUri', 'related');
  if (has('originalSkillUri', 'relatedSkillUri'))
    return relationReader('originalSkillUri', 'relatedSkillUri', 'related');
  if (has('conceptUri', 'preferredLabel')) {
    const lang = LANGUAGE.exec(file)?.[1]?.toLowerCase();
    return lang === 'sv' || lang === 'en' ? conceptReader(lang) : 'languageUnknown';
  }
  if (has('conceptSchemeUri') || has('Level 0 URI')) return undefined;
  return 'columnsUnknown';
}

function conceptReader(lang: 'sv' | 'en'): ReadRow {
  return (row, reading) => {
    const id = conceptIdOf(row.conceptUri);
    if (!id) return { reason: 'addressUnknown', values: { value: row.conceptUri ?? '' } };
    const label = (row.preferredLabel ?? '').trim();
    if (label === '') return { reason: 'labelMissing' };
    const words = `${row.altLabels ?? ''}\n${row.hiddenLabels ?? ''}`.split(/\n| \| /);
    const description = (row.description ?? '').trim();
    gatherDraft(reading.drafts, id, {
      ...kindOf(row),
      label: { [lang]: label },
      synonyms: { [lang]: words.map((word) => word.trim()).filter((word) => word !== '') },
      ...(description === '' ? {} : { definition: { [lang]: description } }),
      codes: { escoUri: row.conceptUri ?? '' },
      ...broaderOf(row.broaderConceptUri),
    });
    return undefined;
  };
}

/** The collections name the broader concepts in a column of their own. */
function broaderOf(addresses: string | undefined): DraftPiece {
  const ids = (addresses ?? '').split(' | ').flatMap((one) => conceptIdOf(one.trim()) ?? []);
  return ids.length > 0 ? { broader: ids } : {};
}

function kindOf(row: Row): { kind?: ConceptKind } {
  if (row.conceptType === 'Occupation') return { kind: 'occupation' };
  if (row.conceptType === 'ISCOGroup' || row.conceptType === 'SkillGroup') return { kind: 'field' };
  if (row.reuseLevel === 'transversal') return { kind: 'transversal' };
  if (row.skillType === 'knowledge') return { kind: 'knowledge' };
  return row.skillType ? { kind: 'skill' } : {};
}

function relationReader(from: string, to: string, kind: 'broader' | 'related'): ReadRow {
  return (row, reading) => {
    const [source, target] = [conceptIdOf(row[from]), conceptIdOf(row[to])];
    if (!source) return { reason: 'addressUnknown', values: { value: row[from] ?? '' } };
    if (!target) return { reason: 'addressUnknown', values: { value: row[to] ?? '' } };
    gatherDraft(reading.drafts, source, { [kind]: [target] });
    return undefined;
  };
}

/** A list of addresses with Swedish and English labels, without synonyms. */
const readLabels: ReadRow = (row, reading) => {
  const id = conceptIdOf(row.uri);
  if (!id) return { reason: 'addressUnknown', values: { value: row.uri ?? '' } };
  const [sv, en] = [row.label_sv?.trim(), row.label_en?.trim()];
  if (!sv) return { reason: 'labelMissing' };
  gatherDraft(reading.drafts, id, {
    likelyKind: likelyKindOf(row.uri ?? ''),
    label: { sv, ...(en ? { en } : {}) },
    codes: { escoUri: row.uri ?? '' },
    ...broaderOf(row.broader),
  });
  return undefined;
};

function readJson({ file, text }: NamedText, reading: VocabularyReading): number {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    reading.problems.push({ file, reason: 'notJson' });
    return 0;
  }
  if (!Array.isArray(parsed)) {
    reading.problems.push({ file, reason: 'noConcepts' });
    return 0;
  }
  let used = 0;
  for (const [index, one] of parsed.entries()) {
    const problem = readLabels(rowOfJson(one), reading);
    if (problem) reading.problems.push({ file, row: index + 1, ...problem });
    else used += 1;
  }
  return used;
}

function rowOfJson(value: unknown): Row {
  const one = isRecord(value) ? value : {};
  const label = isRecord(one.prefLabel) ? one.prefLabel : {};
  const broader = Array.isArray(one.broader) ? one.broader.map(String).join(' | ') : undefined;
  return { uri: textOf(one.uri), label_sv: textOf(label.sv), label_en: textOf(label.en), broader };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** `esco:<uuid>` for skills and occupations; groups keep the name of their classification: `esco:isco-C2654`. */
function conceptIdOf(address: string | undefined): string | undefined {
  const [, kind, code] = ADDRESS.exec((address ?? '').trim()) ?? [];
  if (!kind || !code) return undefined;
  const name = code.replaceAll('.', '-');
  return kind === 'skill' || kind === 'occupation' ? `esco:${name}` : `esco:${kind}-${name}`;
}

function likelyKindOf(address: string): ConceptKind {
  if (address.includes('/esco/occupation/')) return 'occupation';
  return address.includes('/esco/skill/') ? 'skill' : 'field';
}
