import { recordAudit } from '../../../platform/audit/audit.ts';
import { localDate } from '../../../platform/format.ts';
import { addDays } from '../../../platform/local-date.ts';
import { type PersonalDataPart, redact } from '../../../platform/personal/personal-data.ts';
import { destroyPersonKeys } from '../../../platform/personal/personal-keys.ts';
import type { Work } from '../../../platform/work.ts';
import {
  readSignalsAbout,
  readVisitsAbout,
  readWordsAbout,
  replaceSignalWords,
  replaceVisitWords,
  replaceWords,
} from './contact-data.store.ts';
import { groundNames, messages as m } from './contact-people.messages.ts';
import { deleteOldContactPeople, emptyContactPerson, readPeopleWithAddress } from './contact-people.store.ts';

/** So long after the last day a house can still prolong it. */
const GRACE_DAYS = 30;
const CLEARED_AT_ONCE = 500;

type Named = { id: string; name: string; email: string | null; phone: string | null };

/** What the audit says of an entry or a visit is sealed under it; its key goes with the words. */
async function takeOutWords(work: Work, people: readonly Named[]): Promise<void> {
  const ids = people.map(({ id }) => id);
  const words = people.flatMap(({ name, email, phone }) => [name, email, phone]);
  for (const { id, purpose, said, note } of await readWordsAbout(work, ids)) {
    const after = redact({ purpose, said, note }, words);
    if (JSON.stringify(after) === JSON.stringify({ purpose, said, note })) continue;
    await replaceWords(work, { id, ...after });
    await destroyPersonKeys(work, [id]);
  }
  for (const { id, ...before } of await readVisitsAbout(work, ids)) {
    const after = redact(before, words);
    if (JSON.stringify(after) === JSON.stringify(before)) continue;
    await replaceVisitWords(work, { id, ...after });
    await destroyPersonKeys(work, [id]);
  }
  for (const { id, ...before } of await readSignalsAbout(work, ids)) {
    const after = redact(before, words);
    if (JSON.stringify(after) === JSON.stringify(before)) continue;
    await replaceSignalWords(work, { id, ...after });
    await destroyPersonKeys(work, [id]);
  }
}

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
    await takeOutWords(work, people);
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
