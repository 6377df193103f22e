import { recordAudit } from '../../../../platform/audit/audit.ts';
import { daysBefore } from '../../../../platform/local-date.ts';
import type { PersonalDataPart } from '../../../../platform/personal/personal-data.ts';
import { destroyPersonKeys } from '../../../../platform/personal/personal-keys.ts';
import type { Work } from '../../../../platform/work.ts';
import { sessionKeeping as k } from './session-data.messages.ts';
import {
  emptyOldSessions,
  readEntriesNaming,
  readSessionsHeldBy,
  redactEntry,
  redactNames,
} from './session-data.store.ts';

const WORDS_KEPT_DAYS = 1825;
const AT_ONCE = 500;

/** Sessions that the person led, and cards in which somebody wrote the name although nobody should. */
export const sessionData: PersonalDataPart = {
  name: 'methodSessions',
  title: k.title,
  fields: k.fields,
  async collect(work, subject) {
    const held = subject.personId ? await readSessionsHeldBy(work, subject.personId) : [];
    const naming = await readEntriesNaming(work, subject);
    return [
      ...held.map(({ employer, methodSlug, heldOn }) => ({ employer, method: methodSlug, heldOn })),
      ...naming.map(({ employer, heldOn, content }) => ({
        employer,
        heldOn,
        named: Object.values(content as Record<string, unknown>).join('\n'),
      })),
    ];
  },
  async erase(work, subject) {
    const naming = await readEntriesNaming(work, subject);
    for (const entry of naming) await redactEntry(work, entry, subject);
    await redactNames(work, subject);
    await recordErasure(work, [...new Set(naming.map(({ sessionId }) => sessionId))], 'personErased');
    const count = subject.personId ? (await readSessionsHeldBy(work, subject.personId)).length : 0;
    return { erased: naming.length, kept: count > 0 ? [{ what: k.held, why: k.heldWhy, count }] : [] };
  },
  retention: [
    {
      what: k.words,
      days: WORDS_KEPT_DAYS,
      why: k.wordsWhy,
      async clear(work) {
        const ids = await emptyOldSessions(work, daysBefore(work.now, WORDS_KEPT_DAYS), AT_ONCE);
        await recordErasure(work, ids, 'wordsCleared');
        return ids.length;
      },
    },
  ],
};

/** What the audit kept of the words goes with the keys of the sessions. */
async function recordErasure(work: Work, ids: readonly string[], action: string): Promise<void> {
  for (const entityId of ids) await recordAudit(work, { entity: 'methodSession', entityId, action });
  await destroyPersonKeys(work, ids);
}
