import { recordAudit } from '../../../platform/audit/audit.ts';
import { emitEvent } from '../../../platform/events.ts';
import { localDate } from '../../../platform/format.ts';
import { type Message, translator } from '../../../platform/i18n.ts';
import { daysAfter } from '../../../platform/local-date.ts';
import { queueMail } from '../../../platform/mail/mail.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import { takeYearKey } from '../../../platform/year-keys.ts';
import { findReader } from '../../../register/accounts/accounts.service.ts';
import { getOrganisation } from '../../../register/organisations/organisations.service.ts';
import { KEPT_MATCHES } from '../../matching/match-record.ts';
import { matchSavedNeed, saveMatchRecord } from '../../matching/matching.service.ts';
import { groupByProvider } from '../../matching/waivers/waiver.ts';
import type { Need } from '../../needs/need.ts';
import { listPublishedOffers } from '../../offers/offers.service.ts';
import { readChoice } from '../comparison/comparison.store.ts';
import { insertJudgements } from '../judged/judgement.store.ts';
import type { KeptOut } from '../judged/judgement.ts';
import { checkBeforePublishing, findLimits, keepNote } from '../procurement/guard.service.ts';
import { type Judgement, judgeValue, type Limits } from '../procurement/procurement.ts';
import { getSpec, isBroker } from '../spec/spec.service.ts';
import { namesInSpec, type SpecContent, type SpecVersion } from '../spec/spec.ts';
import { messages as m, problems as p } from './asking.messages.ts';
import type { ProviderRequest, Publication, Question, Recipient } from './request.ts';
import { requestPublished, requestWithdrawn } from './request-events.ts';
import { mailsToAll } from './request-mail.ts';
import {
  countProposals,
  insertQuestion,
  insertRecipients,
  insertRequest,
  type OwnPlace,
  type RequestPage,
  readOwnPlace,
  readQuestions,
  readRecipients,
  readRequest,
  readRequests,
  readStandingRequest,
  saveAnswer,
  updateRequest,
} from './requests.store.ts';

/** The whole address of the providers' page of a request, from its key. */
export type LinkOf = (key: string) => string;

/** Undefined when there is no such request, or the one who acts may not see it. */
export async function findRequest(work: Work, key: string): Promise<ProviderRequest | undefined> {
  return readRequest(work, key.toUpperCase());
}

/** @throws NotFound when there is no such request, or the one who acts may not see it */
export async function getRequest(work: Work, key: string): Promise<ProviderRequest> {
  const request = await findRequest(work, key);
  if (!request) throw new NotFound(`No request ${key}`);
  return request;
}

/** The newest first: those that the one who acts was asked in as a provider, or all others that they may see. */
export async function listRequests(
  work: Work,
  as: 'provider' | 'staff',
  paging: RequestPage,
): Promise<{ items: ProviderRequest[]; total: number }> {
  return readRequests(work, { as }, paging);
}

/** What would be published now: the approved text, and who the rule names. */
export type Readiness = {
  need: Need;
  version: SpecVersion;
  recipients: Recipient[];
  rule: { id: string; version: string };
  /** Offers in the neutral order, and those that a condition kept out. */
  match: { shown: string[]; leftOut: KeptOut[] };
  /** What the guard says of a public buyer; the judgement is missing without a budget. */
  procurement: { limits: Limits; judgement: Judgement | undefined } | undefined;
};

/**
 * @throws Forbidden for others than the brokers of the centre
 * @throws Conflict when nothing is approved, or the need has a request
 */
export async function prepareRequest(work: Work, needKey: string): Promise<Readiness> {
  const { need, versions } = await getSpec(work, needKey);
  if (!(await isBroker(work, need))) throw new Forbidden('Only the brokers of the centre publish requests');
  const standing = await readStandingRequest(work, need.id);
  if (standing)
    throw new Conflict(`Need ${need.key} has request ${standing.key}`, said(m.alreadyOpen, standing));
  const version = versions.find(({ decision }) => decision?.approved);
  if (!version) throw new Conflict(`Need ${need.key} has no approved specification`, m.noApproved);
  const { matching } = await matchSavedNeed(
    work,
    needKey,
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  );
  const offers = await listPublishedOffers(
    work,
    matching.matches.map(({ offerId }) => offerId),
  );
  const grouped = groupByProvider(
    offers.map(({ id, content, provider }) => ({
      offerId: id,
      title: content.title,
      offered: undefined,
      providerId: provider.id,
      provider: provider.name,
      address: content.contact?.email,
    })),
  );
  const recipients: Recipient[] = [];
  for (const { providerId, provider, address, offers: met } of grouped)
    recipients.push({
      providerId,
      provider,
      basis: 'rule',
      offers: met.map(({ offerId, title }) => ({ offerId, title })),
      reason: undefined,
      address: address ?? (await getOrganisation(work, providerId)).email,
    });
  recipients.sort((a, b) => a.provider.localeCompare(b.provider, 'sv'));
  const match = {
    shown: matching.matches.slice(0, KEPT_MATCHES).map(({ offerId }) => offerId),
    leftOut: matching.leftOut.map(({ offerId, title, rule, asked, offered }) => ({
      offerId,
      title,
      rule,
      asked,
      offered,
    })),
  };
  const limits = await findLimits(work, need.organisation?.id);
  const { budgetOre } = version.content;
  const judgement = limits && budgetOre !== undefined ? judgeValue(budgetOre, limits) : undefined;
  const procurement = limits && { limits, judgement };
  return { need, version, recipients, rule: matching.ruleSet, match, procurement };
}

