import { recordAudit } from '../../../platform/audit/audit.ts';
import { daysBefore } from '../../../platform/local-date.ts';
import type { PersonalDataPart } from '../../../platform/personal/personal-data.ts';
import { destroyPersonKeys } from '../../../platform/personal/personal-keys.ts';
import type { Work } from '../../../platform/work.ts';
import { inventoryKeeping as k } from './inventory-data.messages.ts';
import { emptyOldTalks, readTalksHeldBy, readTalksNaming, redactTalk } from './inventory-data.store.ts';

const WORDS_KEPT_DAYS = 1825;
const AT_ONCE = 500;

/** Talks about needs that the person held, and those in which somebody wrote the name although nobody should. */
export const inventoryData: PersonalDataPart = {
  name: 'inventories',
  title: k.title,
  fields: k.fields,
  async collect(work, subject) {
    const held = subject.personId ? await readTalksHeldBy(work, subject.personId) : [];
    const naming = await readTalksNaming(work, subject);
    return [
      ...held,
      ...naming.map(({ employer, heldOn, content: { present, answers, needs } }) => ({
        employer,
        heldOn,
        named: [present, ...Object.values(answers), ...needs.map(({ words }) => words)]
          .filter(Boolean)
          .join('\n'),
      })),
    ];
  },
  async erase(work, subject) {
    const naming = await readTalksNaming(work, subject);
    for (const talk of naming) await redactTalk(work, talk, subject);
    await recordErasure(
      work,
      naming.map(({ id }) => id),
      'personErased',
    );
    const count = subject.personId ? (await readTalksHeldBy(work, subject.personId)).length : 0;
    return { erased: naming.length, kept: count > 0 ? [{ what: k.held, why: k.heldWhy, count }] : [] };
  },
  retention: [
    {
      what: k.words,
      days: WORDS_KEPT_DAYS,
      why: k.wordsWhy,
      async clear(work) {
        const ids = await emptyOldTalks(work, daysBefore(work.now, WORDS_KEPT_DAYS), AT_ONCE);
        await recordErasure(work, ids, 'wordsCleared');
        return ids.length;
      },
    },
  ],
};

/** What the audit kept of the words goes with the keys of the talks. */
async function recordErasure(work: Work, ids: readonly string[], action: string): Promise<void> {
  for (const entityId of ids) await recordAudit(work, { entity: 'inventory', entityId, action });
  await destroyPersonKeys(work, ids);
}
