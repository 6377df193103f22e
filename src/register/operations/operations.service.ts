import { z } from 'zod';
import { recordAudit } from '../../platform/audit/audit.ts';
import { type ChainMark, countUnchecked, readMark } from '../../platform/audit/audit-check.ts';
import { startLongJob } from '../../platform/jobs/job.ts';
import { daysBefore } from '../../platform/local-date.ts';
import { queueAgain } from '../../platform/mail/mail.ts';
import type { Listed, Part } from '../../platform/part.ts';
import { hideSubjects, listSubjects, openPersonalValues } from '../../platform/personal/personal-keys.ts';
import { Conflict, Forbidden, NotFound } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { getRegisterRights } from '../organisations/organisations.service.ts';
import { audit as m } from './audit.messages.ts';
import { mail } from './operations.messages.ts';
import {
  readAudit,
  readAuditRecord,
  readAuditWords,
  readFailedMails,
  readFailedRuns,
  readMail,
  readMails,
  readRuns,
} from './operations.store.ts';
import {
  type AuditFilter,
  type AuditLine,
  type AuditRecord,
  type Failures,
  isTextForAdministrators,
  type Mail,
  type MailLine,
  type MailState,
  type Run,
} from './operations.ts';
import { isProtectedRegistration, readProtectedAddresses, readProtectedAmong } from './protection.store.ts';

/** @throws Forbidden unless an administrator acts */
export async function needAdministrator(work: Work): Promise<void> {
  const { administrator } = await getRegisterRights(work);
  if (!administrator) throw new Forbidden('For administrators');
}

/** The newest first; all states when none is asked for. */
export async function listMails(
  work: Work,
  state: MailState | undefined,
  part: Part,
): Promise<Listed<MailLine>> {
  await needAdministrator(work);
  const { items, total } = await readMails(work, state, part);
  const hidden = await readProtectedAddresses(
    work,
    items.map((one) => one.recipient),
  );
  const shown = items.map((one) => ({
    ...one,
    recipient: hidden.has(one.recipient.toLowerCase()) ? undefined : one.recipient,
  }));
  return { items: shown, total };
}

/** @throws NotFound when there is no such mail */
export async function getMail(work: Work, id: string): Promise<Mail> {
  await needAdministrator(work);
  const found = await readMail(work, id);
  if (!found) throw new NotFound(`No mail ${id}`);
  const { recipient, ...rest } = found;
  if ((await readProtectedAddresses(work, [recipient])).size > 0) {
    // The mail server's answer may repeat the address, and the text greets by name.
    const lastError = found.lastError?.replaceAll(new RegExp(escapeRegExp(recipient), 'gi'), '…') ?? null;
    return { ...rest, recipient: undefined, body: undefined, lastError };
  }
  return { ...found, body: isTextForAdministrators(found.state) ? found.body : undefined };
}

const SHOWN_FAILURES = 25;
const FAILURE_DAYS = 14;

/** Mails and long work that failed in the last two weeks and that nobody has sent again or run anew since. */
export async function listFailures(work: Work): Promise<Failures> {
  await needAdministrator(work);
  const since = daysBefore(work.now, FAILURE_DAYS);
  return {
    mails: await readFailedMails(work, since, SHOWN_FAILURES),
    runs: await readFailedRuns(work, since, SHOWN_FAILURES),
  };
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** @throws Conflict when the mail has not failed */
export async function resendMail(work: Work, id: string): Promise<void> {
  await needAdministrator(work);
  if (!(await queueAgain(work, id))) throw new Conflict(`Mail ${id} has not failed`, mail.notFailed);
  await recordAudit(work, { entity: 'mail', entityId: id, action: 'sentAgain' });
}

/** Entries of the audit, the newest first. */
export async function listAudit(work: Work, filter: AuditFilter, part: Part): Promise<Listed<AuditLine>> {
  await needAdministrator(work);
  return readAudit(work, filter, part);
}

/** Finds what records of one kind are called, by id; for each kind that has names. */
export type RecordNames = Readonly<
  Record<string, (work: Work, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>>
>;

/** What the records of these entries are called, by id, as far as `namesOf` knows their kind. */
export async function nameRecords(
  work: Work,
  lines: readonly AuditLine[],
  namesOf: RecordNames,
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const [entity, ofKind] of Map.groupBy(lines, (line) => line.entity)) {
    const ids = [...new Set(ofKind.map(({ entityId }) => entityId))].filter((id) => UUID.test(id));
    for (const [id, name] of (await namesOf[entity]?.(work, ids)) ?? []) if (name) names.set(id, name);
  }
  return names;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The kinds of records and the acts that can be asked for. */
export async function listAuditWords(work: Work): Promise<{ entities: string[]; actions: string[] }> {
  await needAdministrator(work);
  return readAuditWords(work);
}

/**
 * With what is about a person in clear, as far as their key still exists and they are not protected.
 *
 * @throws NotFound when there is no such entry
 */
export async function getAuditRecord(work: Work, id: string): Promise<AuditRecord> {
  await needAdministrator(work);
  const record = await readAuditRecord(work, id);
  if (!record) throw new NotFound(`No entry ${id}`);
  const hidden = await readProtectedAmong(work, await listSubjects(work, record));
  if (record.entity === 'eventRegistration' && (await isProtectedRegistration(work, record.entityId))) {
    for (const subject of await listSubjects(work, record)) hidden.add(subject);
  }
  return openPersonalValues(work, await hideSubjects(work, record, hidden));
}

export const auditCheckJob = { kind: 'auditCheck', payload: z.object({}) };

/** Has the whole chain walked in the background; the mark tells when it is done. */
export async function askAuditCheck(work: Work): Promise<void> {
  await needAdministrator(work);
  await startLongJob(work, auditCheckJob, { title: m.checking, payload: {} });
}

/** How far the chain was walked and when, and how many entries came after. */
export async function getChainState(work: Work): Promise<ChainMark & { unchecked: number }> {
  await needAdministrator(work);
  return { ...(await readMark(work)), unchecked: await countUnchecked(work) };
}

/** Long work that somebody has asked for, the newest first. */
export async function listRuns(work: Work, part: Part): Promise<Listed<Run>> {
  await needAdministrator(work);
  return readRuns(work, part);
}