/**
 * Publishes the approved text to everybody that the rule names and to those added with a reason: all in one
 * transaction, so that all get it at once. The match that named them is kept.
 *
 * @throws Invalid when the deadline is too near, nobody would be asked, a hidden employer is named in the text, or a
 * public buyer lacks a decision
 */
export async function publishRequest(
  work: Work,
  needKey: string,
  publication: Publication,
  linkOf: LinkOf,
): Promise<{ key: string; recipients: number }> {
  const ready = await prepareRequest(work, needKey);
  const { need, version } = ready;
  if (!need.organisation) throw new Conflict(`Need ${need.key} has no employer`, m.noApproved);
  const recipients = [...ready.recipients, ...(await addedRecipients(work, ready.recipients, publication))];
  if (publication.deadline < daysAfter(work.now, 1))
    throw new Invalid([{ field: 'deadlineOn', message: p.deadlineSoon }]);
  if (recipients.length === 0) throw new Invalid([{ field: 'added', message: p.nobody }]);
  if (publication.hidesAsker && isNamed(version.content, need.organisation.name))
    throw new Invalid([{ field: 'hidesAsker', message: p.namesAsker }]);
  const { budgetOre } = version.content;
  const decision = await checkBeforePublishing(work, need.organisation.id, {
    budgetOre,
    given: publication.procurement,
  });
  const request = {
    id: work.newId(),
    key: await takeYearKey(work, 'request', localDate(work.now)),
    deadline: publication.deadline,
    owner: need.owner,
  };
  await insertRequest(
    work,
    {
      id: request.id,
      key: request.key,
      deadline: request.deadline,
      needId: need.id,
      specVersionId: version.id,
      ownerId: need.owner.id,
      brokerId: personOf(work.actor),
      content: version.content,
      rule: ready.rule,
      matchRecordId: await saveMatchRecord(work, needKey),
      hidesAsker: publication.hidesAsker,
      publishedAt: work.now,
      demo: publication.demo ?? false,
    },
    need.organisation,
  );
  await insertRecipients(work, request.id, recipients);
  await insertJudgements(work, request.id, ready.match);
  if (decision) await keepNote(work, request.id, decision.note, decision.limits);
  const mails = publication.demo ? [] : mailsToAll(request, recipients, 'published', linkOf(request.key));
  for (const mail of mails) await queueMail(work, mail);
  await audit(work, request, 'published', {
    key: request.key,
    deadline: publication.deadline.toISOString(),
    hidesAsker: publication.hidesAsker,
    ...(decision ? { procurement: decision.note } : {}),
    recipients: recipients.map(({ providerId, basis, reason }) => ({ providerId, basis, reason })),
  });
  await emitEvent(work, requestPublished, { requestId: request.id, key: request.key, needId: need.id });
  return { key: request.key, recipients: recipients.length };
}

async function addedRecipients(
  work: Work,
  asked: readonly Recipient[],
  { added, addedReason }: Publication,
): Promise<Recipient[]> {
  const others: Recipient[] = [];
  for (const id of new Set(added)) {
    if (asked.some(({ providerId }) => providerId === id)) continue;
    const { id: providerId, name: provider, email: address } = await getOrganisation(work, id);
    others.push({ providerId, provider, basis: 'added', offers: [], reason: addedReason, address });
  }
  return others;
}

function isNamed(content: SpecContent, name: string): boolean {
  return namesInSpec(content, [{ kind: 'provider', name, provider: name }]).length > 0;
}

/** A request with what stands around it for those who publish it and the employer. */
export type RequestForStaff = {
  request: ProviderRequest;
  recipients: Recipient[];
  questions: Question[];
  /** How many have answered; before the deadline nobody knows who. */
  answers: number;
  isBroker: boolean;
  /** The reader is from another house, and has only the comparison. */
  isAssessor: boolean;
  isChosen: boolean;
};

