// The round that is going on, which the other rooms of analysis work in.
import { NotFound } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import {
  getParticipant,
  getParticipationRights,
  listRounds,
  type ParticipationRights,
} from './participation.service.ts';
import type { Participant, Round } from './participation.ts';

export type ParticipantOfToday = { round: Round; participant: Participant; rights: ParticipationRights };

/** The latest round. @throws NotFound when no round has been opened */
export async function getRoundOfToday(work: Work): Promise<Round> {
  const [round] = await listRounds(work);
  if (!round) throw new NotFound('No round has been opened');
  return round;
}

/**
 * A municipality in the latest round, and what the one who acts may do there.
 *
 * @throws NotFound when it is not in the round, or the one who acts may not see it
 */
export async function getParticipantOfToday(work: Work, municipality: string): Promise<ParticipantOfToday> {
  const round = await getRoundOfToday(work);
  const participant = await getParticipant(work, round, municipality);
  return { round, participant, rights: await getParticipationRights(work, round, participant) };
}
