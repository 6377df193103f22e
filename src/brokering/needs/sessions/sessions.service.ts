// Sessions with guided methods: begun, listed and read.
import { recordAudit } from '../../../platform/audit/audit.ts';
import { localDate } from '../../../platform/format.ts';
import { translator } from '../../../platform/i18n.ts';
import type { Listed, Part } from '../../../platform/part.ts';
import { hasPersonalNumber } from '../../../platform/personal/personal-number.ts';
import { aboutPerson } from '../../../platform/personal/personal-value.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import { findReader } from '../../../register/accounts/accounts.service.ts';
import type { GuidedMethod } from '../../../register/methods/guided/guided-method.ts';
import { findGuidedMethod } from '../../../register/methods/guided/guided-methods.ts';
import type { Method } from '../../../register/methods/method.ts';
import { getMethod } from '../../../register/methods/methods.service.ts';
import { addToTimeline, findCaseById } from '../../cases/cases.service.ts';
import { type Employer, STAFF_ROLES } from '../../employers/employer.ts';
import { findStaffNames, getEmployer, houseToWriteFor } from '../../employers/employers.service.ts';
import { getNeed } from '../needs.service.ts';
import type { MethodSession, SessionHead, SessionLine } from './session.ts';
import { messages as m } from './session-rules.messages.ts';
import {
  insertSession,
  readSession,
  readSessions,
  type SessionFilter,
  updateSession,
} from './sessions.store.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The sessions that the one who acts may read, the latest first. */
export async function listSessions(
  work: Work,
  filter: SessionFilter,
  part: Part,
): Promise<Listed<SessionLine>> {
  return readSessions(work, filter, part);
}

/** @throws NotFound when there is none, or the one who acts may not read it */
export async function getSession(work: Work, id: string): Promise<MethodSession> {
  const found = UUID.test(id) ? await readSession(work, id) : undefined;
  if (!found) throw new NotFound(`No session has the id ${id}`);
  const { heldBy } = found;
  if (!heldBy) return found;
  return { ...found, heldBy: { ...heldBy, name: (await findStaffNames(work, [heldBy.id])).get(heldBy.id) } };
}

/** The method of the bank, and how Brygga guides it. */
export async function methodOf(work: Work, slug: string): Promise<{ method: Method; guided: GuidedMethod }> {
  const guided = findGuidedMethod(slug);
  if (!guided) throw new NotFound(`Method ${slug} is not guided`);
  return { method: await getMethod(work, slug), guided };
}

/** Whether the one who acts writes in the session: staff of the house that leads it. */
export async function leadsSession(work: Work, { house }: Pick<MethodSession, 'house'>): Promise<boolean> {
  if (work.actor.kind === 'operator') return true;
  const { memberships = [] } = (await findReader(work)) ?? {};
  return memberships.some(
    ({ organisationId, role }) => organisationId === house.id && STAFF_ROLES.includes(role),
  );
}

export type SessionStart = SessionHead & {
  /** Sent twice, it is begun once. */
  id: string;
  methodSlug: string;
  organisationId: string;
  houseId?: string | undefined;
  caseId?: string | undefined;
  needKey?: string | undefined;
  demo?: boolean;
};

/**
 * Begins a session of a house at an employer, in a case or for a need when one is named.
 *
 * @throws Invalid by field when the method is not guided, the day is yet to come, or case or need are of others
 * @throws Forbidden when no house of the one who acts keeps the employer
 */
export async function startSession(work: Work, start: SessionStart): Promise<void> {
  const { id, methodSlug, demo = false } = start;
  if (!findGuidedMethod(methodSlug)) throw new Invalid([{ field: 'method', message: m.notGuided }]);
  const { method } = await methodOf(work, methodSlug);
  const employer = await getEmployer(work, start.organisationId);
  const house = houseToWriteFor(employer, start.houseId);
  const head = checkedHead(work, start);
  const row = {
    id,
    methodSlug,
    organisationId: employer.organisation.id,
    houseId: house.id,
    caseId: await checkCase(work, employer, house.id, start.caseId),
    needId: await checkNeed(work, employer, house.id, start.needKey),
    heldBy: personOf(work.actor) ?? null,
    demo: demo || employer.organisation.demo,
  };
  if (!(await insertSession(work, row, head))) {
    // Sent again; somebody else's, which the wall hides, is not told of.
    await getSession(work, id);
    return;
  }
  await auditSession(work, { id, house }, 'created', { method: methodSlug, ...auditedHead(id, head) });
  if (!row.caseId) return;
  const say = (lang: 'sv' | 'en') => translator(lang)(m.reportHeld, { method: method.name[lang] });
  const text = { sv: say('sv'), en: say('en') };
  await addToTimeline(work, row.caseId, { kind: 'methodHeld', entity: 'methodSession', entityId: id, text });
}

/** @throws Conflict when somebody else changed it since `version` */
export async function changeSession(
  work: Work,
  id: string,
  version: number,
  given: SessionHead,
): Promise<void> {
  const before = await getLedSession(work, id);
  const head = checkedHead(work, given);
  if (!(await updateSession(work, { id, version }, head)))
    throw new Conflict(`Session ${id} is at version ${before.version}`, m.changedMeanwhile);
  await auditSession(work, before, 'changed', auditedHead(id, head));
}

/** A session that the one who acts writes in, kept from others until the transaction ends when `lock` is set. */
export async function getLedSession(work: Work, id: string, { lock = false } = {}): Promise<MethodSession> {
  const found = UUID.test(id) ? await readSession(work, id) : undefined;
  if (!found) throw new NotFound(`No session has the id ${id}`);
  if (!(await leadsSession(work, found)))
    throw new Forbidden('The house that leads the session writes in it');
  return lock ? ((await readSession(work, id, { lock })) ?? found) : found;
}

/** Written into the audit of the session; what may tell of people is sealed by the caller. */
export async function auditSession(
  work: Work,
  { id, house }: Pick<MethodSession, 'id' | 'house'>,
  action: string,
  after: Record<string, unknown>,
): Promise<void> {
  await recordAudit(work, { entity: 'methodSession', entityId: id, action, organisationId: house.id, after });
}

function checkedHead(work: Work, { heldOn, present, people }: SessionHead): SessionHead {
  if (heldOn > localDate(work.now)) throw new Invalid([{ field: 'heldOn', message: m.notYet }]);
  if (hasPersonalNumber(present)) throw new Invalid([{ field: 'present', message: m.personalNumber }]);
  return { heldOn, present, people };
}

function auditedHead(id: string, { heldOn, present, people }: SessionHead) {
  return { heldOn, people, present: aboutPerson(id, present) };
}

async function checkCase(
  work: Work,
  employer: Employer,
  houseId: string,
  caseId: string | undefined,
): Promise<string | null> {
  if (!caseId) return null;
  const found = await findCaseById(work, caseId);
  if (!found || found.owner.id !== houseId || !employer.ids.includes(found.employer.id))
    throw new Invalid([{ field: 'caseId', message: m.wrongCase }]);
  return found.id;
}

async function checkNeed(
  work: Work,
  employer: Employer,
  houseId: string,
  needKey: string | undefined,
): Promise<string | null> {
  if (!needKey) return null;
  const need = await getNeed(work, needKey);
  if (need.owner.id !== houseId || !employer.ids.includes(need.organisation?.id ?? ''))
    throw new Invalid([{ field: 'needKey', message: m.wrongNeed }]);
  return need.id;
}
