// What becomes of the results of a session: needs on the level that the broker chose, and what is done next.
import { translator } from '../../../platform/i18n.ts';
import { Invalid } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import type { MethodLevel } from '../../../register/methods/method.ts';
import { getOrganisation } from '../../../register/organisations/organisations.service.ts';
import { setNextAction } from '../../cases/case-content.service.ts';
import { addToTimeline, findCaseById } from '../../cases/cases.service.ts';
import { getEmployer, planNextStep } from '../../employers/employers.service.ts';
import { linkNeed } from '../in-case/case-needs.service.ts';
import { draftNeed, getNeed } from '../needs.service.ts';
import { type Finding, findingsOf, needOfFinding } from './findings.ts';
import type { MethodSession } from './session.ts';
import { messages as m } from './session-rules.messages.ts';
import { auditSession, getLedSession, methodOf } from './sessions.service.ts';
import { insertSessionNeed } from './sessions.store.ts';

export type ChosenFinding = { source: string; level: MethodLevel };

/**
 * Makes a draft need of each chosen finding that is none yet, in the case of the session when it has one.
 *
 * @returns the keys of the new needs
 * @throws Invalid when nothing is chosen
 */
export async function makeNeedsOfFindings(
  work: Work,
  id: string,
  chosen: readonly ChosenFinding[],
): Promise<string[]> {
  const session = await getLedSession(work, id, { lock: true });
  const { method, guided } = await methodOf(work, session.methodSlug);
  const levels = new Map(chosen.map(({ source, level }) => [source, level]));
  const found = findingsOf(guided, session).filter(({ source }) => levels.has(source));
  if (found.length === 0) throw new Invalid([{ field: 'finding', message: m.chooseFinding }]);
  const taken = new Set(session.made.map(({ source }) => source));
  const keys: string[] = [];
  for (const finding of found.filter(({ source }) => !taken.has(source)))
    keys.push(await makeNeed(work, session, finding, levels.get(finding.source) ?? finding.level));
  if (keys.length === 0) return keys;
  await auditSession(work, session, 'needsMade', { keys });
  if (session.caseId) {
    const say = (lang: 'sv' | 'en') =>
      translator(lang)(m.reportNeeds, { n: keys.length, method: method.name[lang] });
    const text = { sv: say('sv'), en: say('en') };
    const told = { kind: 'methodNeeds', entity: 'methodSession', entityId: id, text };
    await addToTimeline(work, session.caseId, told);
  }
  return keys;
}

async function makeNeed(
  work: Work,
  { id, house, organisation, caseId }: MethodSession,
  finding: Finding,
  level: MethodLevel,
): Promise<string> {
  const employer = await getOrganisation(work, organisation.id);
  const [municipality] = employer.municipalities;
  const content = needOfFinding(finding, { level, municipality });
  const key = await draftNeed(work, { ownerId: house.id, organisationId: employer.id, content });
  await insertSessionNeed(work, {
    sessionId: id,
    sourceId: finding.source,
    needId: (await getNeed(work, key)).id,
  });
  const inCase = caseId ? await findCaseById(work, caseId) : undefined;
  if (inCase && inCase.state !== 'closed') await linkNeed(work, key, inCase.key);
  return key;
}

/** What was agreed to do first: the next step of the case that the session is part of, else of the employer. */
export async function agreeOnNext(
  work: Work,
  id: string,
  next: { source: string; on: string },
): Promise<{ caseKey: string | undefined }> {
  const session = await getLedSession(work, id);
  const { guided } = await methodOf(work, session.methodSlug);
  const finding = findingsOf(guided, session).find(({ source }) => source === next.source);
  if (!finding) throw new Invalid([{ field: 'source', message: m.chooseFinding }]);
  await auditSession(work, session, 'nextAgreed', next);
  const inCase = session.caseId ? await findCaseById(work, session.caseId) : undefined;
  if (inCase && inCase.state !== 'closed') {
    await setNextAction(work, inCase.key, inCase.version, { action: finding.text, on: next.on });
    return { caseKey: inCase.key };
  }
  const employer = await getEmployer(work, session.organisation.id);
  await planNextStep(work, employer.organisation.id, {
    text: finding.text,
    on: next.on,
    houseId: session.house.id,
    personId: undefined,
    version: employer.relation.version,
  });
  return { caseKey: undefined };
}
