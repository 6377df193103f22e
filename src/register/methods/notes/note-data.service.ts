import type { PersonalDataPart } from '../../../platform/personal/personal-data.ts';
import { messages as m } from './notes.messages.ts';
import { loosenNotesOf, readNotesBy } from './notes.store.ts';

/** What the person wrote in the method bank; it stays for the others, without their name. */
export const methodNoteData: PersonalDataPart = {
  name: 'methodNotes',
  title: { sv: 'Erfarenheter i metodbanken', en: 'Experiences in the method bank' },
  fields: {
    methodSlug: { sv: 'Metod', en: 'Method' },
    usedOn: { sv: 'Använd', en: 'Used' },
    situation: m.situation,
    worked: m.worked,
    differently: m.differently,
  },
  collect: async (work, { personId }) => (personId ? readNotesBy(work, personId) : []),
  erase: async (work, { personId }) => ({
    erased: personId ? await loosenNotesOf(work, personId) : 0,
    kept: [],
  }),
  retention: [],
};
