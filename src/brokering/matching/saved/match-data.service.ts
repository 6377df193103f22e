import type { PersonalDataPart } from '../../../platform/personal/personal-data.ts';
import { listContactWords } from '../../needs/enquiries/enquiry-data.service.ts';
import { messages as waivers } from '../waivers/waivers.messages.ts';
import {
  readMatchesMadeBy,
  readQuestionsTo,
  redactMatchRecords,
  removeAddressOfQuestions,
} from './match-data.store.ts';

/** Matches that the person made as a broker, and words of theirs that a match was asked with. */
export const matchData: PersonalDataPart = {
  name: 'matches',
  title: { sv: 'Matchningar', en: 'Matches' },
  fields: {
    need: { sv: 'Behov', en: 'Need' },
    madeAt: { sv: 'Gjord', en: 'Made' },
    found: { sv: 'Träffar', en: 'Found' },
    provider: { sv: 'Anordnare', en: 'Provider' },
    question: { sv: 'Fråga', en: 'Question' },
    address: { sv: 'Till', en: 'To' },
    answer: { sv: 'Svar', en: 'Answer' },
    answerText: { sv: 'Svarstext', en: 'Text of the answer' },
    answeredAt: { sv: 'Besvarad', en: 'Answered' },
    lot: { sv: 'Lottnummer', en: 'Lot number' },
  },
  codes: { answer: { yes: waivers.yes, no: waivers.no } },
  async collect(work, { personId, email }) {
    const made = personId ? await readMatchesMadeBy(work, personId) : [];
    return [...made, ...(email ? await readQuestionsTo(work, email) : [])];
  },
  async erase(work, subject) {
    const { needIds, words } = await listContactWords(work, subject);
    const asked = subject.email ? await removeAddressOfQuestions(work, subject.email) : 0;
    return { erased: asked + (await redactMatchRecords(work, needIds, words)), kept: [] };
  },
  retention: [],
};