/** @throws NotFound also for providers, who have a page of their own */
export async function getRequestForStaff(work: Work, key: string): Promise<RequestForStaff> {
  const request = await getRequest(work, key);
  const { memberships = [] } = (await findReader(work)) ?? {};
  const isCentre = memberships.some(
    (one) => one.organisationId === request.owner.id && ['broker', 'centreHead'].includes(one.role),
  );
  const isOther = (await readOwnPlace(work, request.id)) && !isCentre;
  if (isOther) throw new NotFound(`No request ${key} for staff`);
  const recipients = await readRecipients(work, request.id);
  const isAssessor = recipients.length === 0;
  return {
    request,
    recipients,
    questions: await readQuestions(work, request.id),
    answers: await countProposals(work, request.id),
    isBroker: isCentre,
    isAssessor,
    isChosen: (await readChoice(work, request.id)) !== undefined,
  };
}

/** A request as one of those who were asked sees it. */
export type RequestForProvider = {
  request: ProviderRequest;
  own: OwnPlace;
  questions: Question[];
};

/** @throws NotFound when the one who acts was not asked */
export async function getRequestForProvider(work: Work, key: string): Promise<RequestForProvider> {
  const request = await getRequest(work, key);
  const own = await readOwnPlace(work, request.id);
  if (!own) throw new NotFound(`Nobody of the reader was asked in ${key}`);
  return { request, own, questions: await readQuestions(work, request.id) };
}

/** A provider asks; the centre answers to all. @throws Conflict when it takes no answers any longer */
export async function askQuestion(work: Work, key: string, text: string): Promise<void> {
  const { request, own } = await getRequestForProvider(work, key);
  if (request.state !== 'open') throw new Conflict(`${key} is ${request.state}`, m.notOpen);
  const id = work.newId();
  await insertQuestion(work, { id, requestId: request.id, text, providerId: own.providerId });
  // The audit of a question stands with the provider: others must not learn who asked.
  await recordAudit(work, {
    entity: 'request',
    entityId: request.id,
    action: 'questionAsked',
    organisationId: own.providerId,
    after: { question: id },
  });
}

/** The centre answers a question, to all at once. @throws Conflict when it has an answer */
export async function answerQuestion(
  work: Work,
  key: string,
  given: { id: string; answer: string },
  linkOf: LinkOf,
): Promise<void> {
  const request = await getRequest(work, key);
  const saved = await saveAnswer(work, given.id, { answer: given.answer, answeredBy: personOf(work.actor) });
  if (!saved) throw new Conflict('The question is answered', m.alreadyAnswered);
  await tellAll(work, request, { answered: given.id }, linkOf);
  await audit(work, request, 'questionAnswered', { question: given.id });
}

/** Moves the deadline later, for all. @throws Conflict when it has passed, or the new one is not later */
export async function extendRequest(work: Work, key: string, deadline: Date, linkOf: LinkOf): Promise<void> {
  const request = await getRequest(work, key);
  if (request.state !== 'open') throw new Conflict(`${key} is ${request.state}`, m.notOpen);
  if (deadline <= request.deadline) throw new Invalid([{ field: 'deadlineOn', message: m.earlier }]);
  if (!(await updateRequest(work, request.id, { deadline })))
    throw new Forbidden('Only the centre moves the deadline');
  await tellAll(work, { ...request, deadline }, 'extended', linkOf);
  await audit(work, request, 'extended', { deadline: deadline.toISOString() });
}

/** Takes the request back; sealed proposals are never opened. @throws Conflict when it is withdrawn, or the employer has chosen */
export async function withdrawRequest(
  work: Work,
  key: string,
  reason: string,
  linkOf: LinkOf,
): Promise<void> {
  const request = await getRequest(work, key);
  if (request.state === 'withdrawn') throw new Conflict(`${key} is withdrawn`, m.notOpen);
  if (await readChoice(work, request.id)) throw new Conflict(`The employer has chosen in ${key}`, m.chosen);
  const change = { withdrawnAt: work.now, withdrawnReason: reason };
  if (!(await updateRequest(work, request.id, change)))
    throw new Forbidden('Only the centre withdraws a request');
  await tellAll(work, request, 'withdrawn', linkOf);
  await audit(work, request, 'withdrawn', { reason });
  await emitEvent(work, requestWithdrawn, {
    requestId: request.id,
    key: request.key,
    needId: request.needId,
  });
}

async function tellAll(
  work: Work,
  request: ProviderRequest,
  occasion: Parameters<typeof mailsToAll>[2],
  linkOf: LinkOf,
): Promise<void> {
  const recipients = await readRecipients(work, request.id);
  for (const mail of mailsToAll(request, recipients, occasion, linkOf(request.key)))
    await queueMail(work, mail);
}

async function audit(
  work: Work,
  request: Pick<ProviderRequest, 'id' | 'owner'>,
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

function said(message: Message, { key }: { key: string }): Message {
  return { sv: translator('sv')(message, { key }), en: translator('en')(message, { key }) };
}
