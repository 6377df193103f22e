import type { PersonalDataPart } from '../../../platform/personal-data.ts';
import { listContactWords } from '../../needs/enquiries/enquiry-data.service.ts';
import { readMatchesMadeBy, redactMatchRecords } from './match-data.store.ts';

/** Matches that the person made as a broker, and words of theirs that a match was asked with. */
export const matchData: PersonalDataPart = {
  name: 'matches',
  title: { sv: 'Matchningar', en: 'Matches' },
  fields: {
    need: { sv: 'Behov', en: 'Need' },
    madeAt: { sv: 'Gjord', en: 'Made' },
    found: { sv: 'Träffar', en: 'Found' },
    lot: { sv: 'Lottnummer', en: 'Lot number' },
  },
  collect: async (work, { personId }) => (personId ? readMatchesMadeBy(work, personId) : []),
  async erase(work, subject) {
    const { needIds, words } = await listContactWords(work, subject);
    return { erased: await redactMatchRecords(work, needIds, words), kept: [] };
  },
  retention: [],
};
