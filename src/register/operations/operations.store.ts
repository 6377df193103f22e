import { sql } from 'kysely';
import { z } from 'zod';
import { addDays, instantAt } from '../../platform/local-date.ts';
import type { Listed, Part } from '../../platform/part.ts';
import type { Work } from '../../platform/work.ts';
import {
  type AuditFilter,
  type AuditLine,
  type AuditRecord,
  type Failures,
  MAIL_STATES,
  type MailLine,
  type MailState,
  type Run,
} from './operations.ts';

const mailState = z.enum(MAIL_STATES);
const localText = z.object({ sv: z.string(), en: z.string().optional() });

export async function readMails(
  work: Work,
  state: MailState | undefined,
  part: Part,
): Promise<Listed<MailLine & { recipient: string }>> {
  let query = work.tx.selectFrom('mailMessage');
  if (state) query = query.where('state', '=', state);
  const rows = await query
    .select(['id', 'kind', 'recipient', 'subject', 'state', 'createdAt'])
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(part.limit)
    .offset((part.page - 1) * part.limit)
    .execute();
  const { total } = await query
    .select((from) => from.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { items: rows.map((row) => ({ ...row, state: mailState.parse(row.state) })), total };
}

export async function readMail(work: Work, id: string) {
  const row = await work.tx
    .selectFrom('mailMessage')
    .select(['id', 'kind', 'recipient', 'subject', 'state', 'createdAt', 'language', 'body'])
    .select(['attempts', 'lastError', 'sentAt'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { ...row, state: mailState.parse(row.state) };
}

/** The newest first. */
export async function readFailedMails(work: Work, since: Date, limit: number): Promise<Failures['mails']> {
  return work.tx
    .selectFrom('mailMessage')
    .select(['id', 'subject', 'createdAt as at'])
    .where('state', '=', 'failed')
    .where('createdAt', '>=', since)
    .orderBy('createdAt', 'desc')
    .limit(limit)
    .execute();
}

/** Work that failed and was not done later by the one who started it; the newest first. */
export async function readFailedRuns(work: Work, since: Date, limit: number): Promise<Failures['runs']> {
  const rows = await work.tx
    .selectFrom('jobRun as run')
    .select(['run.id', 'run.title', 'run.finishedAt', 'run.createdAt'])
    .where('run.state', '=', 'failed')
    .where('run.createdAt', '>=', since)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('jobRun as later')
            .select('later.id')
            .whereRef('later.kind', '=', 'run.kind')
            .where('later.state', '=', 'done')
            .whereRef('later.createdAt', '>', 'run.createdAt')
            .where(sql<boolean>`later.started_by is not distinct from run.started_by`),
        ),
      ),
    )
    .orderBy('run.createdAt', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: localText.parse(row.title),
    at: row.finishedAt ?? row.createdAt,
  }));
}

/** Who acted, by name; an erased person has an empty one. */
const ACTOR = sql<string | null>`coalesce(nullif(person.name, ''), audit_entry.actor_name)`;

function selectAudit(work: Work, filter: AuditFilter) {
  let query = work.tx.selectFrom('auditEntry').leftJoin('person', 'person.id', 'auditEntry.actorPersonId');
  if (filter.entity) query = query.where('auditEntry.entity', '=', filter.entity);
  if (filter.action) query = query.where('auditEntry.action', '=', filter.action);
  if (filter.person) {
    const pattern = `%${filter.person.replaceAll(/[\\%_]/g, '\\$&')}%`;
    query = query.where(ACTOR, 'ilike', pattern);
  }
  if (filter.from) query = query.where('auditEntry.at', '>=', instantAt(filter.from, '00:00'));
  if (filter.to) query = query.where('auditEntry.at', '<', instantAt(addDays(filter.to, 1), '00:00'));
  return query;
}

const LINE = [
  'auditEntry.id',
  'auditEntry.at',
  'auditEntry.actorKind',
  'auditEntry.entity',
  'auditEntry.entityId',
  'auditEntry.action',
  'auditEntry.sequence',
] as const;

export async function readAudit(work: Work, filter: AuditFilter, part: Part): Promise<Listed<AuditLine>> {
  const query = selectAudit(work, filter);
  const items = await query
    .select(LINE)
    .select(ACTOR.as('actorName'))
    .orderBy('auditEntry.at', 'desc')
    .orderBy('auditEntry.id', 'desc')
    .limit(part.limit)
    .offset((part.page - 1) * part.limit)
    .execute();
  const { total } = await query
    .select((from) => from.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { items, total };
}

export async function readAuditRecord(work: Work, id: string): Promise<AuditRecord | undefined> {
  return selectAudit(work, {})
    .select(LINE)
    .select(ACTOR.as('actorName'))
    .select(['auditEntry.before', 'auditEntry.after'])
    .select(sql<string | null>`encode(audit_entry.hash, 'hex')`.as('hash'))
    .where('auditEntry.id', '=', id)
    .executeTakeFirst();
}

/** The kinds of records and the acts that the audit holds, in alphabetical order. */
export async function readAuditWords(work: Work): Promise<{ entities: string[]; actions: string[] }> {
  const entities = await work.tx
    .selectFrom('auditEntry')
    .select('entity')
    .distinct()
    .orderBy('entity')
    .execute();
  const actions = await work.tx
    .selectFrom('auditEntry')
    .select('action')
    .distinct()
    .orderBy('action')
    .execute();
  return { entities: entities.map((row) => row.entity), actions: actions.map((row) => row.action) };
}

export async function readRuns(work: Work, part: Part): Promise<Listed<Run>> {
  const rows = await work.tx
    .selectFrom('jobRun')
    .leftJoin('person', 'person.id', 'jobRun.startedBy')
    .select(['jobRun.id', 'jobRun.kind', 'jobRun.title', 'jobRun.state', 'jobRun.step', 'jobRun.steps'])
    .select(['jobRun.createdAt', 'jobRun.finishedAt', 'person.name as startedBy'])
    .orderBy('jobRun.createdAt', 'desc')
    .orderBy('jobRun.id', 'desc')
    .limit(part.limit)
    .offset((part.page - 1) * part.limit)
    .execute();
  const { total } = await work.tx
    .selectFrom('jobRun')
    .select((from) => from.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { items: rows.map((row) => ({ ...row, title: localText.parse(row.title) })), total };
}
