import { sql } from 'kysely';
import { z } from 'zod';
import type { LocalText } from '../../platform/i18n.ts';
import { type Part, rowsBefore } from '../../platform/part.ts';
import { personOf, type Work } from '../../platform/work.ts';
import {
  CASE_CLOSING_REASONS,
  type CaseClosingReason,
  type CaseStage,
  type CaseState,
  STEP_KINDS,
} from './case.ts';
import type { CaseStep } from './time-in-stages.ts';
import type { TimelineEntry } from './timeline.ts';

export type CaseRow = {
  id: string;
  key: string;
  title: string;
  about: string | null;
  organisationId: string;
  ownerId: string;
  brokerId: string;
  nextAction: string;
  nextOn: string;
  nextOwnerId: string;
  demo: boolean;
};

export async function insertCase(work: Work, row: CaseRow): Promise<void> {
  const { now } = work;
  await work.tx
    .insertInto('brokerCase')
    .values({ ...row, openedAt: now, stageSince: now, lastEventAt: now, changedAt: now })
    .execute();
}

export type CaseChange = {
  title?: string;
  about?: string | null;
  organisationId?: string;
  brokerId?: string;
  offeredToId?: string | null;
  offeredById?: string | null;
  offeredWords?: string | null;
  offeredAt?: Date | null;
  stage?: CaseStage;
  stageSince?: Date;
  state?: CaseState;
  closingReason?: CaseClosingReason | null;
  closedAt?: Date | null;
  nextAction?: string | null;
  nextOn?: string | null;
  nextOwnerId?: string | null;
  remindersPausedAt?: Date | null;
};

