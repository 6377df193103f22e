import { recordAudit } from '../../platform/audit/audit.ts';
import type { PersonalDataPart } from '../../platform/personal/personal-data.ts';
import { readOrganisationsWithAddress, removeAddress } from './organisation-contact.store.ts';

/** Organisations that are reached at the person's own address. */
export const organisationContactData: PersonalDataPart = {
  name: 'organisations',
  title: { sv: 'Organisationer med din adress', en: 'Organisations with your address' },
  fields: {
    id: { sv: 'Id', en: 'Id' },
    name: { sv: 'Namn', en: 'Name' },
    email: { sv: 'E-post', en: 'E-mail' },
    phone: { sv: 'Telefon', en: 'Phone' },
  },
  collect: async (work, { email }) => (email ? readOrganisationsWithAddress(work, email) : []),
  async erase(work, { email }) {
    const organisations = email ? await readOrganisationsWithAddress(work, email) : [];
    for (const { id } of organisations) {
      await removeAddress(work, id);
      await recordAudit(work, { entity: 'organisation', entityId: id, action: 'contactErased' });
    }
    return { erased: organisations.length, kept: [] };
  },
  retention: [],
};
