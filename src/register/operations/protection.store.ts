// What the outbox and the audit must leave out: who is protected, asked of the wall without seeing who they are.
import { sql } from 'kysely';
import type { Work } from '../../platform/work.ts';

/** Those of the ids that are people with protected identity. */
export async function readProtectedAmong(work: Work, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select id from protected_among(${[...ids]}::uuid[]) id`.execute(work.tx);
  return new Set(rows.map(({ id }) => id));
}

/** Those of the addresses that belong to people with protected identity, in lower case. */
export async function readProtectedAddresses(work: Work, addresses: readonly string[]): Promise<Set<string>> {
  if (addresses.length === 0) return new Set();
  const { rows } = await sql<{ address: string }>`
    select address from protected_addresses(${[...addresses]}::text[]) address`.execute(work.tx);
  return new Set(rows.map(({ address }) => address));
}

/** Whether who registered for an event has protected identity. */
export async function isProtectedRegistration(work: Work, id: string): Promise<boolean> {
  const { rows } = await sql<{ hidden: boolean }>`
    select registration_is_protected(${id}::uuid) as hidden`.execute(work.tx);
  return rows[0]?.hidden ?? false;
}
