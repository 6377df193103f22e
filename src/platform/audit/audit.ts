// The audit: each change says who, when, what, before and after, in the transaction of the change itself.
import { HISTORY_SHOWN } from '../part.ts';
import { openPersonalValues, sealPersonalValues } from '../personal/personal-keys.ts';
import { personOf, type Work } from '../work.ts';

export type AuditValues = Record<string, unknown>;

export type AuditedChange = {
  /** What kind of record changed, by its glossary name: `need`, `offer`, `organisation`. */
  entity: string;
  entityId: string;
  /** A verb in past tense: `created`, `published`, `merged`. */
  action: string;
  /** The organisation whose members may read the entry. */
  organisationId?: string | undefined;
  before?: AuditValues | undefined;
  after?: AuditValues | undefined;
};

/**
 * Writes one audit entry. With both sides given, only the fields that differ are kept.
 * Never hand in secrets. What is about a person is marked with `aboutPerson` and stored encrypted under their key.
 */
export async function recordAudit(work: Work, change: AuditedChange): Promise<void> {
  const { before, after } = (await sealPersonalValues(
    work,
    onlyDifferences(change.before, change.after),
  )) as ReturnType<typeof onlyDifferences>;
  await work.tx
    .insertInto('auditEntry')
    .values({
      id: work.newId(),
      at: work.now,
      actorKind: work.actor.kind,
      actorPersonId: personOf(work.actor) ?? null,
      actorName: work.actor.kind === 'job' ? work.actor.name : null,
      entity: change.entity,
      entityId: change.entityId,
      organisationId: change.organisationId ?? null,
      action: change.action,
      before: before ? JSON.stringify(before) : null,
      after: after ? JSON.stringify(after) : null,
    })
    .execute();
}

function onlyDifferences(
  before: AuditValues | undefined,
  after: AuditValues | undefined,
): { before: AuditValues | undefined; after: AuditValues | undefined } {
  if (!before || !after) return { before, after };
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  const pick = (values: AuditValues) =>
    Object.fromEntries(changed.filter((key) => key in values).map((key) => [key, values[key]]));
  return { before: pick(before), after: pick(after) };
}

export type HistoryEntry = {
  at: Date;
  actorKind: string;
  actorPersonId: string | null;
  actorName: string | null;
  action: string;
  before: AuditValues | null;
  after: AuditValues | null;
};

/** The latest that happened to one record, newest first, as far as the one who acts may read. */
export async function listHistory(work: Work, entity: string, entityId: string): Promise<HistoryEntry[]> {
  const rows = await work.tx
    .selectFrom('auditEntry')
    .leftJoin('person', 'person.id', 'auditEntry.actorPersonId')
    .where('entity', '=', entity)
    .where('entityId', '=', entityId)
    .orderBy('at', 'desc')
    .orderBy('auditEntry.id', 'desc')
    .limit(HISTORY_SHOWN + 1)
    .select([
      'at',
      'actorKind',
      'actorPersonId',
      'action',
      'before',
      'after',
      'actorName',
      'person.name as personName',
    ])
    .execute();
  const opened = await openPersonalValues(work, rows);
  return opened.map(({ personName, ...row }) => ({
    ...row,
    // An erased person has an empty name.
    actorName: personName || row.actorName,
    before: row.before as AuditValues | null,
    after: row.after as AuditValues | null,
  }));
}
