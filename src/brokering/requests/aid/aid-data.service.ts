import { localDate } from '../../../platform/format.ts';
import { daysBefore } from '../../../platform/local-date.ts';
import type { PersonalDataPart } from '../../../platform/personal/personal-data.ts';
import { messages as m } from './aid.messages.ts';
import { deleteOldAid, readCertificatesBy } from './aid.store.ts';

/** Ten years with their leap days, and a few to spare. */
const DAYS_KEPT = 3655;
const CLEARED_AT_ONCE = 500;
const LAW = {
  sv: 'Uppgifter om stöd av mindre betydelse ska bevaras i tio år (förordning (EU) 2023/2831, artikel 6).',
  en: 'Records of de minimis aid are kept for ten years (Regulation (EU) 2023/2831, article 6).',
};

/** Who signed certificates of aid, by the address that they gave. */
export const aidData: PersonalDataPart = {
  name: 'aid',
  title: { sv: 'Intyg om stöd', en: 'Certificates of aid' },
  fields: { company: m.company, signedOn: m.signedOn, name: m.signedBy, title: m.signedTitle },
  async collect(work, { email }) {
    return email ? readCertificatesBy(work, email) : [];
  },
  async erase(work, { email }) {
    const count = email ? (await readCertificatesBy(work, email)).length : 0;
    const what = { sv: 'Intyg om stöd av mindre betydelse', en: 'Certificates of de minimis aid' };
    return { erased: 0, kept: count > 0 ? [{ what, why: LAW, count }] : [] };
  },
  retention: [
    {
      what: {
        sv: 'Stöd av mindre betydelse och intyg, räknat från dagen',
        en: 'De minimis aid and certificates, from the day',
      },
      days: DAYS_KEPT,
      why: LAW,
      clear: (work) => deleteOldAid(work, localDate(daysBefore(work.now, DAYS_KEPT)), CLEARED_AT_ONCE),
    },
  ],
};
