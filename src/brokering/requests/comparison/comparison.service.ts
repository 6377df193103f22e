import { recordAudit } from '../../../platform/audit/audit.ts';
import { emitEvent } from '../../../platform/events.ts';
import { translator } from '../../../platform/i18n.ts';
import { queueMail } from '../../../platform/mail/mail.ts';
import { Conflict, Forbidden, NotFound } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import { findReader } from '../../../register/accounts/accounts.service.ts';
import { getOrganisation } from '../../../register/organisations/organisations.service.ts';
import { messages as asking } from '../asking/asking.messages.ts';
import type { ProviderRequest, Recipient } from '../asking/request.ts';
import { requestChosen, requestScored } from '../asking/request-events.ts';
import { getRequestForStaff, type LinkOf } from '../asking/requests.service.ts';
import { refuseUnlessProcured } from '../procurement/procurement.service.ts';
import { listProposals, type OwnProposal } from '../proposals/proposals.service.ts';
import { countRecipients, readAssessors } from './assessors/assessors.store.ts';
import { messages as m, mails } from './comparison.messages.ts';
import {
  insertChoice,
  insertInterest,
  insertResult,
  type ProposalResult,
  readBidders,
  readChoice,
  readInterests,
  readResult,
  readScores,
  upsertScore,
} from './comparison.store.ts';
import { twoDecimals } from './fraction.ts';
import { type Bidder, type Choice, type Interest, letterBidders, type Sheet, sheetOf } from './sheet.ts';

/** An opened request for those who judge or choose. `sheet` is undefined until the reader has declared interests. */
export type Comparison = {
  request: ProviderRequest;
  recipients: readonly Recipient[];
  /** How many were asked; assessors from other houses may not read which. */
  asked: number;
  bidders: Bidder[];
  /** Ids of bidders that the municipality of the centre runs itself. */
  ownMunicipality: readonly string[];
  interests: Interest[];
  /** The reader's own; undefined when none is declared. */
  own: Interest | undefined;
  sheet: Sheet | undefined;
  choice: Choice | undefined;
  isEmployer: boolean;
  isBroker: boolean;
  /** Where the reader works, as it is printed beside what they declare. */
  house: string;
};

/** @throws NotFound for others than the centre, the employer and invited assessors; Conflict before the deadline */
export async function getComparison(work: Work, key: string): Promise<Comparison> {
  const { request, recipients, isBroker } = await getRequestForStaff(work, key);
  const isEmployer = await actsForEmployer(work, request);
  const personId = personOf(work.actor);
  const assessor = (await readAssessors(work, request.id)).find(
    (one) => one.personId === personId && !one.removed,
  );
  if (!isBroker && !isEmployer && !assessor) throw new NotFound(`No comparison of ${key} for the reader`);
  if (request.state !== 'opened')
    throw new Conflict(`${key} is ${request.state}`, request.state === 'open' ? m.notOpened : asking.notOpen);
  const bidders = letterBidders(await readBidders(work, request.id));
  const interests = await readInterests(work, request.id);
  const own = interests.find((one) => one.personId === personId);
  const sheet = own
    ? sheetOf(request.content, await listProposals(work, request), {
        bidders,
        scores: await readScores(work, request.id),
      })
    : undefined;
  return {
    request,
    recipients,
    asked: await countRecipients(work, request.id),
    bidders,
    ownMunicipality: await runByOwnMunicipality(work, request, bidders),
    interests,
    own,
    sheet,
    choice: await readChoice(work, request.id),
    isEmployer,
    isBroker,
    house: isBroker ? request.owner.name : isEmployer ? (request.asker?.name ?? '') : (assessor?.house ?? ''),
  };
}

const MUNICIPAL_KINDS: readonly string[] = ['komvux', 'municipalUnit'];

async function runByOwnMunicipality(
  work: Work,
  request: ProviderRequest,
  bidders: readonly Bidder[],
): Promise<string[]> {
  const { municipalities } = await getOrganisation(work, request.owner.id);
  const own: string[] = [];
  for (const { providerId } of bidders) {
    const provider = await getOrganisation(work, providerId);
    const isShared = provider.municipalities.some((code) => municipalities.includes(code));
    if (isShared && MUNICIPAL_KINDS.includes(provider.providerKind ?? '')) own.push(providerId);
  }
  return own;
}

const CHOOSING: readonly string[] = ['employerContact', 'decisionMaker'];

async function actsForEmployer(work: Work, request: ProviderRequest): Promise<boolean> {
  const { memberships = [] } = (await findReader(work)) ?? {};
  // A centre that asks for a pool chooses by its head.
  const choosing = request.asker?.id === request.owner.id ? [...CHOOSING, 'centreHead'] : CHOOSING;
  return memberships.some(
    ({ organisationId, role }) => organisationId === request.asker?.id && choosing.includes(role),
  );
}

/** Writes down the interests of the one who acts, once, before any proposal is read. */
export async function declareInterest(
  work: Work,
  key: string,
  given: { providerIds: readonly string[]; words: string },
): Promise<void> {
  const { request, bidders, house } = await getComparison(work, key);
  const reader = await findReader(work);
  if (!reader) throw new Forbidden('Only people declare interests');
  const providerIds = bidders
    .map(({ providerId }) => providerId)
    .filter((id) => given.providerIds.includes(id));
  const row = {
    requestId: request.id,
    personId: reader.personId,
    name: reader.name,
    house,
    providerIds,
    words: given.words,
  };
  if (await insertInterest(work, row)) await audit(work, request, 'interestDeclared', { providerIds });
}

