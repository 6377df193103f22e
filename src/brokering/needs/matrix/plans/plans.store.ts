import { sql } from 'kysely';
import { openPersonalValues, sealPersonalValues } from '../../../../platform/personal/personal-keys.ts';
import { aboutPerson, isErased } from '../../../../platform/personal/personal-value.ts';
import type { Work } from '../../../../platform/work.ts';
import { type LevelProposal, type OwnLevel, PLAN_PARTS, type PlanFace, type PlanPart } from './plan.ts';

function selectPlans(work: Work) {
  return work.tx
    .selectFrom('developmentPlan')
    .select(['id', 'matrixId', 'personId', 'title', 'employer', 'takenAt', 'version', 'demo']);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPlans>['execute']>>[number];

function toFace({ takenAt, ...row }: Row): PlanFace {
  return { ...row, isTaken: takenAt !== null };
}

export async function readPlansOfMatrix(work: Work, matrixId: string): Promise<PlanFace[]> {
  return (await selectPlans(work).where('matrixId', '=', matrixId).execute()).map(toFace);
}

export async function readPlan(work: Work, id: string): Promise<PlanFace | undefined> {
  const row = await selectPlans(work).where('id', '=', id).executeTakeFirst();
  return row && toFace(row);
}

/** The plan that the link of the one who acts leads to, as its own link or as an invitation. */
export async function readPlanOfLink(work: Work): Promise<PlanFace | undefined> {
  const row = await selectPlans(work)
    .where((or) =>
      or.or([
        or('linkHash', '=', sql<string>`acting_link()`),
        or('inviteHash', '=', sql<string>`acting_link()`),
      ]),
    )
    .executeTakeFirst();
  return row && toFace(row);
}

/** Plans that are tied to the account. */
export async function readPlansOfOwner(work: Work, ownerId: string): Promise<PlanFace[]> {
  return (await selectPlans(work).where('ownerId', '=', ownerId).orderBy('changedAt', 'desc').execute()).map(
    toFace,
  );
}

export async function insertPlan(
  work: Work,
  row: {
    id: string;
    matrixId: string;
    personId: string;
    organisationId: string;
    title: string;
    employer: string;
    inviteHash: string;
    demo: boolean;
  },
): Promise<void> {
  await work.tx
    .insertInto('developmentPlan')
    .values({ ...row, invitedAt: work.now, changedAt: work.now })
    .execute();
}

/** False when the plan is taken over. */
export async function renewInvitation(work: Work, id: string, inviteHash: string): Promise<boolean> {
  const result = await work.tx
    .updateTable('developmentPlan')
    .set({ inviteHash, invitedAt: work.now })
    .where('id', '=', id)
    .where('takenAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The plan of the invitation that the one who acts holds, now their own; undefined when it is worth nothing. */
export async function takePlan(
  work: Work,
  { linkHash, ownerId }: { linkHash: string | null; ownerId: string | null },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string | null }>`
    select take_development_plan(${linkHash}, ${ownerId}, ${work.now}) as id`.execute(work.tx);
  return rows[0]?.id ?? undefined;
}

/** False when it is no longer at the version. */
export async function stepPlan(
  work: Work,
  { id, version }: { id: string; version: number },
): Promise<boolean> {
  const result = await work.tx
    .updateTable('developmentPlan')
    .set({ version: version + 1, changedAt: work.now })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function deletePlan(work: Work, id: string): Promise<void> {
  await work.tx.deleteFrom('developmentPlan').where('id', '=', id).execute();
}

/** The parts that the one who acts may see, opened; one whose key is gone is left out. */
export async function readParts(
  work: Work,
  planId: string,
): Promise<{ part: PlanPart; shared: boolean; content: unknown }[]> {
  const rows = await work.tx
    .selectFrom('developmentPlanPart')
    .select(['part', 'shared', 'content'])
    .where('planId', '=', planId)
    .execute();
  const opened = await openPersonalValues(work, rows);
  return opened.flatMap(({ part, shared, content }) => {
    const known = PLAN_PARTS.find((one) => one === part);
    return known && !isErased(content) ? [{ part: known, shared, content }] : [];
  });
}

export async function writePart(
  work: Work,
  { planId, part, content, shared }: { planId: string; part: PlanPart; content: unknown; shared: boolean },
): Promise<void> {
  // An empty text would be nothing said of anybody; wrapped it is sealed as well.
  const sealed = JSON.stringify(await sealPersonalValues(work, aboutPerson(planId, { said: content })));
  await work.tx
    .insertInto('developmentPlanPart')
    .values({ planId, part, shared, content: sealed })
    .onConflict((conflict) => conflict.columns(['planId', 'part']).doUpdateSet({ content: sealed, shared }))
    .execute();
}

/** Where the owner stands; for nobody else. */
export async function readOwnLevels(work: Work, planId: string): Promise<OwnLevel[]> {
  const { rows } = await sql<OwnLevel>`
    select competence_id, name, required, level from levels_of_plan(${planId})`.execute(work.tx);
  return rows;
}

/** The latest first. */
export async function readProposals(
  work: Work,
  planId: string,
): Promise<Omit<LevelProposal, 'competence'>[]> {
  return work.tx
    .selectFrom('developmentPlanLevel')
    .select(['id', 'competenceId', 'level', 'proposedAt', 'accepted'])
    .where('planId', '=', planId)
    .orderBy('proposedAt', 'desc')
    .orderBy('id')
    .execute();
}

/** In place of one for the same competence that nobody has answered. */
export async function writeProposal(
  work: Work,
  row: { id: string; planId: string; competenceId: string; level: number },
): Promise<void> {
  await work.tx
    .deleteFrom('developmentPlanLevel')
    .where('planId', '=', row.planId)
    .where('competenceId', '=', row.competenceId)
    .where('decidedAt', 'is', null)
    .execute();
  await work.tx
    .insertInto('developmentPlanLevel')
    .values({ ...row, proposedAt: work.now })
    .execute();
}

/** False when it is answered. */
export async function decideProposal(work: Work, id: string, accepted: boolean): Promise<boolean> {
  const result = await work.tx
    .updateTable('developmentPlanLevel')
    .set({ accepted, decidedAt: work.now })
    .where('id', '=', id)
    .where('decidedAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Counts that tell of nobody; null under five. */
export async function readPlanCounts(
  work: Work,
  matrixId: string,
): Promise<{ taken: number | null; reached: number | null }> {
  const { rows } = await sql<{ taken: number | null; reached: number | null }>`
    select taken, reached from plan_counts(${matrixId})`.execute(work.tx);
  return rows[0] ?? { taken: null, reached: null };
}

/** Ids of plans that nobody has changed since. */
export async function readOldPlans(work: Work, before: Date, limit: number): Promise<string[]> {
  const rows = await work.tx
    .selectFrom('developmentPlan')
    .select('id')
    .where('changedAt', '<', before)
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
