// Unmet need as a result: recorded with its reason, told to those who can do something, and what they answer.
import { recordAudit } from '../../../platform/audit/audit.ts';
import { emitEvent } from '../../../platform/events.ts';
import { localDate } from '../../../platform/format.ts';
import type { Listed, Part } from '../../../platform/part.ts';
import { hasPersonalNumber } from '../../../platform/personal/personal-number.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import { findConceptNames } from '../../../register/skills/skills.service.ts';
import { addToTimeline } from '../../cases/cases.service.ts';
import { matchOffers, matchSavedNeed } from '../../matching/matching.service.ts';
import type { NeedCriteria } from '../../needs/need.ts';
import { getNeed } from '../../needs/needs.service.ts';
import { listPublishedOffers } from '../../offers/offers.service.ts';
import { COUNTED } from '../../pooling/pool.ts';
import { getKnownPool } from '../../pooling/pooling.service.ts';
import { messages as m } from './unmet.messages.ts';
import {
  insertSignals,
  insertUnmet,
  markRead,
  type Receiver,
  readPlanners,
  readSignals,
  readUnmet,
  readUnmetOfSignal,
  readWaiting,
  saveAnswer,
  type UnmetFilter,
} from './unmet.store.ts';
import {
  likelyReason,
  reaches,
  toldPeople,
  type UnmetAnswer,
  type UnmetForm,
  type UnmetNeed,
  type UnmetReason,
  type UnmetSignal,
} from './unmet.ts';
import { unmetAnswered, unmetRecorded } from './unmet-events.ts';

const ONE = { page: 1, limit: 1 };

/** What was asked for and not met: a need, or a pool of needs. */
export type UnmetSource = { kind: 'need' | 'pool'; key: string };

/** What the one who acts is about to record. */
export type UnmetDraft = {
  source: UnmetSource;
  title: string;
  /** The likely reason, by the match as it stands. */
  reason: UnmetReason;
  /** A summary that names nobody, to begin with. */
  summary: string;
};

type Asked = {
  id: string;
  ownerId: string;
  title: string;
  employer: string | undefined;
  criteria: NeedCriteria;
  municipality: string | null;
  demo: boolean;
  caseId: string | undefined;
};

/** @throws NotFound when the one who acts may not see it */
async function readAsked(work: Work, { kind, key }: UnmetSource): Promise<Asked> {
  if (kind === 'need') {
    const {
      id,
      owner,
      content,
      criteria,
      organisation,
      municipality,
      demo,
      case: of,
    } = await getNeed(work, key);
    return {
      id,
      ownerId: owner.id,
      title: content.title,
      employer: organisation?.name,
      criteria,
      municipality: municipality?.code ?? null,
      demo,
      caseId: of?.id,
    };
  }
  const { pool, places } = await getKnownPool(work, key);
  if (!pool.owner) throw new NotFound(`Nobody leads pool ${key}`);
  const { subject, outcomes, municipality, title } = pool.content;
  const people = places
    .filter(({ state }) => COUNTED.includes(state))
    .reduce((sum, one) => sum + one.people, 0);
  return {
    id: pool.id,
    ownerId: pool.owner.id,
    title,
    employer: undefined,
    criteria: {
      text: title,
      concepts: [subject, ...outcomes],
      rejectedConcepts: [],
      forms: [],
      timesOfDay: [],
      languages: [],
      adaptations: [],
      ...(people > 0 ? { people } : {}),
    },
    municipality: municipality ?? null,
    demo: pool.demo,
    caseId: undefined,
  };
}

/** The form to begin with: a likely reason, and words that name nobody. */
export async function draftUnmet(work: Work, source: UnmetSource): Promise<UnmetDraft> {
  const asked = await readAsked(work, source);
  const { matches, leftOut } =
    source.kind === 'need'
      ? (await matchSavedNeed(work, source.key, 1, Number.POSITIVE_INFINITY)).matching
      : { matches: [], leftOut: [] };
  const names = await findConceptNames(work, asked.criteria.concepts);
  const skills = [...names.values()].map(({ label }) => label.sv);
  return {
    source,
    title: asked.title,
    reason: likelyReason({ found: matches.length, failed: leftOut.map(({ rule }) => rule) }),
    summary: skills.join(', '),
  };
}