/** Points and reasons of the one who acts. @throws Forbidden for a proposal of a provider that they have a tie to */
export async function saveScores(
  work: Work,
  key: string,
  scores: readonly { letter: string; criterion: string; points: string; reason: string }[],
): Promise<void> {
  const { request, own, sheet, choice } = await getComparison(work, key);
  const personId = personOf(work.actor);
  if (choice) throw new Conflict('The employer has chosen', m.alreadyChosen);
  if (!own || !sheet || !personId) throw new Forbidden('Declare interests first');
  for (const { letter, criterion, points, reason } of scores) {
    const proposal = sheet.proposals.find((one) => one.letter === letter);
    if (!proposal || !sheet.criteria.some(({ id }) => id === criterion))
      throw new NotFound(`No criterion ${criterion} of ${letter}`);
    if (own.providerIds.includes(proposal.providerId))
      throw new Forbidden('The assessor has a tie to the provider');
    await upsertScore(work, {
      requestId: request.id,
      proposalId: proposal.id,
      criterion,
      personId,
      points,
      reason,
    });
  }
  if (sheet.scores.length === 0 && scores.length > 0) await emitEvent(work, requestScored, toldOf(request));
  // Points stand with those who have declared their interests; the log only knows that they were set.
  await audit(work, request, 'scored', {
    scores: scores.map(({ letter, criterion }) => ({ letter, criterion })),
  });
}

/**
 * The employer chooses, with reasons, also one that is not the first. All who answered are told at once; each can read
 * its own points and their reasons.
 *
 * @throws Conflict when points are missing, or a choice was made
 */
export async function chooseProposal(
  work: Work,
  key: string,
  given: { letter: string; reason: string },
  linkOf: LinkOf,
): Promise<void> {
  const { request, recipients, sheet, isEmployer } = await getComparison(work, key);
  if (!isEmployer || !sheet) throw new Forbidden('Only the employer chooses');
  if (!sheet.result) throw new Conflict('Points are missing', m.notReady);
  const chosen = sheet.proposals.find(({ letter }) => letter === given.letter);
  const standing = sheet.result.standings.find(({ id }) => id === given.letter);
  if (!chosen || !standing) throw new NotFound(`No proposal ${given.letter}`);
  await refuseUnlessProcured(work, request, chosen.content.priceOre ?? 0);
  const made = await insertChoice(work, {
    requestId: request.id,
    proposalId: chosen.id,
    provider: chosen.provider,
    priceOre: chosen.content.priceOre ?? 0,
    total: twoDecimals(standing.total),
    answers: sheet.proposals.length,
    reason: given.reason,
    chosenBy: personOf(work.actor),
  });
  if (!made) throw new Conflict('A choice was made', m.alreadyChosen);
  for (const proposal of sheet.proposals) {
    const { id: proposalId, providerId } = proposal;
    await insertResult(work, { ...resultOf(sheet, proposal), proposalId, requestId: request.id, providerId });
    await tell(
      work,
      request,
      recipients.find((one) => one.providerId === providerId),
      linkOf,
    );
  }
  await emitEvent(work, requestChosen, toldOf(request));
  await audit(work, request, 'chosen', {
    letter: given.letter,
    provider: chosen.providerId,
    reason: given.reason,
  });
}

function toldOf({ id, key, needId }: ProviderRequest) {
  return { requestId: id, key, needId };
}

function resultOf(sheet: Sheet, { id, letter }: { id: string; letter: string }): ProposalResult {
  const standing = sheet.result?.standings.find((one) => one.id === letter);
  if (!standing) throw new NotFound(`No standing of ${letter}`);
  return {
    total: twoDecimals(standing.total),
    rank: standing.rank,
    tied: standing.tied,
    parts: standing.parts.map(({ criterion, points, weighted }) => ({
      criterion,
      points: twoDecimals(points),
      weighted: twoDecimals(weighted),
      reasons: sheet.scores
        .filter((one) => one.proposalId === id && one.criterion === criterion)
        .map(({ reason }) => reason),
    })),
  };
}

async function tell(
  work: Work,
  request: ProviderRequest,
  recipient: Recipient | undefined,
  linkOf: LinkOf,
): Promise<void> {
  // Nobody is mailed of the demo region.
  if (!recipient?.address || request.demo) return;
  const t = translator('sv');
  await queueMail(work, {
    ledgerKey: `request-chosen:${request.id}:${recipient.providerId}`,
    kind: 'request',
    to: recipient.address,
    lang: 'sv',
    subject: t(mails.subject, { key: request.key }),
    body: t(mails.body, { key: request.key, link: linkOf(request.key) }),
  });
}

/** What a provider is told after the choice: the winning figures, and its own points with their reasons. */
export type OwnResult = { choice: Choice; result: ProposalResult | undefined };

/** Undefined before the employer has chosen, and for those who did not answer. */
export async function findOwnResult(
  work: Work,
  { request, handedIn }: OwnProposal,
): Promise<OwnResult | undefined> {
  const choice = handedIn && (await readChoice(work, request.id));
  return choice && { choice, result: await readResult(work, handedIn.id) };
}

async function audit(
  work: Work,
  request: ProviderRequest,
  action: string,
  after: Record<string, unknown>,
): Promise<void> {
  await recordAudit(work, {
    entity: 'request',
    entityId: request.id,
    action,
    organisationId: request.owner.id,
    after,
  });
}
