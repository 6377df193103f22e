// A unit of work: who acts, in which transaction, at what time. Services take it as their first argument.
import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, Tx } from './database/database.ts';
import type { NewId } from './ids.ts';

/** The API scopes that a token can carry; a person who signs in has them all. */
export type Scope = 'read' | 'write';

/** Who acts. Row-level security reads it from the transaction (db/migrations/0001). */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'token'; readonly personId: string; readonly scopes: readonly Scope[] }
  /** `linkHash` is the SHA-256, in hex, of the secret of a private link. */
  | { readonly kind: 'link'; readonly linkHash: string }
  | { readonly kind: 'job'; readonly name: string }
  | { readonly kind: 'operator' };

export type Work = {
  readonly tx: Tx;
  /** The same object for all work on one database: what memory holds of that database hangs on it. */
  readonly database: object;
  readonly actor: Actor;
  /** The moment at which the work began; the same throughout, so that what was written together reads so. */
  readonly now: Date;
  readonly newId: NewId;
  /** Wraps the keys per person that values in the audit are encrypted with. */
  readonly wrappingKey: KeyObject;
};

/** Runs `act` in one transaction under the wall; an exception rolls everything back. */
export type RunWork = <T>(actor: Actor, act: (work: Work) => Promise<T>) => Promise<T>;

export type Clock = () => Date;

export type RunWorkParts = {
  clock: Clock;
  newId: NewId;
  /** The secret `personalData` of the data folder. */
  personalSecret: string;
};

export function createRunWork(parts: RunWorkParts & { db: Database }): RunWork {
  const wrappingKey = wrappingKeyOf(parts.personalSecret);
  return function runWork(actor, act) {
    return parts.db.transaction().execute(async (tx) => {
      await setActor(tx, actor);
      return act({ tx, database: parts.db, actor, now: parts.clock(), newId: parts.newId, wrappingKey });
    });
  };
}

/** Work after work in one transaction that is open already: all of it becomes true, or nothing. */
export function createRunWorkWithin(parts: RunWorkParts & { tx: Tx }): RunWork {
  const { tx } = parts;
  const wrappingKey = wrappingKeyOf(parts.personalSecret);
  return async function runWork(actor, act) {
    await setActor(tx, actor);
    return act({ tx, database: tx, actor, now: parts.clock(), newId: parts.newId, wrappingKey });
  };
}

const WRAPPING_KEY_BYTES = 32;

function wrappingKeyOf(secret: string): KeyObject {
  return createSecretKey(
    Buffer.from(hkdfSync('sha256', secret, '', 'brygga person keys', WRAPPING_KEY_BYTES)),
  );
}

/** Tells PostgreSQL who acts for the rest of the transaction. */
export async function setActor(tx: Tx, actor: Actor): Promise<void> {
  const person = personOf(actor) ?? '';
  const link = actor.kind === 'link' ? actor.linkHash : '';
  await sql`select set_config('brygga.actor_kind', ${actor.kind}, true),
    set_config('brygga.person', ${person}, true), set_config('brygga.link', ${link}, true)`.execute(tx);
}

/** The person who acts, when a person does. */
export function personOf(actor: Actor): string | undefined {
  return actor.kind === 'person' || actor.kind === 'token' ? actor.personId : undefined;
}
