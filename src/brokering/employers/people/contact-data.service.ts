import { recordAudit } from '../../../platform/audit/audit.ts';
import { localDate } from '../../../platform/format.ts';
import { addDays } from '../../../platform/local-date.ts';
import { type PersonalDataPart, redact } from '../../../platform/personal/personal-data.ts';
import { destroyPersonKeys } from '../../../platform/personal/personal-keys.ts';
import { readWordsAbout, replaceWords } from './contact-data.store.ts';
import { groundNames, messages as m } from './contact-people.messages.ts';
import { deleteOldContactPeople, emptyContactPerson, readPeopleWithAddress } from './contact-people.store.ts';

/** So long after the last day a house can still prolong it. */
const GRACE_DAYS = 30;
const CLEARED_AT_ONCE = 500;

/** Contact persons at employers, and words about them in what was written of contacts. */
export const contactPersonData: PersonalDataPart = {
  name: 'contactPeople',
  title: { sv: 'Kontaktperson hos arbetsgivare', en: 'Contact person at an employer' },
  fields: {
    employer: m.employer,
    name: m.name,
    title: m.title,
    email: m.email,
    phone: m.phone,
    purpose: m.purpose,
    legalGround: m.legalGround,
    consentOn: m.consentOn,
    keepUntil: m.keepUntil,
  },
  codes: { legalGround: groundNames },
  async collect(work, { email }) {
    return email ? readPeopleWithAddress(work, email) : [];
  },
  async erase(work, { email }) {
    const people = email ? await readPeopleWithAddress(work, email) : [];
    const entries = await readWordsAbout(
      work,
      people.map(({ id }) => id),
    );
    const words = people.flatMap(({ name, email: address, phone }) => [name, address, phone]);
    for (const { id, purpose, said, note } of entries) {
      const before = { id, purpose, said, note };
      const after = redact(before, words);
      if (JSON.stringify(after) === JSON.stringify(before)) continue;
      await replaceWords(work, after);
      // What the audit says of the entry is sealed under the entry itself.
      await destroyPersonKeys(work, [id]);
    }
    for (const { id } of people) {
      await emptyContactPerson(work, id);
      await recordAudit(work, { entity: 'contactPerson', entityId: id, action: 'contactErased' });
    }
    return { erased: people.length, kept: [] };
  },
  retention: [
    {
      what: {
        sv: 'Kontaktpersoner hos arbetsgivare, räknat från den sista dag som står på dem',
        en: 'Contact persons at employers, from the last day that stands on them',
      },
      days: GRACE_DAYS,
      why: {
        sv: 'Under den tiden kan lärcentrum fråga om uppgifterna får stå kvar.',
        en: 'In that time the learning centre can ask whether the data may stay.',
      },
      async clear(work) {
        const before = addDays(localDate(work.now), -GRACE_DAYS);
        const ids = await deleteOldContactPeople(work, before, CLEARED_AT_ONCE);
        await destroyPersonKeys(work, ids);
        return ids.length;
      },
    },
  ],
};