/** Changes the case when it still has the version; false when somebody else was first. */
export async function updateCase(
  work: Work,
  id: string,
  version: number,
  change: CaseChange,
): Promise<boolean> {
  const result = await work.tx
    .updateTable('brokerCase')
    .set({ ...change, changedAt: work.now, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export type EntryRow = {
  caseId: string;
  kind: string;
  from?: CaseStage | undefined;
  to?: CaseStage | undefined;
  words?: string | undefined;
  details?: EntryDetails | undefined;
};

const entryDetails = z.object({
  reason: z.enum(CASE_CLOSING_REASONS).optional(),
  fromPersonId: z.string().optional(),
  toPersonId: z.string().optional(),
  toOrganisationId: z.string().optional(),
});
export type EntryDetails = z.infer<typeof entryDetails>;

/** Writes on the timeline; `answers` says that the employer has now been answered. */
export async function insertEntry(work: Work, row: EntryRow, answers: boolean): Promise<void> {
  await work.tx
    .insertInto('caseEntry')
    .values({
      id: work.newId(),
      caseId: row.caseId,
      at: work.now,
      kind: row.kind,
      fromStage: row.from ?? null,
      toStage: row.to ?? null,
      words: row.words ?? null,
      details: row.details ? JSON.stringify(row.details) : null,
      personId: personOf(work.actor) ?? null,
    })
    .execute();
  await work.tx
    .updateTable('brokerCase')
    .set((from) => ({
      lastEventAt: sql<Date>`greatest(last_event_at, ${work.now})`,
      answeredAt: answers ? sql<Date>`coalesce(answered_at, ${work.now})` : from.ref('answeredAt'),
    }))
    .where('id', '=', row.caseId)
    .execute();
}

/** Needs, learning efforts and talks of the case, by what they are called, each with its employer. */
export async function readThingsOfCase(
  work: Work,
  caseId: string,
): Promise<{ name: string; organisationId: string | null }[]> {
  const { rows } = await sql<{ name: string; organisationId: string | null }>`
    select name, organisation_id from things_of_case(${caseId}) order by name`.execute(work.tx);
  return rows;
}

/** Keys of learning efforts of the case that have not ended. */
export async function readOpenEfforts(work: Work, caseId: string): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select key from open_efforts_of_case(${caseId}) as key`.execute(work.tx);
  return rows.map(({ key }) => key);
}

/** The house that owned it until then; undefined when it was not offered to a house of the one who acts. */
export async function answerOffer(work: Work, caseId: string, takes: boolean): Promise<string | undefined> {
  const { rows } = await sql<{ ownerId: string | null }>`
    select answer_case_offer(${caseId}, ${takes}, ${work.now}) as owner_id`.execute(work.tx);
  return rows[0]?.ownerId ?? undefined;
}

export type Reported = { kind: string; entity: string; entityId: string; text: LocalText };

/** False when there is no such case. */
export async function insertReport(work: Work, caseId: string, report: Reported): Promise<boolean> {
  const { kind, entity, entityId, text } = report;
  const { rows } = await sql<{ told: boolean }>`
    select report_to_case(${caseId}, ${work.newId()}, ${work.now}, ${kind}, ${entity}, ${entityId},
      ${JSON.stringify(text)}::jsonb) as told`.execute(work.tx);
  return rows[0]?.told ?? false;
}

/** One part of the timeline, the newest first. */
export async function readTimeline(work: Work, caseId: string, part: Part): Promise<TimelineEntry[]> {
  const rows = await work.tx
    .selectFrom('caseEntry')
    .leftJoin('person', 'person.id', 'caseEntry.personId')
    .leftJoin('person as to', (join) =>
      join.on(sql<boolean>`"to".id::text = case_entry.details ->> 'toPersonId'`),
    )
    .leftJoin('organisation as toHouse', (join) =>
      join.on(sql<boolean>`to_house.id::text = case_entry.details ->> 'toOrganisationId'`),
    )
    .where('caseId', '=', caseId)
    .orderBy('at', 'desc')
    .orderBy('caseEntry.id', 'desc')
    .limit(part.limit)
    .offset(rowsBefore(part))
    .selectAll('caseEntry')
    .select(['person.name as personName', 'to.name as toPerson', 'toHouse.name as toHouse'])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    kind: row.kind,
    from: row.fromStage as CaseStage | null,
    to: row.toStage as CaseStage | null,
    words: row.words,
    report: row.report as LocalText | null,
    entity: row.entity,
    entityId: row.entityId,
    closingReason: entryDetails.parse(row.details ?? {}).reason ?? null,
    toName: row.toPerson ?? row.toHouse,
    person: row.personId ? { id: row.personId, name: row.personName ?? '' } : null,
  }));
}

export async function countEntries(work: Work, caseId: string): Promise<number> {
  const { total } = await work.tx
    .selectFrom('caseEntry')
    .where('caseId', '=', caseId)
    .select((from) => from.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(total);
}

/** The steps of the case in the order in which they happened, by the local day. */
export async function readSteps(work: Work, caseId: string): Promise<CaseStep[]> {
  const rows = await work.tx
    .selectFrom('caseEntry')
    .where('caseId', '=', caseId)
    .where('kind', 'in', [...STEP_KINDS])
    .orderBy('at')
    .orderBy('id')
    .select([
      'kind',
      'toStage',
      sql<string>`to_char(at at time zone 'Europe/Stockholm', 'YYYY-MM-DD')`.as('on'),
    ])
    .execute();
  return rows.map((row) => ({
    kind: row.kind as CaseStep['kind'],
    on: row.on,
    to: (row.toStage as CaseStage | null) ?? undefined,
  }));
}

export type Colleague = { id: string; name: string };

/** Those who can work with cases of a house, by name; the name is empty for a person whom the wall hides. */
export async function readColleagues(work: Work, ownerId: string): Promise<Colleague[]> {
  const rows = await work.tx
    .selectFrom('membership')
    .leftJoin('person', 'person.id', 'membership.personId')
    .where('endedAt', 'is', null)
    .where('role', 'in', ['broker', 'centreHead', 'businessDeveloper'])
    .where(sql<boolean>`membership.organisation_id in (select organisation_with_merged(${ownerId}))`)
    .select(['membership.personId as id', 'person.name'])
    .distinct()
    .orderBy('person.name')
    .execute();
  return rows.map(({ id, name }) => ({ id, name: name ?? '' }));
}
