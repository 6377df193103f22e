import { recordAudit } from '../../../platform/audit/audit.ts';
import { type Message, translator } from '../../../platform/i18n.ts';
import { queueMail } from '../../../platform/mail/mail.ts';
import { Conflict, Forbidden, Invalid } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import { findReader } from '../../../register/accounts/accounts.service.ts';
import { getOrganisation, listOrganisations } from '../../../register/organisations/organisations.service.ts';
import { findConceptNames, resolveConcepts } from '../../../register/skills/skills.service.ts';
import { matchSavedNeed } from '../../matching/matching.service.ts';
import { findMatrixOfNeed } from '../../needs/matrix/matrix.service.ts';
import type { Need } from '../../needs/need.ts';
import { getNeed } from '../../needs/needs.service.ts';
import { readStandingRequest } from '../asking/requests.store.ts';
import { lockedSince } from '../asking/weight-lock.ts';
import { messages as m, mails } from './spec.messages.ts';
import { insertDecision, insertVersion, readSpec, readVersions, writeSpec } from './spec.store.ts';
import {
  type KnownName,
  missingForSending,
  namesInSpec,
  numbersInSpec,
  type SpecContent,
  type SpecVersion,
} from './spec.ts';
import { draftWithMatrix } from './spec-from-matrix.ts';

/** The specification of a need as it is being worked on; `version` 0 is a draft that nobody has saved. */
export type Spec = {
  need: Need;
  content: SpecContent;
  version: number;
  savedAt: Date | undefined;
  /** A draft that the competence matrix of the need helped with. */
  fromMatrix: boolean;
  versions: SpecVersion[];
  /** The request that was published with it and has not been withdrawn. */
  requestKey: string | undefined;
  /** Why the weights stand, while providers answer. */
  locked: Message | undefined;
};

/** @throws NotFound when there is no such need, or the one who acts may not see it */
export async function getSpec(work: Work, needKey: string): Promise<Spec> {
  const need = await getNeed(work, needKey);
  const stored = await readSpec(work, need.id);
  const versions = await readVersions(work, need.id);
  const standing = await readStandingRequest(work, need.id);
  const found = { need, versions, requestKey: standing?.key, locked: standing && lockedSince(standing) };
  if (stored)
    return {
      ...found,
      content: stored.content,
      version: stored.version,
      savedAt: stored.changedAt,
      fromMatrix: false,
    };
  const names = await findConceptNames(work, need.criteria.concepts);
  const labels = new Map([...names].map(([id, { label }]) => [id, label.sv]));
  const matrix = await findMatrixOfNeed(work, need.id);
  return {
    ...found,
    content: draftWithMatrix(need, labels, matrix),
    version: 0,
    savedAt: undefined,
    fromMatrix: Boolean(matrix?.competences.length),
  };
}

/**
 * Saves the working copy when it is still at `version`; outcomes that name a concept are tied to it.
 * Returns what stands now when somebody else was first.
 *
 * @throws Invalid when the weights are locked since a request was published
 */
export async function saveSpec(
  work: Work,
  needKey: string,
  version: number,
  content: SpecContent,
): Promise<{ saved: true } | { saved: false; theirs: Spec }> {
  const need = await getNeed(work, needKey);
  const before = await readSpec(work, need.id);
  const numbers = numbersInSpec(content);
  if (numbers.length > 0) throw new Invalid(numbers);
  await refuseLockedWeights(work, need.id, before?.content, content);
  const outcomes = await tieToConcepts(work, content.outcomes);
  const row = { needId: need.id, ownerId: need.owner.id, content: { ...content, outcomes } };
  if (!(await writeSpec(work, row, version))) return { saved: false, theirs: await getSpec(work, needKey) };
  await recordAudit(work, {
    entity: 'requirementSpec',
    entityId: need.id,
    action: 'saved',
    organisationId: need.owner.id,
    before: before?.content,
    after: row.content,
  });
  return { saved: true };
}

/** While providers answer, everybody's weights are those that were published; the database holds it too. */
async function refuseLockedWeights(
  work: Work,
  needId: string,
  before: SpecContent | undefined,
  after: SpecContent,
): Promise<void> {
  if (!before || JSON.stringify(before.criteria) === JSON.stringify(after.criteria)) return;
  const standing = await readStandingRequest(work, needId);
  if (standing) throw new Invalid([{ field: 'weight.quality', message: lockedSince(standing) }]);
}

async function tieToConcepts(
  work: Work,
  outcomes: SpecContent['outcomes'],
): Promise<SpecContent['outcomes']> {
  const tied: SpecContent['outcomes'] = [];
  for (const { text } of outcomes) {
    const ids = await resolveConcepts(work, [text]);
    const [conceptId] = (await findConceptNames(work, ids)).keys();
    tied.push(conceptId ? { text, conceptId } : { text });
  }
  return tied;
}

