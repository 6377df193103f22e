// What a municipality pledges to the project that follows: signed year by year, and paid (R64–R65, R107).
import { localDate } from '../../platform/format.ts';
import { Conflict, Invalid } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { registerRecord } from '../../register/records/records.service.ts';
import { participantMessages as m } from './participant.messages.ts';
import { auditParticipation, refuseWithdrawn } from './participation.service.ts';
import { deletePledge, insertPledge, updatePayment } from './participation.store.ts';
import { oreOf, type Participant, type PledgeForm, type Round } from './participation.ts';
import { refuseUnlessOwned } from './participation-steps.service.ts';

/** Years after that of the pledge: documents behind the money of a fund are kept for ten (domain.md §6). */
const KEPT_YEARS = 10;
const KEEP_RULE = 'Underlag för EU-stöd: tio år';

export type PledgeDocument = { name: string; mediaType: string; bytes: Uint8Array };

/**
 * Pledges for one year, by who may sign for the municipality; the signed document becomes a record of the house.
 *
 * @throws Invalid when the year is pledged already, or is signed on a day to come
 */
export async function pledge(
  work: Work,
  participant: Participant,
  { form, document, demo = false }: { form: PledgeForm; document: PledgeDocument; demo?: boolean },
): Promise<void> {
  refuseWithdrawn(participant);
  const today = localDate(work.now);
  if (form.signedOn > today) throw new Invalid([{ field: 'signedOn', message: m.signedLater }]);
  const [house] = participant.houses;
  if (!house) throw new Conflict('No house answers for the municipality', m.noHouse);
  const { id: recordId } = await registerRecord(work, {
    houseId: house.id,
    kind: 'decision',
    direction: 'incoming',
    title: `Ekonomiskt åtagande ${form.year}, ${participant.municipality.name}`,
    keepUntil: `${form.year + KEPT_YEARS}-12-31`,
    keepRule: KEEP_RULE,
    subject: { kind: 'roundParticipant', id: participant.id },
    parties: [],
    document,
    demo,
  });
  const { year, signerName, signerTitle, signedOn } = form;
  const amountOre = oreOf(form);
  const row = { participantId: participant.id, year, amountOre, signerName, signerTitle, signedOn, recordId };
  if (!(await insertPledge(work, row))) throw new Invalid([{ field: 'year', message: m.yearPledged }]);
  await auditParticipation(work, participant.id, 'pledged', { year, amountOre });
}

/** @throws Conflict when it has been invoiced or paid, or there is none */
export async function takePledgeBack(work: Work, participant: Participant, year: number): Promise<void> {
  refuseWithdrawn(participant);
  if (participant.state !== 'registered')
    throw new Conflict('The pledge has been declared', m.pledgeDeclared);
  if (!(await deletePledge(work, participant.id, year)))
    throw new Conflict(`No pledge of ${year} to take back`, m.noPledgeToTakeBack);
  await auditParticipation(work, participant.id, 'pledgeTakenBack', { year });
}

/** The region says that the pledge of a year is invoiced, or paid on a day. */
export async function bookPayment(
  work: Work,
  round: Round,
  participant: Participant,
  { year, paidOn }: { year: number; paidOn: string | undefined },
): Promise<void> {
  await refuseUnlessOwned(work, round);
  const booked = { payment: paidOn ? ('paid' as const) : ('invoiced' as const), paidOn: paidOn ?? null };
  if (paidOn && paidOn > localDate(work.now)) throw new Invalid([{ field: 'paidOn', message: m.paidLater }]);
  if (!(await updatePayment(work, { participantId: participant.id, year }, booked)))
    throw new Conflict(`No pledge of ${year}`, m.noPledge);
  await auditParticipation(work, participant.id, booked.payment, { year, paidOn: paidOn ?? null });
}
