import type { PersonalDataPart } from '../../platform/personal/personal-data.ts';
import { participantMessages as m } from './participant.messages.ts';
import { messages } from './participation.messages.ts';
import { readPledgesSignedBy } from './participation.store.ts';

/** Who signed what a municipality pledges. */
export const participationData: PersonalDataPart = {
  name: 'pledges',
  title: m.pledge,
  fields: {
    municipality: messages.municipality,
    year: m.year,
    signerTitle: m.signerTitle,
    signedOn: m.signedOn,
  },
  async collect(work, { name }) {
    return name ? readPledgesSignedBy(work, name) : [];
  },
  async erase(work, { name }) {
    const count = name ? (await readPledgesSignedBy(work, name)).length : 0;
    const what = { sv: 'Namn på den som undertecknat ett åtagande', en: 'Names of who signed a pledge' };
    const why = {
      sv: 'Åtagandet är en allmän handling och visar vem som hade rätt att binda kommunen.',
      en: 'The pledge is a public record and shows who had the right to bind the municipality.',
    };
    return { erased: 0, kept: count > 0 ? [{ what, why, count }] : [] };
  },
  retention: [],
};