/**
 * Sends the working copy to the employer as a version that stays as it is; the employer's own address is mailed.
 * @param link the whole address where the employer reads it; without it nobody is mailed
 *
 * @throws Invalid with what is missing, by field
 * @throws Conflict when nothing changed since the last version, or nobody is there to ask
 */
export async function sendSpec(
  work: Work,
  needKey: string,
  link: string | undefined,
): Promise<{ number: number; employer: string; mailed: boolean }> {
  const { need, content, version, versions } = await getSpec(work, needKey);
  if (!need.organisation) throw new Conflict(`Need ${need.key} has no employer`, m.noEmployer);
  if (version === 0) throw new Conflict(`Need ${need.key} has no saved specification`, m.notSaved);
  const missing = missingForSending(content);
  if (missing.length > 0) throw new Invalid(missing);
  const [last] = versions;
  if (last && JSON.stringify(last.content) === JSON.stringify(content))
    throw new Conflict('The last version says the same', m.sameAsSent);
  const number = (last?.number ?? 0) + 1;
  const id = work.newId();
  const employer = await getOrganisation(work, need.organisation.id);
  await insertVersion(work, {
    id,
    needId: need.id,
    ownerId: need.owner.id,
    organisationId: employer.id,
    number,
    content,
    sentBy: personOf(work.actor),
  });
  await auditVersion(work, need, 'sent', { version: number });
  if (employer.email && link) {
    const t = translator('sv');
    await queueMail(work, {
      ledgerKey: `spec-sent:${id}`,
      kind: 'specSent',
      to: employer.email,
      lang: 'sv',
      subject: t(mails.subject),
      body: t(mails.body, { centre: need.owner.name, link }),
    });
  }
  return { number, employer: employer.name, mailed: Boolean(employer.email && link) };
}

/**
 * The employer's answer to the newest version: given by one of them, or written down by the broker with how it came.
 *
 * @throws Conflict when the version has an answer, or there is none
 */
export async function decideSpec(
  work: Work,
  needKey: string,
  answer: { number: number; approved: boolean; words: string },
): Promise<void> {
  const need = await getNeed(work, needKey);
  const [version] = await readVersions(work, need.id);
  if (version?.number !== answer.number) throw new Conflict('There is a newer version', m.decided);
  const byEmployer = await isEmployer(work, need);
  if (!byEmployer && !(await isBroker(work, need)))
    throw new Forbidden('Only the employer or its broker answers');
  const { approved, words } = answer;
  const row = { versionId: version.id, approved, words, byEmployer, decidedBy: personOf(work.actor) };
  if (!(await insertDecision(work, row))) throw new Conflict('The version is answered', m.decided);
  await auditVersion(work, need, approved ? 'approved' : 'returned', {
    version: version.number,
    byEmployer,
    words,
  });
}

/** Whether the one who acts answers for the employer of the need. */
export async function isEmployer(work: Work, need: Need): Promise<boolean> {
  const { memberships = [] } = (await findReader(work)) ?? {};
  return memberships.some(
    ({ organisationId, role }) =>
      organisationId === need.organisation?.id && ['employerContact', 'decisionMaker'].includes(role),
  );
}

/** Whether the one who acts brokers at the centre that owns the need. */
export async function isBroker(work: Work, need: Need): Promise<boolean> {
  if (work.actor.kind === 'operator') return true;
  const { memberships = [] } = (await findReader(work)) ?? {};
  return memberships.some(
    ({ organisationId, role }) => organisationId === need.owner.id && ['broker', 'centreHead'].includes(role),
  );
}

/** Names in the text that point at one provider: of all providers, and of the offers that come near the need. */
export async function listNamesInSpec(
  work: Work,
  needKey: string,
  content: SpecContent,
): Promise<KnownName[]> {
  const { matching } = await matchSavedNeed(work, needKey, NAMED_OFFERS, NAMED_OFFERS);
  const { items } = await listOrganisations(work, { roles: ['provider'] });
  const offers = [...matching.matches, ...matching.leftOut].map(
    ({ title, provider }): KnownName => ({ kind: 'offer', name: title.sv, provider }),
  );
  return namesInSpec(content, [
    ...items.map(({ name }): KnownName => ({ kind: 'provider', name, provider: name })),
    ...offers,
  ]);
}

const NAMED_OFFERS = 300;

async function auditVersion(
  work: Work,
  need: Need,
  action: string,
  after: Record<string, unknown>,
): Promise<void> {
  await recordAudit(work, {
    entity: 'requirementSpec',
    entityId: need.id,
    action,
    organisationId: need.owner.id,
    after,
  });
}
