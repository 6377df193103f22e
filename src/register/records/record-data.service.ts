import { localDate } from '../../platform/format.ts';
import type { PersonalDataPart } from '../../platform/personal/personal-data.ts';
import { messages as m } from './records.messages.ts';
import { deleteOverdue, readSignaturesBy } from './records.store.ts';

const CLEARED_AT_ONCE = 200;

/** Who signed records that the archive act keeps. */
export const recordData: PersonalDataPart = {
  name: 'records',
  title: m.signatures,
  fields: {
    record: m.key,
    signedAt: { sv: 'Undertecknat', en: 'Signed' },
    authority: { sv: 'Behörighet', en: 'Authority' },
  },
  async collect(work, { personId }) {
    return personId ? readSignaturesBy(work, personId) : [];
  },
  async erase(work, { personId }) {
    const count = personId ? (await readSignaturesBy(work, personId)).length : 0;
    const what = { sv: 'Underskrifter på registrerade handlingar', en: 'Signatures on registered records' };
    const why = {
      sv: 'En underskrift hör till en allmän handling och gallras med den (arkivlagen 1990:782).',
      en: 'A signature belongs to a public record and goes with it (Archives Act 1990:782).',
    };
    return { erased: 0, kept: count > 0 ? [{ what, why, count }] : [] };
  },
  retention: [
    {
      what: {
        sv: 'Registrerade handlingar som ska gallras, räknat från handlingens egen dag',
        en: 'Registered records that are disposed of, from the day of the record itself',
      },
      days: 0,
      why: {
        sv: 'Varje handling bär sitt beslut om gallring.',
        en: 'Each record carries its decision on disposal.',
      },
      clear: (work) => deleteOverdue(work, localDate(work.now), CLEARED_AT_ONCE),
    },
  ],
};
