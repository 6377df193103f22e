// The register for the public: what is marked as secret stands there without its title.
import { stringify } from 'csv-stringify/sync';
import { localDate } from '../../platform/format.ts';
import { type Lang, translator } from '../../platform/i18n.ts';
import type { RecordLine } from './record.ts';
import { directionNames, kindNames, messages as m } from './records.messages.ts';

/** Completed records alone: a working draft is no public record. Semicolons and byte order mark. */
export function extractCsv(records: readonly RecordLine[], lang: Lang): string {
  const t = translator(lang);
  const heads = [m.key, m.recordedOn, m.house, m.kind, m.direction, m.name, m.secrecy].map((head) => t(head));
  const rows = records
    .filter(({ completedAt }) => completedAt)
    .map((one) => [
      one.key,
      localDate(one.recordedAt),
      one.house.name,
      t(kindNames[one.kind]),
      t(directionNames[one.direction]),
      one.secrecy ? t(m.withheld) : one.title,
      one.secrecy?.section ?? '',
    ]);
  return stringify([heads, ...rows], { delimiter: ';', bom: true, escape_formulas: true });
}