/**
 * Records that nobody could meet the need, and tells every provider with an offer in the field within reach, those who
 * plan adult education, and the region. Returns the id.
 *
 * @throws Conflict when it is recorded already
 * @throws Forbidden for others than the house of the need
 * @throws Invalid when the summary names the employer or somebody
 */
export async function recordUnmet(
  work: Work,
  source: UnmetSource,
  { reason, summary }: UnmetForm,
): Promise<string> {
  const asked = await readAsked(work, source);
  refuseNames(summary, asked.employer);
  const id = work.newId();
  const { criteria, municipality, ownerId } = asked;
  const row = { reason, countyCode: municipality?.slice(0, 2) ?? null, people: toldPeople(criteria.people) };
  const isNew = await insertUnmet(work, {
    ...row,
    id,
    needId: source.kind === 'need' ? asked.id : null,
    poolId: source.kind === 'pool' ? asked.id : null,
    ownerId,
    summary,
    conceptIds: criteria.concepts,
    recordedBy: personOf(work.actor) ?? null,
    demo: asked.demo,
  });
  if (!isNew) throw new Conflict(`${source.key} is recorded already`, m.recordedBefore);
  const receivers = await findReceivers(work, asked);
  await insertSignals(work, id, receivers);
  await recordAudit(work, {
    entity: 'unmetNeed',
    entityId: id,
    action: 'unmetRecorded',
    organisationId: ownerId,
    after: { of: source.key, ...row, told: receivers.map(({ id: receiver, kind }) => ({ receiver, kind })) },
  });
  if (asked.caseId)
    await addToTimeline(work, asked.caseId, {
      kind: 'unmetRecorded',
      entity: 'unmetNeed',
      entityId: id,
      text: {
        sv: `Ingen kunde möta ${source.key}. Det är signalerat till ${receivers.length}.`,
        en: `Nobody could meet ${source.key}. ${receivers.length} have been told.`,
      },
    });
  await emitEvent(work, unmetRecorded, { unmetId: id });
  return id;
}

function refuseNames(summary: string, employer: string | undefined): void {
  if (hasPersonalNumber(summary)) throw new Invalid([{ field: 'summary', message: m.noPersonalNumber }]);
  if (employer && summary.toLowerCase().includes(employer.toLowerCase()))
    throw new Invalid([{ field: 'summary', message: m.namesEmployer }]);
}

/** By rule, never picked: whoever has an offer whose content fits and that reaches the county; the house itself is left out. */
async function findReceivers(work: Work, { criteria, municipality, ownerId }: Asked): Promise<Receiver[]> {
  const { text, concepts, rejectedConcepts } = criteria;
  const field = {
    text,
    concepts,
    rejectedConcepts,
    forms: [],
    timesOfDay: [],
    languages: [],
    adaptations: [],
  };
  const { matches } = await matchOffers(work, { need: field, limit: Number.POSITIVE_INFINITY });
  const offers = matches.length
    ? await listPublishedOffers(
        work,
        matches.map(({ offerId }) => offerId),
      )
    : [];
  const county = municipality?.slice(0, 2) ?? null;
  const providers = new Set(
    offers.filter(({ content }) => reaches(content, county)).map(({ provider }) => provider.id),
  );
  const planners = await readPlanners(work, municipality);
  const told = new Map<string, Receiver>();
  for (const one of [...planners, ...[...providers].map((id) => ({ id, kind: 'provider' as const }))])
    if (one.id !== ownerId && !told.has(one.id)) told.set(one.id, one);
  return [...told.values()];
}

