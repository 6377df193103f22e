// Development plans: begun by the employer, taken over and owned by the employee, counted for everybody else.
import { recordAudit } from '../../../../platform/audit/audit.ts';
import { hashOfLink, newLinkSecret } from '../../../../platform/private-link.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../../../platform/result.ts';
import { personOf, type Work } from '../../../../platform/work.ts';
import { getMatrix, saveLevels } from '../matrix.service.ts';
import type { Matrix } from '../matrix.ts';
import {
  type LevelProposal,
  type OwnLevel,
  type OwnPlan,
  PLAN_PARTS,
  type PlanContent,
  type PlanFace,
  type PlanPart,
  planContent,
  type StaffPlan,
} from './plan.ts';
import { numbersInPlan } from './plan-form.ts';
import { messages as m } from './plans.messages.ts';
import {
  decideProposal,
  deletePlan,
  insertPlan,
  readOwnLevels,
  readParts,
  readPlan,
  readPlanCounts,
  readPlanOfLink,
  readPlansOfMatrix,
  readPlansOfOwner,
  readProposals,
  renewInvitation,
  stepPlan,
  takePlan,
  writePart,
  writeProposal,
} from './plans.store.ts';

/** What a reader of the matrix gets of the plans: faces for the employer, counts for everybody else. */
export async function listPlans(
  work: Work,
  matrixId: string,
): Promise<{ matrix: Matrix; plans: PlanFace[]; counts: { taken: number | null; reached: number | null } }> {
  const matrix = await getMatrix(work, matrixId);
  return {
    matrix,
    plans: matrix.view === 'names' ? await readPlansOfMatrix(work, matrixId) : [],
    counts: await readPlanCounts(work, matrixId),
  };
}

/**
 * Begins a plan for a row of the matrix, or renews an invitation that nobody has used. Returns the secret of the link,
 * which is stored nowhere.
 *
 * @throws Forbidden to all but the employer's own people
 * @throws Conflict when the employee has taken the plan over
 */
export async function invitePerson(work: Work, matrixId: string, personId: string): Promise<string> {
  const matrix = await getMatrix(work, matrixId);
  if (matrix.view !== 'names') throw new Forbidden('The employer hands plans over');
  if (!matrix.people.some(({ id }) => id === personId)) throw new NotFound(`No row ${personId}`);
  const secret = newLinkSecret();
  const inviteHash = hashOfLink(secret);
  const stands = (await readPlansOfMatrix(work, matrixId)).find((one) => one.personId === personId);
  if (stands) {
    if (!(await renewInvitation(work, stands.id, inviteHash)))
      throw new Conflict('The plan is taken over', m.alreadyTaken);
    await audit(work, stands.id, 'invitedAgain');
    return secret;
  }
  const { organisation, title, demo } = matrix;
  const id = work.newId();
  await insertPlan(work, {
    id,
    matrixId,
    personId,
    organisationId: organisation.id,
    title,
    employer: organisation.name,
    inviteHash,
    demo,
  });
  await audit(work, id, 'invited');
  return secret;
}

/** The plan that the link leads to. @throws NotFound when it leads nowhere */
export async function getLinkedPlan(work: Work): Promise<PlanFace> {
  const found = await readPlanOfLink(work);
  if (!found) throw new NotFound('No plan has this link');
  return found;
}

/**
 * Makes the plan the employee's own; the invitation is worth nothing from then on.
 *
 * @param ownerId the account of the one who holds the invitation, when the plan shall be tied to it
 * @returns the secret of the employee's own link, which is stored nowhere; undefined with an account
 * @throws NotFound when the link hands none over, or no more
 */
export async function takePlanOver(
  work: Work,
  ownerId: string | undefined,
): Promise<{ id: string; secret: string | undefined }> {
  const secret = ownerId ? undefined : newLinkSecret();
  const holder = { linkHash: secret ? hashOfLink(secret) : null, ownerId: ownerId ?? null };
  const id = await takePlan(work, holder);
  if (!id) throw new NotFound('The link hands no plan over');
  await audit(work, id, 'takenOver');
  return { id, secret };
}

/** Plans that are tied to the account of the one who acts. */
export async function listMyPlans(work: Work): Promise<PlanFace[]> {
  const personId = personOf(work.actor);
  return personId ? readPlansOfOwner(work, personId) : [];
}

/** A plan as its owner sees it: by the own link, or with the id when it is tied to the account. */
export async function getOwnPlan(work: Work, id?: string): Promise<OwnPlan> {
  const face = id === undefined ? await getLinkedPlan(work) : await getMyPlan(work, id);
  if (!face.isTaken) throw new Forbidden('The plan is not taken over yet');
  const parts = await readParts(work, face.id);
  const levels = await readOwnLevels(work, face.id);
  return {
    ...face,
    content: planContent.parse(contentOf(parts)),
    shared: parts.filter(({ shared }) => shared).map(({ part }) => part),
    levels,
    proposals: nameProposals(
      await readProposals(work, face.id),
      levels.map(({ competenceId, name }) => [competenceId, name]),
    ),
  };
}

