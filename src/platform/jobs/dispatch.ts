// Moves saved events into the queues of their subscribers, in one transaction: none is lost, none is moved twice.
import { fromKysely, type PgBoss } from 'pg-boss';
import type { RunWork } from '../work.ts';

const BATCH = 200;

/** Returns the queues that got something. */
export async function dispatchEvents(
  runWork: RunWork,
  boss: PgBoss,
  subscriptions: readonly { event: string; name: string }[],
): Promise<Set<string>> {
  const filled = new Set<string>();
  for (;;) {
    const count = await runWork({ kind: 'job', name: 'outbox' }, async (work) => {
      const events = await work.tx
        .selectFrom('outboxEvent')
        .select(['id', 'name', 'payload'])
        .where('dispatchedAt', 'is', null)
        .orderBy('createdAt')
        .orderBy('id')
        .limit(BATCH)
        .forUpdate()
        .skipLocked()
        .execute();
      for (const event of events) {
        for (const subscription of subscriptions.filter((one) => one.event === event.name)) {
          await boss.send(queueOf(subscription), event.payload as object, { db: fromKysely(work.tx) });
          filled.add(queueOf(subscription));
        }
      }
      const ids = events.map((event) => event.id);
      if (ids.length > 0) {
        await work.tx
          .updateTable('outboxEvent')
          .set({ dispatchedAt: work.now })
          .where('id', 'in', ids)
          .execute();
      }
      return events.length;
    });
    if (count < BATCH) return filled;
  }
}

/** pg-boss takes letters, digits, dots, hyphens and underscores in names. */
export function queueOf(subscription: { event: string; name: string }): string {
  return `${subscription.event}.${subscription.name}`;
}
