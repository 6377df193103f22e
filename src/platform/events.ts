// Events: what one feature tells those to its right, saved in the transaction of the act and delivered at least once.
import type { z } from 'zod';
import type { Work } from './work.ts';

/** Declared by the feature where it happens; `name` is `feature.thingHappened`. */
export type EventType<P> = { readonly name: string; readonly payload: z.ZodType<P> };

export function defineEvent<P>(name: string, payload: z.ZodType<P>): EventType<P> {
  return { name, payload };
}

/** Saves the event with the act; if the act is rolled back, nobody hears of it. Payloads hold ids, not personal data. */
export async function emitEvent<P>(work: Work, type: EventType<P>, payload: P): Promise<void> {
  await work.tx
    .insertInto('outboxEvent')
    .values({
      id: work.newId(),
      name: type.name,
      payload: JSON.stringify(type.payload.parse(payload)),
      createdAt: work.now,
    })
    .execute();
}
