import { sql } from 'kysely';
import { type Listed, type Part, rowsBefore } from '../../../platform/part.ts';
import type { Work } from '../../../platform/work.ts';
import type { EntryContent } from '../../../register/methods/guided/guided-method.ts';
import type { Ballot, MethodSession, SessionEntry, SessionHead, SessionLine } from './session.ts';

export type SessionFilter = {
  /** The employer's record and those merged into it. */
  organisationIds?: readonly string[];
  caseId?: string;
  methodSlug?: string | undefined;
};

export type SessionRow = {
  id: string;
  methodSlug: string;
  organisationId: string;
  houseId: string;
  caseId: string | null;
  needId: string | null;
  heldBy: string | null;
  demo: boolean;
};

/** False when it stands there already. */
export async function insertSession(work: Work, row: SessionRow, head: SessionHead): Promise<boolean> {
  const { heldOn, present, people = null } = head;
  const rows = await work.tx
    .insertInto('methodSession')
    .values({ ...row, heldOn, present, people, createdAt: work.now, changedAt: work.now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  return rows.length > 0;
}

/** False when somebody else was first. */
export async function updateSession(
  work: Work,
  { id, version }: { id: string; version: number },
  { heldOn, present, people }: SessionHead,
): Promise<boolean> {
  const result = await work.tx
    .updateTable('methodSession')
    .set({ heldOn, present, people: people ?? null, changedAt: work.now, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Says when something was last written in a step; the head keeps its version. */
export async function touchSession(work: Work, id: string): Promise<void> {
  await work.tx.updateTable('methodSession').set({ changedAt: work.now }).where('id', '=', id).execute();
}

function selectSessions(work: Work) {
  return work.tx
    .selectFrom('methodSession')
    .leftJoin('organisation as employer', (join) =>
      join.on('employer.id', '=', sql<string>`kept_organisation(method_session.organisation_id)`),
    )
    .leftJoin('organisation as house', (join) =>
      join.on('house.id', '=', sql<string>`kept_organisation(method_session.house_id)`),
    )
    .select([
      'methodSession.id',
      'methodSlug',
      'organisationId',
      'employer.id as employerId',
      'employer.name as employerName',
      'houseId',
      'house.name as houseName',
      'heldOn',
      'present',
      'methodSession.demo',
    ]);
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectSessions>['execute']>>[number];

function toLine(row: Selected): Omit<SessionLine, 'written' | 'made'> {
  const { organisationId, employerId, employerName, houseId, houseName, ...rest } = row;
  return {
    ...rest,
    organisation: { id: employerId ?? organisationId, name: employerName ?? '' },
    house: { id: houseId, name: houseName ?? '' },
  };
}

/** The latest first. */
export async function readSessions(
  work: Work,
  { organisationIds, caseId, methodSlug }: SessionFilter,
  part: Part,
): Promise<Listed<SessionLine>> {
  let query = selectSessions(work);
  if (organisationIds) query = query.where('methodSession.organisationId', 'in', [...organisationIds]);
  if (caseId) query = query.where('methodSession.caseId', '=', caseId);
  if (methodSlug) query = query.where('methodSlug', '=', methodSlug);
  const rows = await query
    .select((from) => [
      sql<string>`count(*) over ()`.as('total'),
      from
        .selectFrom('methodEntry')
        .whereRef('sessionId', '=', 'methodSession.id')
        .select((of) => of.fn.countAll<string>().as('n'))
        .as('written'),
      from
        .selectFrom('methodSessionNeed')
        .whereRef('sessionId', '=', 'methodSession.id')
        .select((of) => of.fn.countAll<string>().as('n'))
        .as('made'),
    ])
    .orderBy('heldOn', 'desc')
    .orderBy('methodSession.createdAt', 'desc')
    .orderBy('methodSession.id')
    .limit(part.limit)
    .offset(rowsBefore(part))
    .execute();
  const items = rows.map(({ total: _total, written, made, ...row }) => ({
    ...toLine(row),
    written: Number(written ?? 0),
    made: Number(made ?? 0),
  }));
  return { items, total: Number(rows[0]?.total ?? 0) };
}

/** `lock` keeps it until the end of the transaction. */
export async function readSession(
  work: Work,
  id: string,
  { lock = false } = {},
): Promise<MethodSession | undefined> {
  const query = selectSessions(work)
    .select([
      'methodSession.caseId',
      'methodSession.needId',
      'methodSession.heldBy',
      'methodSession.people',
      'methodSession.changedAt',
      'methodSession.version',
    ])
    .where('methodSession.id', '=', id);
  const row = await (lock ? query.forUpdate('methodSession') : query).executeTakeFirst();
  if (!row) return undefined;
  const { caseId, needId, heldBy, people, changedAt, version, ...line } = row;
  return {
    ...toLine(line),
    caseId,
    needId,
    people,
    changedAt,
    version,
    heldBy: heldBy === null ? undefined : { id: heldBy, name: undefined },
    entries: await readEntries(work, id),
    clusters: await readClusters(work, id),
    ballots: await readBallots(work, id),
    made: await readMade(work, id),
  };
}

async function readEntries(work: Work, sessionId: string): Promise<SessionEntry[]> {
  const rows = await work.tx
    .selectFrom('methodEntry')
    .select(['id', 'step', 'slot', 'content', 'clusterId', 'version'])
    .where('sessionId', '=', sessionId)
    .orderBy('createdAt')
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, content: row.content as EntryContent }));
}

async function readClusters(work: Work, sessionId: string) {
  return work.tx
    .selectFrom('methodCluster')
    .select(['id', 'step', 'name'])
    .where('sessionId', '=', sessionId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

async function readBallots(work: Work, sessionId: string): Promise<Ballot[]> {
  const rows = await work.tx
    .selectFrom('methodBallot')
    .select(['id', 'step', 'people', 'dots'])
    .where('sessionId', '=', sessionId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, dots: row.dots as Ballot['dots'] }));
}

/** Needs that the reader may not see are left out. */
async function readMade(work: Work, sessionId: string) {
  return work.tx
    .selectFrom('methodSessionNeed')
    .innerJoin('need', 'need.id', 'methodSessionNeed.needId')
    .select(['sourceId as source', 'key'])
    .where('sessionId', '=', sessionId)
    .orderBy('key')
    .execute();
}

export type NewEntry = { id: string; step: string; slot?: string; content: EntryContent };

/** Those that are new; an entry that was sent before stays as it is. */
export async function insertEntries(
  work: Work,
  sessionId: string,
  entries: readonly NewEntry[],
): Promise<number> {
  if (entries.length === 0) return 0;
  const rows = await work.tx
    .insertInto('methodEntry')
    .values(
      entries.map(({ id, step, slot, content }, position) => ({
        id,
        sessionId,
        step,
        slot: slot ?? null,
        position,
        content: JSON.stringify(content),
        createdAt: work.now,
        changedAt: work.now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return rows.length;
}

/** False when somebody else was first, or it is gone. */
export async function updateEntry(
  work: Work,
  { id, version }: { id: string; version: number },
  content: EntryContent,
): Promise<boolean> {
  const result = await work.tx
    .updateTable('methodEntry')
    .set({ content: JSON.stringify(content), changedAt: work.now, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function deleteEntry(work: Work, id: string): Promise<void> {
  await work.tx.deleteFrom('methodEntry').where('id', '=', id).execute();
}

export async function insertCluster(
  work: Work,
  row: { id: string; sessionId: string; step: string; name: string },
): Promise<void> {
  await work.tx
    .insertInto('methodCluster')
    .values({ ...row, createdAt: work.now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export async function renameClusterRow(work: Work, id: string, name: string): Promise<void> {
  await work.tx.updateTable('methodCluster').set({ name }).where('id', '=', id).execute();
}

/** Puts cards into a group, or with null out of theirs. */
export async function setCluster(
  work: Work,
  cards: readonly string[],
  clusterId: string | null,
): Promise<void> {
  await work.tx
    .updateTable('methodEntry')
    .set({ clusterId })
    .where('id', 'in', [...cards])
    .execute();
}

export async function insertBallot(work: Work, sessionId: string, ballot: Ballot): Promise<void> {
  await work.tx
    .insertInto('methodBallot')
    .values({ ...ballot, dots: JSON.stringify(ballot.dots), sessionId, createdAt: work.now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export async function deleteBallot(work: Work, id: string): Promise<void> {
  await work.tx.deleteFrom('methodBallot').where('id', '=', id).execute();
}

export async function insertSessionNeed(
  work: Work,
  row: { sessionId: string; sourceId: string; needId: string },
): Promise<void> {
  await work.tx.insertInto('methodSessionNeed').values(row).execute();
}
