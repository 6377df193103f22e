import { sql } from 'kysely';
import { type Part, rowsBefore } from '../../../platform/part.ts';
import type { Work } from '../../../platform/work.ts';
import type { Drive, Effort, EffortCounts, Session } from '../effort.ts';

export type EffortRow = {
  id: string;
  key: string;
  caseId: string;
  needId: string | null;
  organisationId: string;
  ownerId: string;
  providerId: string;
  title: string;
  requiredLevel: number;
  namesAgreed: boolean;
  drivenBy: Drive;
  demo: boolean;
};

export async function insertEffort(work: Work, row: EffortRow): Promise<void> {
  const { now } = work;
  await work.tx
    .insertInto('learningEffort')
    .values({ ...row, createdAt: now, changedAt: now })
    .execute();
}

type EffortChange = {
  title?: string;
  providerId?: string;
  needId?: string | null;
  requiredLevel?: number;
  namesAgreed?: boolean;
  drivenBy?: Drive;
  feedHash?: string;
  endedOn?: string | null;
};

/** False when somebody else was first, or the one who acts may not change it. */
export async function updateEffort(
  work: Work,
  { id, version }: Pick<Effort, 'id' | 'version'>,
  change: EffortChange,
): Promise<boolean> {
  const { numUpdatedRows } = await work.tx
    .updateTable('learningEffort')
    .set({ ...change, changedAt: work.now, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export type EffortFilter = { id?: string; key?: string; caseId?: string; needId?: string; running?: boolean };

/** The newest first. */
export async function readEfforts(work: Work, filter: EffortFilter, part?: Part): Promise<Effort[]> {
  let query = selectEfforts(work, filter)
    .selectAll()
    .orderBy('endedOn', (order) => order.desc().nullsFirst())
    .orderBy('createdAt', 'desc')
    .orderBy('id');
  if (part) query = query.limit(part.limit).offset(rowsBefore(part));
  const rows = await query.execute();
  const names = await readNames(
    work,
    rows.map(({ id }) => id),
  );
  return rows.flatMap((row) => {
    const parties = names.get(row.id);
    if (!parties) return [];
    return [
      {
        ...parties,
        id: row.id,
        key: row.key,
        caseId: row.caseId,
        needId: row.needId,
        house: { id: row.ownerId, name: parties.house },
        title: row.title,
        requiredLevel: row.requiredLevel,
        namesAgreed: row.namesAgreed,
        drivenBy: row.drivenBy as Drive,
        hasFeed: row.feedHash !== null,
        endedOn: row.endedOn,
        version: row.version,
        demo: row.demo,
      },
    ];
  });
}

export async function countEfforts(work: Work, filter: EffortFilter): Promise<number> {
  const { total } = await selectEfforts(work, filter)
    .select((from) => from.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(total);
}

function selectEfforts(work: Work, { id, key, caseId, needId, running }: EffortFilter) {
  let query = work.tx.selectFrom('learningEffort');
  if (id) query = query.where('id', '=', id);
  if (key) query = query.where('key', '=', key);
  if (caseId) query = query.where('caseId', '=', caseId);
  if (needId) query = query.where('needId', '=', needId);
  if (running !== undefined) query = query.where('endedOn', running ? 'is' : 'is not', null);
  return query;
}

async function readNames(work: Work, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const { rows } = await sql<{
    effortId: string;
    employerId: string;
    employer: string;
    house: string;
    providerId: string;
    provider: string;
    providerEmail: string | null;
  }>`select effort_id as "effortId", employer_id as "employerId", employer, house, provider_id as "providerId", provider,
      provider_email as "providerEmail" from names_of_efforts(${[...ids]}::uuid[])`.execute(work.tx);
  return new Map(
    rows.map((row) => [
      row.effortId,
      {
        employer: { id: row.employerId, name: row.employer },
        house: row.house,
        provider: { id: row.providerId, name: row.provider, email: row.providerEmail },
      },
    ]),
  );
}

/** How many take part and came, by effort. */
export async function readCounts(work: Work, ids: readonly string[]): Promise<Map<string, EffortCounts>> {
  const counts = new Map<string, EffortCounts>(ids.map((id) => [id, { people: null, sessions: [] }]));
  if (ids.length === 0) return counts;
  const { rows } = await sql<{
    effortId: string;
    people: number;
    sessionId: string | null;
    present: number;
    expected: number;
  }>`select effort_id as "effortId", people, session_id as "sessionId", present, expected
      from counts_of_efforts(${[...ids]}::uuid[])`.execute(work.tx);
  for (const { effortId, people, sessionId, present, expected } of rows) {
    const one = counts.get(effortId);
    if (!one) continue;
    one.people = people;
    if (sessionId) one.sessions.push({ id: sessionId, present, expected });
  }
  return counts;
}

/** The earliest first. */
export async function readSessions(work: Work, effortIds: readonly string[]) {
  if (effortIds.length === 0) return [];
  const rows = await work.tx
    .selectFrom('effortSession')
    .selectAll()
    .where('effortId', 'in', [...effortIds])
    .orderBy('startsAt')
    .orderBy('id')
    .execute();
  return rows satisfies (Session & { effortId: string })[];
}

export async function insertSession(
  work: Work,
  row: { id: string; effortId: string; startsAt: Date; endsAt: Date; place: string; shift: string | null },
): Promise<void> {
  await work.tx.insertInto('effortSession').values(row).execute();
}

export async function updateSession(
  work: Work,
  id: string,
  change: { cancelledAt?: Date; countedAt?: Date },
): Promise<void> {
  await work.tx.updateTable('effortSession').set(change).where('id', '=', id).execute();
}

/** Until the end of the transaction nobody else marks who came. */
export async function lockSession(work: Work, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(work.tx);
}

export type FeedSession = {
  key: string;
  title: string;
  id: string | null;
  startsAt: Date;
  endsAt: Date;
  place: string;
  shift: string | null;
  cancelled: boolean;
};

/** Those behind the calendar address that the one who acts holds; one line without an id when there are none yet. */
export async function readFeedSessions(work: Work): Promise<FeedSession[]> {
  const { rows } = await sql<FeedSession>`
    select key, title, id, starts_at as "startsAt", ends_at as "endsAt", place, shift, cancelled
    from sessions_of_feed()`.execute(work.tx);
  return rows;
}
