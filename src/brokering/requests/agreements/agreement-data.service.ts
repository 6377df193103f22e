import type { PersonalDataPart } from '../../../platform/personal/personal-data.ts';
import { messages as m } from './agreement.messages.ts';
import { readAgreementsNaming } from './agreement.store.ts';

/** Who is named in an agreement as the one that signs. */
export const agreementData: PersonalDataPart = {
  name: 'agreements',
  title: m.title,
  fields: { request: m.request, party: m.parties, title: m.signerTitle, reference: m.reference },
  async collect(work, { name }) {
    return name ? readAgreementsNaming(work, name) : [];
  },
  async erase(work, { name }) {
    const count = name ? (await readAgreementsNaming(work, name)).length : 0;
    const what = { sv: 'Namn i avtal', en: 'Names in agreements' };
    const why = {
      sv: 'Ett avtal är en allmän handling och visar vem som hade rätt att skriva under.',
      en: 'An agreement is a public record and shows who had the right to sign.',
    };
    return { erased: 0, kept: count > 0 ? [{ what, why, count }] : [] };
  },
  retention: [],
};
