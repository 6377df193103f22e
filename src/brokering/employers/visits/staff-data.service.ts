import type { PersonalDataPart } from '../../../platform/personal/personal-data.ts';
import { kindNames } from '../log/contact-log.messages.ts';
import { messages as m, stateNames } from './planned-visits.messages.ts';
import { countStaffEntries, readStaffWork } from './staff-data.store.ts';
import { deleteFeed } from './visit-feed.store.ts';

/** What somebody did at employers as staff of a house, and the calendar that they follow their visits with. */
export const employerStaffData: PersonalDataPart = {
  name: 'employerContacts',
  title: { sv: 'Kontakter med arbetsgivare', en: 'Contacts with employers' },
  fields: {
    employer: { sv: 'Arbetsgivare', en: 'Employer' },
    kind: { sv: 'Kontaktsätt', en: 'Kind of contact' },
    state: { sv: 'Läge', en: 'State' },
    on: m.on,
    purpose: m.purpose,
  },
  codes: { kind: kindNames, state: stateNames },
  async collect(work, { personId }) {
    return personId ? readStaffWork(work, personId) : [];
  },
  async erase(work, { personId }) {
    if (!personId) return { erased: 0, kept: [] };
    const isGone = await deleteFeed(work, personId);
    const count = await countStaffEntries(work, personId);
    const kept = {
      what: {
        sv: 'Inskrivna kontakter med arbetsgivare',
        en: 'Contacts with employers that were written down',
      },
      why: {
        sv: 'Kontakten hör till arbetsgivaren. Den står kvar utan ditt namn.',
        en: 'The contact belongs to the employer. It stays without your name.',
      },
      count,
    };
    return { erased: isGone ? 1 : 0, kept: count > 0 ? [kept] : [] };
  },
  retention: [],
};
