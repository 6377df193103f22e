import { type HistoryEntry, listHistory, recordAudit } from '../../platform/audit/audit.ts';
import { emitEvent } from '../../platform/events.ts';
import { localDate } from '../../platform/format.ts';
import { translator } from '../../platform/i18n.ts';
import { aboutPerson } from '../../platform/personal/personal-value.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../platform/result.ts';
import { personOf, type Work } from '../../platform/work.ts';
import { takeYearKey } from '../../platform/year-keys.ts';
import { addToTimeline } from '../cases/cases.service.ts';
import {
  type ClosingReason,
  missingForOpening,
  type Need,
  type NeedConcept,
  type NeedContent,
  type NeedState,
} from './need.ts';
import { needChanged, needClosed, needOpened } from './need-events.ts';
import {
  countNeedsByState,
  countNeedsOfOwners,
  type MunicipalityCount,
  type NeedTotals,
  readNeed,
  readNeedKeys,
  readNeedNames,
  readNeeds,
  readOpenNeedCounts,
  readSignalsHelped,
} from './need-list.store.ts';
import type { NeedFilter, NeedPaging } from './need-list.ts';
import { needReports } from './need-reports.messages.ts';
import {
  insertNeed,
  type NeedChange,
  type NeedRow,
  removeConcept,
  saveConcepts,
  updateNeed,
  writeNeedCase,
} from './needs.store.ts';

/** @throws NotFound when there is no such need, or the one who acts may not see it */
export async function getNeed(work: Work, key: string): Promise<Need> {
  const need = await readNeed(work, key.toUpperCase());
  if (!need) throw new NotFound(`No need ${key}`);
  return need;
}