async function getMyPlan(work: Work, id: string): Promise<PlanFace> {
  const found = (await listMyPlans(work)).find((one) => one.id === id);
  if (!found) throw new NotFound(`No plan ${id}`);
  return found;
}

function contentOf(parts: readonly { part: PlanPart; content: unknown }[]): Partial<PlanContent> {
  return Object.fromEntries(parts.map(({ part, content }) => [part, (content as { said: unknown }).said]));
}

function nameProposals(
  proposals: readonly Omit<LevelProposal, 'competence'>[],
  names: readonly [string, string][],
): LevelProposal[] {
  const known = new Map(names);
  return proposals.map((one) => ({ ...one, competence: known.get(one.competenceId) ?? '' }));
}

/**
 * Saves the whole plan when it still is at `version`.
 *
 * @throws Conflict when it was changed in another window
 * @throws Invalid when a text holds a personal number
 */
export async function savePlan(
  work: Work,
  plan: PlanFace,
  given: { version: number; content: PlanContent; shared: readonly PlanPart[] },
): Promise<void> {
  const { version, content, shared } = given;
  const numbers = numbersInPlan(content);
  if (numbers.length > 0) throw new Invalid(numbers);
  if (!(await stepPlan(work, { id: plan.id, version })))
    throw new Conflict(`Plan ${plan.id} is not at version ${version}`, m.changedMeanwhile);
  for (const part of PLAN_PARTS)
    await writePart(work, { planId: plan.id, part, content: content[part], shared: shared.includes(part) });
  // What the plan says is nobody's but the owner's; which parts are shown may be looked up later.
  await audit(work, plan.id, 'saved', { shared: [...shared] });
}

/** Offers the matrix a level that the owner has reached. @throws Invalid when the competence is not in the matrix */
export async function proposeLevel(
  work: Work,
  plan: PlanFace & { levels: readonly OwnLevel[] },
  given: { competenceId: string; level: number },
): Promise<void> {
  if (!plan.levels.some(({ competenceId }) => competenceId === given.competenceId))
    throw new Invalid([{ field: 'competenceId', message: m.chooseCompetence }]);
  await writeProposal(work, { id: work.newId(), planId: plan.id, ...given });
  await audit(work, plan.id, 'levelProposed', { competenceId: given.competenceId });
}

/** Erases the plan with everything in it. */
export async function erasePlan(work: Work, plan: PlanFace): Promise<void> {
  await deletePlan(work, plan.id);
  await audit(work, plan.id, 'erased');
}

/** A plan of the employer's own staff: the parts that its owner shows. @throws NotFound to everybody else */
export async function getStaffPlan(
  work: Work,
  matrixId: string,
  id: string,
): Promise<{ matrix: Matrix; plan: StaffPlan }> {
  const { matrix, plans } = await listPlans(work, matrixId);
  const face = plans.find((one) => one.id === id && one.isTaken);
  if (!face) throw new NotFound(`No plan ${id}`);
  const proposals = nameProposals(
    await readProposals(work, id),
    matrix.competences.map((one) => [one.id, one.name]),
  );
  return { matrix, plan: { ...face, content: contentOf(await readParts(work, id)), proposals } };
}

/**
 * The employer's answer to a proposed level; a yes sets it in the matrix.
 *
 * @throws Conflict when it is answered, or the level in the matrix changed meanwhile
 */
export async function answerProposal(
  work: Work,
  { matrixId, planId }: { matrixId: string; planId: string },
  { proposalId, accepted }: { proposalId: string; accepted: boolean },
): Promise<void> {
  const { matrix, plan } = await getStaffPlan(work, matrixId, planId);
  const proposal = plan.proposals.find((one) => one.id === proposalId);
  if (!proposal || !(await readPlan(work, planId))) throw new NotFound(`No proposal ${proposalId}`);
  if (!(await decideProposal(work, proposalId, accepted)))
    throw new Conflict('The proposal is answered', m.levelTaken);
  await audit(work, planId, accepted ? 'levelAccepted' : 'levelRefused', {
    competenceId: proposal.competenceId,
  });
  const place = matrix.competences.findIndex(({ id }) => id === proposal.competenceId);
  const row = matrix.people.find(({ id }) => id === plan.personId);
  if (!accepted || !row || place < 0) return;
  const { conflicts } = await saveLevels(work, matrixId, [
    {
      personId: row.id,
      competenceId: proposal.competenceId,
      was: row.levels[place] ?? null,
      level: proposal.level,
    },
  ]);
  if (conflicts.length > 0) throw new Conflict('The level changed meanwhile', m.levelTaken);
}

/** Of no organisation: who reads the audit of a house or an employer does not learn of plans there. */
async function audit(
  work: Work,
  id: string,
  action: string,
  after: Record<string, unknown> = {},
): Promise<void> {
  await recordAudit(work, { entity: 'developmentPlan', entityId: id, action, after });
}
