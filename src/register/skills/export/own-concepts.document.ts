import { stringify } from 'csv-stringify/sync';
import type { Concept } from '../concept.ts';

const HEADS = [
  'id',
  'url',
  'kind',
  'labelSv',
  'labelEn',
  'synonymsSv',
  'synonymsEn',
  'definitionSv',
  'definitionEn',
  'broader',
  'related',
  'ssyk',
  'sun',
  'escoUri',
  'jobtechId',
];

/** One line for each concept, several values parted by `|`; formulas are escaped. */
export function conceptsCsv(concepts: readonly Concept[], urlOf: (id: string) => string): string {
  const rows = concepts.map(({ id, kind, label, synonyms, definition, broader, related, codes }) => [
    id,
    urlOf(id),
    kind,
    label.sv,
    label.en ?? '',
    synonyms.sv.join('|'),
    synonyms.en.join('|'),
    definition?.sv ?? '',
    definition?.en ?? '',
    broader.join('|'),
    related.join('|'),
    codes.ssyk.join('|'),
    codes.sun.join('|'),
    codes.escoUri ?? '',
    codes.jobtechId ?? '',
  ]);
  return stringify([HEADS, ...rows], { delimiter: ';', bom: true, escape_formulas: true });
}
