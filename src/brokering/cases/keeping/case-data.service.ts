import { recordAudit } from '../../../platform/audit/audit.ts';
import { daysBefore } from '../../../platform/local-date.ts';
import type { DataSubject, PersonalDataPart } from '../../../platform/personal/personal-data.ts';
import { destroyPersonKeys } from '../../../platform/personal/personal-keys.ts';
import type { Work } from '../../../platform/work.ts';
import { listWordsAtAddress } from '../../employers/people/contact-people.service.ts';
import { caseStateNames } from '../case-names.messages.ts';
import { caseKeeping as k } from './case-data.messages.ts';
import {
  clearWordsClosedBefore,
  readCasesOfPerson,
  readEntriesOfPerson,
  readTextsNaming,
  redactTexts,
} from './case-data.store.ts';

const WORDS_KEPT_DAYS = 1825;

/** Cases that the person works with, what they wrote there, and texts that name them. */
export const caseData: PersonalDataPart = {
  name: 'cases',
  title: k.title,
  fields: k.fields,
  codes: { state: caseStateNames },
  async collect(work, subject) {
    const { personId } = subject;
    const own = personId ? await readCasesOfPerson(work, personId) : [];
    const written = personId ? await readEntriesOfPerson(work, personId) : [];
    const naming = await readTextsNaming(work, await wordsOf(work, subject));
    return [
      ...own,
      ...written,
      ...naming.map(({ key, title, about, nextAction, entries }) => ({
        key,
        title,
        named: [about, nextAction, ...entries.map(({ words }) => words)].filter(Boolean).join('\n'),
      })),
    ];
  },
  async erase(work, subject) {
    const words = await wordsOf(work, subject);
    const naming = await readTextsNaming(work, words);
    for (const texts of naming) await redactTexts(work, texts, words);
    await recordErasure(
      work,
      naming.map(({ id }) => id),
      'personErased',
    );
    const count = subject.personId ? (await readEntriesOfPerson(work, subject.personId)).length : 0;
    return { erased: naming.length, kept: count > 0 ? [{ what: k.entries, why: k.entriesWhy, count }] : [] };
  },
  retention: [
    {
      what: k.words,
      days: WORDS_KEPT_DAYS,
      why: k.wordsWhy,
      async clear(work) {
        const ids = await clearWordsClosedBefore(work, daysBefore(work.now, WORDS_KEPT_DAYS));
        await recordErasure(work, ids, 'wordsCleared');
        return ids.length;
      },
    },
  ],
};

/** What the audit kept of the words goes with the keys of the cases. */
async function recordErasure(work: Work, ids: readonly string[], action: string): Promise<void> {
  for (const entityId of ids) await recordAudit(work, { entity: 'brokerCase', entityId, action });
  await destroyPersonKeys(work, ids);
}

/** Shorter ones stand in other words. */
const SHORTEST = 3;

/** What tells who it is: name and address, and what employers' contact persons with the address are called. */
async function wordsOf(work: Work, { name, email }: DataSubject): Promise<string[]> {
  const contacts = email ? await listWordsAtAddress(work, email) : [];
  const words = [name, email, ...contacts].flatMap((word) => word?.trim() ?? []);
  return [...new Set(words)].filter((word) => word.length >= SHORTEST);
}
