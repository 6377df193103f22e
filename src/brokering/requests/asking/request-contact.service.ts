import { recordAudit } from '../../../platform/audit/audit.ts';
import type { PersonalDataPart } from '../../../platform/personal/personal-data.ts';
import { readRequestsMailedTo, removeRequestAddress } from './request-contact.store.ts';

/** Requests that were mailed to the person's address. Proposals hold no names: their forms ask for none. */
export const requestContactData: PersonalDataPart = {
  name: 'requests',
  title: { sv: 'Förfrågningar som skickades till dig', en: 'Requests that were sent to you' },
  fields: {
    request: { sv: 'Förfrågan', en: 'Request' },
    provider: { sv: 'Anordnare', en: 'Provider' },
    publishedAt: { sv: 'Publicerad', en: 'Published' },
  },
  collect: async (work, { email }) =>
    email ? (await readRequestsMailedTo(work, email)).map(({ id: _id, ...record }) => record) : [],
  async erase(work, { email }) {
    const mailed = email ? await readRequestsMailedTo(work, email) : [];
    if (email) await removeRequestAddress(work, email);
    for (const { id } of mailed)
      await recordAudit(work, { entity: 'request', entityId: id, action: 'addressErased' });
    return { erased: mailed.length, kept: [] };
  },
  retention: [],
};
