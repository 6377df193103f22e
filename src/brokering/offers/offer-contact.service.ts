import { recordAudit } from '../../platform/audit/audit.ts';
import { emitEvent } from '../../platform/events.ts';
import type { PersonalDataPart } from '../../platform/personal/personal-data.ts';
import { stateNames } from './editing/editing.messages.ts';
import { readOffersOfContact, removeContact } from './offer-contact.store.ts';
import { offerChanged } from './offer-events.ts';

/** Offers that name the person as their contact. */
export const offerContactData: PersonalDataPart = {
  name: 'offers',
  title: { sv: 'Utbud där du är kontakt', en: 'Offers where you are the contact' },
  fields: {
    id: { sv: 'Id', en: 'Id' },
    state: { sv: 'Läge', en: 'State' },
    title: { sv: 'Rubrik', en: 'Title' },
    contact: { sv: 'Kontakt', en: 'Contact' },
    name: { sv: 'namn', en: 'name' },
    email: { sv: 'e-post', en: 'e-mail' },
    phone: { sv: 'telefon', en: 'phone' },
  },
  codes: { state: stateNames },
  collect: async (work, { email }) => (email ? readOffersOfContact(work, email) : []),
  async erase(work, { email }) {
    const offers = email ? await readOffersOfContact(work, email) : [];
    for (const { id, state } of offers) {
      await removeContact(work, id);
      await recordAudit(work, { entity: 'offer', entityId: id, action: 'contactErased' });
      if (state === 'published') await emitEvent(work, offerChanged, { offerId: id });
    }
    return { erased: offers.length, kept: [] };
  },
  retention: [],
};