/** One page of the needs that the one who acts may see; `counts` are per state, over all pages and states. */
export async function listNeeds(
  work: Work,
  filter: NeedFilter,
  paging: NeedPaging,
): Promise<{ items: Need[]; total: number; counts: Map<NeedState, number> }> {
  const counts = await countNeedsByState(work, filter);
  const total = filter.state
    ? (counts.get(filter.state) ?? 0)
    : [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { items: await readNeeds(work, filter, paging), total, counts };
}

/** How the needs of these centres stand. */
export async function countNeedsOf(work: Work, ownerIds: readonly string[]): Promise<NeedTotals> {
  return countNeedsOfOwners(work, ownerIds);
}

const MOST_OPEN = 100_000;

/** All open needs that the one who acts may see, in the order of their keys. */
export async function listOpenNeeds(work: Work): Promise<Need[]> {
  return readNeeds(work, { state: 'open' }, { sort: 'key', falling: false, page: 1, limit: MOST_OPEN });
}

/** Those of the needs that the one who acts may see, by id. */
export async function findNeeds(work: Work, ids: readonly string[]): Promise<Map<string, Need>> {
  if (ids.length === 0) return new Map();
  const found = await readNeeds(work, { ids }, { sort: 'key', falling: false, page: 1, limit: ids.length });
  return new Map(found.map((need) => [need.id, need]));
}

/** What has happened to the need, newest first. */
export async function listNeedHistory(work: Work, needId: string): Promise<HistoryEntry[]> {
  return listHistory(work, 'need', needId);
}

/** How many needs are open in each municipality, over all centres; fewer than five are not told. */
export async function countOpenNeeds(work: Work): Promise<MunicipalityCount[]> {
  return readOpenNeedCounts(work);
}

/** Whose need it is, where it came from, and what it says so far. */
export type NeedDraft = {
  /** The broker's own organisation. */
  ownerId: string;
  organisationId?: string | undefined;
  enquiryId?: string | undefined;
  content: NeedContent;
};

/** Starts a need as a draft of the one who acts. Returns its key. */
export async function draftNeed(work: Work, draft: NeedDraft): Promise<string> {
  const receivedOn = localDate(work.now);
  const key = await takeYearKey(work, 'need', receivedOn);
  const brokerId = personOf(work.actor);
  await addNeed(work, { ...draft, id: work.newId(), key, state: 'draft', receivedOn, brokerId }, []);
  return key;
}

/** Adds a need in any state, with its concepts. */
async function addNeed(work: Work, row: NeedRow, concepts: readonly NeedConcept[]): Promise<void> {
  await insertNeed(work, row);
  await saveConcepts(work, row.id, concepts);
  await recordAudit(work, {
    entity: 'need',
    entityId: row.id,
    action: 'created',
    organisationId: row.ownerId,
    after: { key: row.key, state: row.state, ...audited(row.enquiryId ?? row.id, row.content) },
  });
  if (row.state === 'open') await emitEvent(work, needOpened, { needId: row.id, key: row.key });
}

/** Puts a need of the demo region in place; its key counts on in the year it was received. Returns the key. */
export async function addDemoNeed(
  work: Work,
  row: Omit<NeedRow, 'key'>,
  concepts: readonly NeedConcept[],
): Promise<string> {
  const key = await takeYearKey(work, 'need', row.receivedOn);
  await addNeed(work, { ...row, key, demo: true }, concepts);
  return key;
}

/** Either saved, or somebody else was first and `theirs` is what stands now. */
export type SaveOutcome = { saved: true; version: number } | { saved: false; theirs: Need };

/**
 * Replaces what the need says, when it still is at `version`.
 *
 * @throws Invalid when an open need would lack what matching asks for, by field
 */
export async function saveNeed(
  work: Work,
  key: string,
  version: number,
  change: { content: NeedContent; organisationId?: string | undefined },
): Promise<SaveOutcome> {
  const before = await getNeed(work, key);
  if (before.version !== version) return { saved: false, theirs: before };
  if (before.state === 'open') refuseIncomplete(change.content);
  const organisationId = change.organisationId ?? null;
  const changed = await updateNeed(work, before.id, version, { content: change.content, organisationId });
  if (!changed) return { saved: false, theirs: await getNeed(work, key) };
  const subject = before.enquiryId ?? before.id;
  await audit(work, before, 'changed', { organisationId, ...audited(subject, change.content) });
  if (before.state !== 'draft') await emitEvent(work, needChanged, { needId: before.id, key: before.key });
  return { saved: true, version: version + 1 };
}

/**
 * Opens a draft, or a need that was paused or closed.
 *
 * @throws Invalid with what is missing, by field
 */
export async function openNeed(work: Work, key: string, version: number): Promise<void> {
  const before = await getNeed(work, key);
  refuseIncomplete(before.content);
  await step(work, before, { version, action: 'opened', state: 'open', closingReason: null, closedAt: null });
  await emitEvent(work, needOpened, { needId: before.id, key: before.key });
}

/** Rests the need; it keeps its matches and is opened again when the employer is ready. */
export async function pauseNeed(work: Work, key: string, version: number): Promise<void> {
  const before = await getNeed(work, key);
  await step(work, before, { version, action: 'paused', state: 'paused' });
  await emitEvent(work, needChanged, { needId: before.id, key: before.key });
}

/** Ends the work with the need and says why. */
export async function closeNeed(
  work: Work,
  key: string,
  version: number,
  closingReason: ClosingReason,
): Promise<void> {
  const before = await getNeed(work, key);
  await step(work, before, { version, action: 'closed', state: 'closed', closingReason, closedAt: work.now });
  await emitEvent(work, needClosed, { needId: before.id, key: before.key });
}

/** The broker accepts or rejects a concept that was suggested or looked up; the last word counts. */
export async function decideConcept(work: Work, key: string, concept: NeedConcept): Promise<void> {
  const need = await getNeed(work, key);
  await saveConcepts(work, need.id, [concept]);
  await audit(work, need, concept.accepted ? 'conceptAccepted' : 'conceptRejected', {
    concept: concept.conceptId,
    words: concept.words,
  });
  if (need.state !== 'draft') await emitEvent(work, needChanged, { needId: need.id, key: need.key });
}

/** Takes back what was said of a concept; it may be suggested again. */
export async function undoConcept(work: Work, key: string, conceptId: string): Promise<void> {
  const need = await getNeed(work, key);
  await removeConcept(work, need.id, conceptId);
  await audit(work, need, 'conceptUndone', { concept: conceptId });
  if (need.state !== 'draft') await emitEvent(work, needChanged, { needId: need.id, key: need.key });
}

function refuseIncomplete(content: NeedContent): void {
  const missing = missingForOpening(content);
  if (missing.length > 0) throw new Invalid(missing);
}

type Step = NeedChange & { version: number; action: string };

async function step(work: Work, before: Need, { version, action, ...change }: Step): Promise<void> {
  if (!(await updateNeed(work, before.id, version, change))) {
    throw new Conflict(`Need ${before.key} is at version ${before.version}, not ${version}`, {
      sv: 'Behovet ändrades av någon annan. Läs det igen och gör om steget.',
      en: 'Somebody else changed this need. Read it again and repeat the step.',
    });
  }
  const { closedAt: _at, ...told } = change;
  await audit(work, before, action, told);
  if (before.case && change.state && change.state !== 'draft')
    await tellCase(work, before, before.case.id, change.state);
}

/** The timeline of the case tells what happened to its need. */
async function tellCase(
  work: Work,
  need: Pick<Need, 'id' | 'key'>,
  caseId: string,
  what: keyof typeof needReports,
): Promise<void> {
  const { kind, text } = needReports[what];
  const say = (lang: 'sv' | 'en') => translator(lang)(text, { key: need.key });
  const report = { kind, entity: 'need', entityId: need.id, text: { sv: say('sv'), en: say('en') } };
  await addToTimeline(work, caseId, report);
}

/**
 * Puts the need into a case, or takes it out of the one that it was part of. Both cases tell of it; what the need says
 * is not changed by it, and so its matches hold.
 *
 * @throws Forbidden when the need is another house's
 */
export async function moveNeedToCase(
  work: Work,
  key: string,
  to: { id: string; organisationId: string } | undefined,
): Promise<void> {
  const before = await getNeed(work, key);
  if (before.case?.id === to?.id) return;
  const caseId = to?.id ?? null;
  // A need that names no employer is of the employer of its case.
  const organisationId = before.organisation?.id ?? to?.organisationId ?? null;
  if (!(await writeNeedCase(work, before.id, { caseId, organisationId })))
    throw new Forbidden('Only the centre that owns the need puts it into a case');
  await audit(work, before, to ? 'linked' : 'unlinked', { caseId, organisationId });
  if (before.case) await tellCase(work, before, before.case.id, 'unlinked');
  if (to) await tellCase(work, before, to.id, 'linked');
}

/** The content as the audit keeps it: the words of whoever has the need may tell who they are. */
function audited(subject: string, content: NeedContent): Record<string, unknown> {
  const { title, raw, vulnerabilityNote: note, criteria, ...rest } = content;
  return {
    ...rest,
    title: aboutPerson(subject, title),
    raw: aboutPerson(subject, raw),
    vulnerabilityNote: aboutPerson(subject, note),
    criteria: { ...criteria, text: aboutPerson(subject, criteria.text) },
  };
}

async function audit(
  work: Work,
  before: Need,
  action: string,
  after: Record<string, unknown>,
): Promise<void> {
  const had: Record<string, unknown> = {
    ...audited(before.enquiryId ?? before.id, before.content),
    state: before.state,
    caseId: before.case?.id ?? null,
    closingReason: before.closingReason,
    organisationId: before.organisation?.id ?? null,
  };
  const known = Object.keys(after).filter((key) => key in had);
  await recordAudit(work, {
    entity: 'need',
    entityId: before.id,
    action,
    organisationId: before.owner.id,
    before: Object.fromEntries(known.map((key) => [key, had[key]])),
    after,
  });
}

/** What each of these is called, by id; those that the one who acts may not see are left out. */
export async function findNeedNames(work: Work, ids: readonly string[]): Promise<Map<string, string>> {
  return readNeedNames(work, ids);
}

/** The keys of these, by id; those that the one who acts may not see are left out. */
export async function findNeedKeys(work: Work, ids: readonly string[]): Promise<Map<string, string>> {
  return readNeedKeys(work, ids);
}

/** How many signals that the one who acts handed over became needs that were met. */
export async function countSignalsHelped(work: Work): Promise<number> {
  return readSignalsHelped(work);
}
