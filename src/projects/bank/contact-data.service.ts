import { recordAudit } from '../../platform/audit/audit.ts';
import { daysBefore } from '../../platform/local-date.ts';
import type { PersonalDataPart } from '../../platform/personal/personal-data.ts';
import { destroyPersonKeys } from '../../platform/personal/personal-keys.ts';
import { deleteContactsOf, deleteContactsPastTheirDay, readContactsOf } from './contact.store.ts';

const CONTACTS_KEPT_DAYS = 30;

/** Projects that name the person as their contact. */
export const projectContactData: PersonalDataPart = {
  name: 'projects',
  title: { sv: 'Projekt där du är kontakt', en: 'Projects where you are the contact' },
  fields: {
    project: { sv: 'Projekt', en: 'Project' },
    name: { sv: 'Namn', en: 'Name' },
    email: { sv: 'E-post', en: 'E-mail' },
    phone: { sv: 'Telefon', en: 'Phone' },
    purpose: { sv: 'Ändamål', en: 'Purpose' },
    publishedUntil: { sv: 'Visas till och med', en: 'Shown until' },
  },
  collect: async (work, { email }) => (email ? readContactsOf(work, email) : []),
  async erase(work, { email }) {
    const ids = email ? await deleteContactsOf(work, email) : [];
    for (const id of ids)
      await recordAudit(work, { entity: 'project', entityId: id, action: 'contactErased' });
    await destroyPersonKeys(work, ids);
    return { erased: ids.length, kept: [] };
  },
  retention: [
    {
      what: {
        sv: 'Kontaktperson för ett projekt, efter sista dagen som den visas',
        en: 'Contact person of a project, after the last day of being shown',
      },
      days: CONTACTS_KEPT_DAYS,
      why: {
        sv: 'En kontakt visas för ett ändamål och till en dag (dataskyddsförordningen artikel 5.1 b och e).',
        en: 'A contact is shown for a purpose and until a day (GDPR Article 5(1)(b) and (e)).',
      },
      clear: (work) => deleteContactsPastTheirDay(work, daysBefore(work.now, CONTACTS_KEPT_DAYS)),
    },
  ],
};
