import type { Work } from '../../platform/work.ts';

export async function updatePerson(
  work: Work,
  personId: string,
  values: { name?: string; language?: 'sv' | 'en'; email?: string },
): Promise<void> {
  await work.tx
    .updateTable('person')
    .set((from) => ({ ...values, version: from('version', '+', 1) }))
    .where('id', '=', personId)
    .where('erasedAt', 'is', null)
    .execute();
}

export async function readDemoFlag(work: Work, personId: string): Promise<boolean> {
  const row = await work.tx.selectFrom('person').select('demo').where('id', '=', personId).executeTakeFirst();
  return row?.demo ?? false;
}

/** Takes away all that says who the person was; the row stays, since other rows point at it. */
export async function emptyPerson(work: Work, personId: string): Promise<void> {
  await work.tx
    .updateTable('person')
    .set({ name: '', email: null, phone: null, erasedAt: work.now })
    .where('id', '=', personId)
    .execute();
  await work.tx
    .updateTable('membership')
    .set({ endedAt: work.now, title: null })
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .execute();
}

/** Every row of the accounts that is about the person, and what they have done, as far as the audit says. */
export async function readEverything(work: Work, personId: string): Promise<Record<string, unknown>> {
  const { tx } = work;
  return {
    person: await tx.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirst(),
    memberships: await tx
      .selectFrom('membership')
      .innerJoin('organisation', 'organisation.id', 'membership.organisationId')
      .select(['organisation.name as organisation', 'role', 'title', 'membership.createdAt', 'endedAt'])
      .where('personId', '=', personId)
      .execute(),
    tokens: await tx
      .selectFrom('apiToken')
      .select(['name', 'scopes', 'createdAt', 'expiresAt', 'revokedAt', 'lastUsedOn'])
      .where('personId', '=', personId)
      .execute(),
    acts: await tx
      .selectFrom('auditEntry')
      .select(['at', 'entity', 'entityId', 'action', 'before', 'after'])
      .where((or) =>
        or.or([
          or('actorPersonId', '=', personId),
          or.and([or('entity', '=', 'person'), or('entityId', '=', personId)]),
        ]),
      )
      .orderBy('at')
      .execute(),
  };
}