/** A need was closed because no supply was found: recorded by itself, with the likely reason. Nothing when it is already. */
export async function recordClosedNeed(work: Work, needKey: string): Promise<void> {
  const need = await getNeed(work, needKey);
  if (need.state !== 'closed' || need.closingReason !== 'noSupply') return;
  if (await findUnmetOfNeed(work, need.id)) return;
  const source = { kind: 'need', key: needKey } as const;
  const { reason, summary } = await draftUnmet(work, source);
  // Without a skill there is nothing to tell that names nobody; the broker writes it then.
  if (summary.length >= 5) await recordUnmet(work, source, { reason, summary });
}

/** With those who were told. */
export type KnownUnmet = { unmet: UnmetNeed; signals: UnmetSignal[] };

/** Those that the one who acts may see: of the own house, told to the own organisation, or of the own workplace. */
export async function listUnmet(work: Work, filter: UnmetFilter, part: Part): Promise<Listed<KnownUnmet>> {
  const { items, total } = await readUnmet(work, filter, part);
  const signals = await readSignals(
    work,
    items.map(({ id }) => id),
  );
  return {
    items: items.map((unmet) => ({ unmet, signals: signals.filter(({ unmetId }) => unmetId === unmet.id) })),
    total,
  };
}

/** Marks it as read when the one who acts was told. @throws NotFound when they may not see it */
export async function openUnmet(work: Work, id: string): Promise<KnownUnmet> {
  await markRead(work, id);
  return getUnmet(work, id);
}

/** @throws NotFound when the one who acts may not see it */
export async function getUnmet(work: Work, id: string): Promise<KnownUnmet> {
  const [found] = (await listUnmet(work, { id }, ONE)).items;
  if (!found) throw new NotFound(`No unmet need ${id}`);
  return found;
}

/** Undefined when it was not recorded as unmet. */
export async function findUnmetOfNeed(work: Work, needId: string): Promise<KnownUnmet | undefined> {
  return (await listUnmet(work, { needId }, ONE)).items[0];
}

/** The id of what was recorded of a need or a pool before. @throws NotFound when the one who acts may not see it */
export async function findUnmetOf(work: Work, source: UnmetSource): Promise<string | undefined> {
  const { id } = await readAsked(work, source);
  const filter = source.kind === 'need' ? { needId: id } : { poolId: id };
  return (await listUnmet(work, filter, ONE)).items[0]?.unmet.id;
}

/** The unmet need that a signal tells of. @throws NotFound when the one who acts may not see it */
export async function findUnmetOfSignal(work: Work, signalId: string): Promise<string> {
  const unmetId = await readUnmetOfSignal(work, signalId);
  if (!unmetId) throw new NotFound(`No signal ${signalId}`);
  return unmetId;
}

/**
 * What the organisation that was told says; it may say more later.
 *
 * @throws Forbidden for others
 * @throws Conflict when somebody else answered meanwhile
 */
export async function answerUnmet(
  work: Work,
  signalId: string,
  version: number,
  answer: UnmetAnswer,
): Promise<string> {
  const unmetId = await findUnmetOfSignal(work, signalId);
  const { signals } = await getUnmet(work, unmetId);
  const signal = signals.find(({ id }) => id === signalId);
  if (!signal?.own) throw new Forbidden('Those who were told answer');
  if (hasPersonalNumber(answer.answer)) throw new Invalid([{ field: 'answer', message: m.noPersonalNumber }]);
  if (!(await saveAnswer(work, { id: signalId, version }, answer, personOf(work.actor) ?? null)))
    throw new Conflict('Somebody else has answered', m.answeredByOther);
  await recordAudit(work, {
    entity: 'unmetNeed',
    entityId: unmetId,
    action: 'unmetAnswered',
    organisationId: signal.receiver.id,
    before: { state: signal.state },
    after: { signal: signalId, ...answer },
  });
  await emitEvent(work, unmetAnswered, { signalId, version: version + 1 });
  return unmetId;
}

/** Signals that wait for an answer of the one who acts; `on` is the local date on which they came. */
export async function listWaitingSignals(
  work: Work,
): Promise<{ unmetId: string; summary: string; on: string }[]> {
  return (await readWaiting(work)).map(({ unmetId, summary, sentAt }) => ({
    unmetId,
    summary,
    on: localDate(sentAt),
  }));
}
