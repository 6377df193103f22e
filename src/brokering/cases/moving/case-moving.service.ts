// A case that stands with the wrong employer or at the wrong house: it is put right with a reason, and nothing of it is lost.
import { recordAudit } from '../../../platform/audit/audit.ts';
import { emitEvent } from '../../../platform/events.ts';
import type { Message } from '../../../platform/i18n.ts';
import { aboutPerson } from '../../../platform/personal/personal-value.ts';
import { Conflict, Invalid, NotFound } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import { findOrganisationNames } from '../../../register/organisations/organisations.service.ts';
import { getEmployer } from '../../employers/employers.service.ts';
import type { BrokerCase } from '../case.ts';
import { applyChange, getOwnCase, NO_OFFER } from '../case-change.service.ts';
import { caseOfferAnswered, caseOffered } from '../case-events.ts';
import { messages as m } from '../cases.messages.ts';
import { addToTimeline, getCase } from '../cases.service.ts';
import { answerOffer, insertEntry, readThingsOfCase } from '../cases.store.ts';

/**
 * Puts the case with another employer that the house keeps. What belongs to the case stays with its own employer, and is
 * taken out of the case first.
 *
 * @throws Invalid without a reason, for an employer that the house does not keep, or while needs, efforts or talks of another employer belong to the case
 * @throws Conflict when the case is closed, or somebody else has changed it since `version`
 */
export async function changeCaseEmployer(
  work: Work,
  key: string,
  version: number,
  { organisationId, reason }: { organisationId: string; reason: string },
): Promise<void> {
  const before = await getOpenCase(work, key);
  refuseWithoutReason(reason);
  const employer = await findKept(work, organisationId);
  if (!employer?.houses.some(({ id }) => id === before.owner.id))
    throw new Invalid([{ field: 'organisationId', message: m.employerOfHouse }]);
  const to = employer.organisation.id;
  if (to === before.employer.id) throw new Invalid([{ field: 'organisationId', message: m.sameEmployer }]);
  const others = (await readThingsOfCase(work, before.id)).filter(
    ({ organisationId: of }) => of !== null && !employer.ids.includes(of),
  );
  refuseWhileThings(others, 'organisationId');
  await applyChange(work, before, {
    version,
    action: 'employerChanged',
    set: { organisationId: to },
    entry: { words: reason.trim(), details: { toOrganisationId: to } },
  });
}

async function findKept(work: Work, organisationId: string) {
  try {
    return await getEmployer(work, organisationId);
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}

/**
 * Asks another house that keeps the employer to take the case over. Until it answers nothing changes.
 *
 * @throws Invalid without a reason, for a house that does not keep the employer, or while needs, efforts or talks belong to the case
 * @throws Conflict when the case is closed, or somebody else has changed it since `version`
 */
export async function offerCase(
  work: Work,
  key: string,
  version: number,
  { houseId, reason }: { houseId: string; reason: string },
): Promise<void> {
  const before = await getOpenCase(work, key);
  refuseWithoutReason(reason);
  const { houses } = await getEmployer(work, before.employer.id);
  if (houseId === before.owner.id || !houses.some(({ id }) => id === houseId))
    throw new Invalid([{ field: 'houseId', message: m.houseOfEmployer }]);
  refuseWhileThings(await readThingsOfCase(work, before.id), 'houseId');
  const words = reason.trim();
  await applyChange(work, before, {
    version,
    action: 'houseOffered',
    set: {
      offeredToId: houseId,
      offeredById: personOf(work.actor) ?? null,
      offeredWords: words,
      offeredAt: work.now,
    },
    entry: { words, details: { toOrganisationId: houseId } },
  });
  await emitEvent(work, caseOffered, { caseId: before.id, houseId, version });
}

/** The other house is not asked any longer; a second time changes nothing. */
export async function withdrawCaseOffer(work: Work, key: string, version: number): Promise<void> {
  const before = await getOwnCase(work, key);
  if (!before.offered) return;
  await applyChange(work, before, { version, action: 'offerWithdrawn', set: NO_OFFER });
}

/**
 * The house that was asked takes the case over, with whoever says so as its broker, or says no.
 *
 * @throws Conflict when the case is not offered to a house of the one who acts (any longer)
 */
export async function answerCaseOffer(work: Work, key: string, takes: boolean): Promise<void> {
  const before = await getCase(work, key);
  const fromHouseId = before.offered ? await answerOffer(work, before.id, takes) : undefined;
  if (!before.offered || !fromHouseId)
    throw new Conflict(`Case ${key} is not offered to the one who acts`, m.notOffered);
  const { houseId, byId, words } = before.offered;
  if (takes)
    await insertEntry(
      work,
      { caseId: before.id, kind: 'houseChanged', details: { toOrganisationId: houseId } },
      false,
    );
  else
    await addToTimeline(work, before.id, {
      kind: 'offerDeclined',
      entity: 'organisation',
      entityId: houseId,
      text: m.declinedOffer,
    });
  await recordAudit(work, {
    entity: 'brokerCase',
    entityId: before.id,
    action: takes ? 'houseChanged' : 'offerDeclined',
    organisationId: fromHouseId,
    before: { ownerId: fromHouseId, brokerId: before.broker.id, words: aboutPerson(before.id, words) },
    after: takes ? { ownerId: houseId, brokerId: personOf(work.actor) } : { ownerId: fromHouseId },
  });
  if (byId)
    await emitEvent(work, caseOfferAnswered, {
      caseId: before.id,
      fromHouseId,
      personId: byId,
      taken: takes,
      version: before.version,
    });
}

/** What the house is called that is asked to take the case over. */
export async function nameOfferedTo(
  work: Work,
  { offered }: Pick<BrokerCase, 'offered'>,
): Promise<string | undefined> {
  return offered ? (await findOrganisationNames(work, [offered.houseId])).get(offered.houseId) : undefined;
}

async function getOpenCase(work: Work, key: string): Promise<BrokerCase> {
  const found = await getOwnCase(work, key);
  if (found.state === 'closed') throw new Conflict(`Case ${key} is closed`, m.alreadyClosed);
  return found;
}

function refuseWithoutReason(reason: string): void {
  if (!reason.trim()) throw new Invalid([{ field: 'reason', message: m.changeNeedsReason }]);
}

function refuseWhileThings(things: readonly { name: string }[], field: string): void {
  if (things.length === 0) return;
  const names = things.map(({ name }) => name).join(', ');
  const message: Message = {
    sv: `Ta ut det här ur ärendet först: ${names}. Det följer inte med.`,
    en: `Take this out of the case first: ${names}. It does not follow.`,
  };
  throw new Invalid([{ field, message }]);
}
