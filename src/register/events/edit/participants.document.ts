// Those who registered to an event, as a file for a spreadsheet.
import { stringify } from 'csv-stringify/sync';
import { localDate } from '../../../platform/format.ts';
import { type Lang, translator } from '../../../platform/i18n.ts';
import { adaptationNames } from '../events.messages.ts';
import { messages as m } from './event-edit.messages.ts';
import type { Participant } from './managed-events.service.ts';

/** Semicolons and a byte order mark, as Swedish spreadsheets expect; nothing that people wrote is run as a formula. */
export function participantsCsv(participants: readonly Participant[], lang: Lang): string {
  const t = translator(lang);
  const head = [m.name, m.email, m.state, m.adaptations, m.note, m.language, m.registeredOn].map((one) =>
    t(one),
  );
  const rows = participants.map((one) => [
    one.name ?? t(m.protectedName),
    one.email ?? '',
    t(one.state === 'waiting' ? m.waiting : m.registered),
    one.adaptations.map((kind) => t(adaptationNames[kind])).join(', '),
    one.adaptationNote ?? '',
    one.language,
    localDate(one.createdAt),
  ]);
  return stringify([head, ...rows.map((row) => row.map(harmless))], {
    delimiter: ';',
    bom: true,
    record_delimiter: '\r\n',
  });
}

function harmless(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
