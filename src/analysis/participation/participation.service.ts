// A municipality's way into a round: interest, declared requirements, pledge, verified, taking part.
import { recordAudit } from '../../platform/audit/audit.ts';
import { localDate } from '../../platform/format.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../platform/result.ts';
import { personOf, type Work } from '../../platform/work.ts';
import { participantMessages as p } from './participant.messages.ts';
import { messages as m } from './participation.messages.ts';
import {
  insertHouse,
  insertParticipant,
  insertRound,
  type ParticipantChange,
  type ParticipantRow,
  type RoundGiven,
  readCounts,
  readDeclarations,
  readHousesOf,
  readLedMunicipalities,
  readParticipants,
  readPledges,
  readRights,
  readRounds,
  updateParticipant,
  upsertDeclaration,
} from './participation.store.ts';
import {
  type InterestForm,
  type Participant,
  type ParticipantLine,
  type ParticipantState,
  type Round,
  type RoundCounts,
  requirementsLeft,
  type Statement,
  type StatementForm,
  standingOfPledge,
} from './participation.ts';

/** The latest first. */
export async function listRounds(work: Work): Promise<Round[]> {
  return readRounds(work);
}

/** @throws NotFound */
export async function getRound(work: Work, slug: string): Promise<Round> {
  const [found] = await readRounds(work, slug);
  if (!found) throw new NotFound(`No round ${slug}`);
  return found;
}

/** Opens a round; one of that name is left as it is. */
export async function openRound(work: Work, round: RoundGiven): Promise<void> {
  await insertRound(work, round);
}

/** How far a round has come, in numbers that everybody may read. */
export async function countRound(work: Work, round: Round): Promise<RoundCounts> {
  return readCounts(work, round.id);
}

/** The municipalities of a round that the one who acts may see, by name. */
export async function listParticipants(work: Work, round: Round): Promise<ParticipantLine[]> {
  return (await withParts(work, round, await readParticipants(work, round.id))).map(
    ({ declarations: _d, pledges: _p, ...line }) => line,
  );
}

/** @throws NotFound when the municipality is not in the round, or the one who acts may not see it */
export async function getParticipant(work: Work, round: Round, municipality: string): Promise<Participant> {
  const [found] = await withParts(work, round, await readParticipants(work, round.id, municipality));
  if (!found) throw new NotFound(`${municipality} is not in ${round.slug}`);
  return found;
}

async function withParts(work: Work, round: Round, rows: readonly ParticipantRow[]): Promise<Participant[]> {
  const ids = rows.map(({ id }) => id);
  const declarations = Map.groupBy(await readDeclarations(work, ids), ({ participantId }) => participantId);
  const pledges = Map.groupBy(await readPledges(work, ids), ({ participantId }) => participantId);
  return rows.map(({ withdrawnOn, withdrawnReason, ...row }) => {
    const own = { declarations: declarations.get(row.id) ?? [], pledges: pledges.get(row.id) ?? [] };
    const pledge = standingOfPledge(round.terms, own.pledges);
    return {
      ...row,
      ...own,
      pledge,
      left: requirementsLeft(own.declarations, pledge),
      withdrawn: withdrawnOn === null ? null : { on: withdrawnOn, reason: withdrawnReason ?? '' },
    };
  });
}

/** What the one who acts may do in a round, and with one municipality of it. */
export type ParticipationRights = {
  /** Decides for the municipality. */
  leads: boolean;
  /** Decides for the round. */
  owns: boolean;
};

/** What the one who acts may do; trusted work does everything. */
export async function getParticipationRights(
  work: Work,
  round: Round,
  participant?: Pick<Participant, 'id'>,
): Promise<ParticipationRights> {
  if (work.actor.kind === 'operator' || work.actor.kind === 'job') return { leads: true, owns: true };
  return readRights(work, { roundId: round.id, participantId: participant?.id });
}

/** Municipalities that the one who acts may register: those that their centres serve. */
export async function listLedMunicipalities(work: Work): Promise<{ code: string; name: string }[]> {
  return readLedMunicipalities(work);
}

/**
 * Registers the interest of a municipality. The houses that serve it answer for it: all when the region registers, the
 * own ones when a centre does.
 *
 * @throws Invalid when the municipality is in the round already; Forbidden for those who lead no centre there
 */
export async function expressInterest(
  work: Work,
  round: Round,
  { municipality, wishesProjectOwner }: InterestForm,
  demo = false,
): Promise<void> {
  const { owns } = await getParticipationRights(work, round);
  const led = (await readLedMunicipalities(work)).some(({ code }) => code === municipality);
  if (!owns && !led) throw new Forbidden('Those who lead a centre, and the region, register interest');
  const id = work.newId();
  const added = await insertParticipant(work, {
    id,
    roundId: round.id,
    municipality,
    on: localDate(work.now),
    wishes: wishesProjectOwner,
    demo,
  });
  if (!added) throw new Invalid([{ field: 'municipality', message: m.isInRound }]);
  for (const house of await readHousesOf(work, municipality, !owns)) await insertHouse(work, id, house);
  await auditParticipation(work, id, 'interestExpressed', { municipality, wishesProjectOwner });
}

/** Says in words how a requirement is met. What the region said of the words before is gone. */
export async function declare(
  work: Work,
  participant: Participant,
  requirement: Statement,
  { statement, evidence }: StatementForm,
): Promise<void> {
  refuseWithdrawn(participant);
  await upsertDeclaration(work, {
    participantId: participant.id,
    requirement,
    statement,
    evidence,
    declaredBy: personOf(work.actor) ?? null,
  });
  await auditParticipation(work, participant.id, 'requirementDeclared', { requirement, evidence });
}

/** Changes what stands of a municipality in the round. @throws Conflict when somebody else was first */
export async function changeParticipant(
  work: Work,
  participant: Pick<Participant, 'id' | 'version'>,
  { action, ...change }: ParticipantChange & { action: string },
): Promise<void> {
  if (!(await updateParticipant(work, participant, change)))
    throw new Conflict(`Participant ${participant.id} was changed by somebody else`, p.changedByOther);
  await auditParticipation(work, participant.id, action, change);
}

/** @throws Conflict when the municipality has left the round */
export function refuseWithdrawn({ state }: { state: ParticipantState }): void {
  if (state === 'withdrawn') throw new Conflict('The municipality has left the round', p.hasLeft);
}

/** Tells the audit what was done with a municipality in a round. */
export async function auditParticipation(
  work: Work,
  entityId: string,
  action: string,
  after: Record<string, unknown>,
): Promise<void> {
  await recordAudit(work, { entity: 'roundParticipant', entityId, action, after });
}
