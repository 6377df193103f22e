import { daysBefore } from '../../../platform/local-date.ts';
import type { PersonalDataPart } from '../../../platform/personal/personal-data.ts';
import { clearOldAddresses, readQuestionsTo, removeAddress } from './answers.store.ts';

const DAYS_KEPT = 180;

/** Addresses that employers were asked at about their places in pools. */
export const poolContactData: PersonalDataPart = {
  name: 'pools',
  title: { sv: 'Samlad efterfrågan', en: 'Pooled demand' },
  fields: {
    pool: { sv: 'Grupp', en: 'Pool' },
    address: { sv: 'Till', en: 'To' },
    askedAt: { sv: 'Tillfrågad', en: 'Asked' },
  },
  async collect(work, { email }) {
    return email ? readQuestionsTo(work, email) : [];
  },
  async erase(work, { email }) {
    return { erased: email ? await removeAddress(work, email) : 0, kept: [] };
  },
  retention: [
    {
      what: {
        sv: 'Adresser som arbetsgivare tillfrågades på, räknat från att gruppen avslutades',
        en: 'Addresses that employers were asked at, from the day the pool ended',
      },
      days: DAYS_KEPT,
      why: {
        sv: 'Adressen behövs för frågor, påminnelser och besked medan gruppen pågår.',
        en: 'The address is needed for questions, reminders and news while the pool goes on.',
      },
      clear: (work) => clearOldAddresses(work, daysBefore(work.now, DAYS_KEPT)),
    },
  ],
};
