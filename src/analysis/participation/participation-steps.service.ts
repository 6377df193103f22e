// The steps of a municipality through a round: it declares itself, the region verifies and takes it in, and either may end it.
import { localDate } from '../../platform/format.ts';
import { Conflict, Forbidden, Invalid } from '../../platform/result.ts';
import { personOf, type Work } from '../../platform/work.ts';
import { participantMessages as m } from './participant.messages.ts';
import {
  auditParticipation,
  changeParticipant,
  getParticipant,
  getParticipationRights,
  refuseWithdrawn,
} from './participation.service.ts';
import { judgeDeclaration } from './participation.store.ts';
import { isVerified, type Participant, type Round, type Statement } from './participation.ts';
import { sayLeft } from './say-participation.ts';

/**
 * The municipality says itself that it meets the requirements (R60).
 *
 * @throws Invalid with what is left, when it does not
 */
export async function submitDeclaration(work: Work, participant: Participant): Promise<void> {
  refuseWithdrawn(participant);
  if (participant.state !== 'registered') return;
  if (participant.left.length > 0)
    throw new Invalid(
      participant.left.map((one) => ({ field: one, message: sayLeft(one, participant.pledge) })),
    );
  await changeParticipant(work, participant, { action: 'selfDeclared', state: 'selfDeclared' });
}

/** The wish to become project owner; what is chosen later is another fact. */
export async function changeWish(work: Work, participant: Participant, wishes: boolean): Promise<void> {
  refuseWithdrawn(participant);
  await changeParticipant(work, participant, { action: 'wishChanged', wishesProjectOwner: wishes });
}

/** The region agrees that a requirement is met. When all are, the municipality is verified. */
export async function verifyDeclaration(
  work: Work,
  round: Round,
  participant: Participant,
  requirement: Statement,
): Promise<void> {
  await refuseUnlessOwned(work, round);
  refuseWithdrawn(participant);
  const judged = { verifiedBy: personOf(work.actor) ?? null, verifiedAt: work.now, returnedReason: null };
  await judge(work, participant, requirement, judged);
  await auditParticipation(work, participant.id, 'requirementVerified', { requirement });
  const now = await getParticipant(work, round, participant.municipality.code);
  if (now.state === 'selfDeclared' && isVerified(now.declarations) && now.left.length === 0)
    await changeParticipant(work, now, { action: 'verified', state: 'verified' });
}

/** The region asks for more; the municipality declares anew. */
export async function returnDeclaration(
  work: Work,
  round: Round,
  participant: Participant,
  { requirement, reason }: { requirement: Statement; reason: string },
): Promise<void> {
  await refuseUnlessOwned(work, round);
  refuseWithdrawn(participant);
  await judge(work, participant, requirement, { verifiedBy: null, verifiedAt: null, returnedReason: reason });
  await auditParticipation(work, participant.id, 'requirementReturned', { requirement });
  if (participant.state !== 'registered')
    await changeParticipant(work, participant, { action: 'returned', state: 'registered' });
}

async function judge(
  work: Work,
  participant: Participant,
  requirement: Statement,
  judged: Parameters<typeof judgeDeclaration>[2],
): Promise<void> {
  if (!(await judgeDeclaration(work, { participantId: participant.id, requirement }, judged)))
    throw new Conflict(`${requirement} is not declared`, m.notDeclared);
}

/** The municipality takes part. @throws Conflict before all is verified */
export async function admit(work: Work, round: Round, participant: Participant): Promise<void> {
  await refuseUnlessOwned(work, round);
  if (participant.state !== 'verified')
    throw new Conflict(`Participant ${participant.id} is ${participant.state}`, m.notVerified);
  await changeParticipant(work, participant, { action: 'admitted', state: 'participating' });
}

/** The municipality leaves the round; what it wrote stays, and its pledge no longer counts. */
export async function withdraw(work: Work, participant: Participant, reason: string): Promise<void> {
  refuseWithdrawn(participant);
  await changeParticipant(work, participant, {
    action: 'withdrawn',
    state: 'withdrawn',
    withdrawnOn: localDate(work.now),
    withdrawnReason: reason,
  });
}

/** A municipality that left comes back, and declares itself anew. */
export async function comeBack(work: Work, round: Round, participant: Participant): Promise<void> {
  await refuseUnlessOwned(work, round);
  if (participant.state !== 'withdrawn') return;
  await changeParticipant(work, participant, {
    action: 'cameBack',
    state: 'registered',
    withdrawnOn: null,
    withdrawnReason: null,
  });
}

/** @throws Forbidden for others than the region that holds the round */
export async function refuseUnlessOwned(work: Work, round: Round): Promise<void> {
  if (!(await getParticipationRights(work, round)).owns)
    throw new Forbidden('The regional body that holds the round decides this');
}
