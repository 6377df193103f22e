// Cases as they are read, and the line that other rooms write on them.
import { type HistoryEntry, listHistory } from '../../platform/audit/audit.ts';
import { localDate } from '../../platform/format.ts';
import type { Listed, Part } from '../../platform/part.ts';
import { NotFound } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { findStaffNames } from '../employers/employers.service.ts';
import type { BrokerCase } from './case.ts';
import {
  countCases,
  countCasesByDay,
  readCase,
  readCaseNames,
  readCases,
  readCasesOfStages,
} from './case-list.store.ts';
import type { CaseCount, CaseFilter, CasePaging, CountByDay } from './case-list.ts';
import {
  type Colleague,
  countEntries,
  insertReport,
  type Reported,
  readColleagues,
  readOpenEfforts,
  readSteps,
  readTimeline,
} from './cases.store.ts';
import { type TimeInStages, timeInStages } from './time-in-stages.ts';
import type { TimelineEntry } from './timeline.ts';

/** @throws NotFound when there is no such case, or the one who acts may not see it */
export async function getCase(work: Work, key: string): Promise<BrokerCase> {
  const found = await findCase(work, key);
  if (!found) throw new NotFound(`No case ${key}`);
  return found;
}

/** The case with the key, whichever way it is written; undefined when there is none that the one who acts may see. */
export async function findCase(work: Work, key: string): Promise<BrokerCase | undefined> {
  return nameStaff(work, await readCase(work, { key: key.toUpperCase() }));
}

/** As `findCase`, by id: for rooms that keep the id beside something of their own. */
export async function findCaseById(work: Work, id: string): Promise<BrokerCase | undefined> {
  return nameStaff(work, await readCase(work, { id }));
}

async function nameStaff(work: Work, found: BrokerCase | undefined): Promise<BrokerCase | undefined> {
  return found && (await nameStaffOf(work, [found]))[0];
}

/** Houses do not see each other's members, but who has a case is told to all that keep its employer. */
async function nameStaffOf(work: Work, cases: BrokerCase[]): Promise<BrokerCase[]> {
  const people = cases.flatMap(({ broker, next }) => (next ? [broker, next.owner] : [broker]));
  const nameless = people.filter(({ name }) => name === '').map(({ id }) => id);
  if (nameless.length === 0) return cases;
  const names = await findStaffNames(work, nameless);
  const named = ({ id, name }: BrokerCase['broker']) => ({ id, name: name || (names.get(id) ?? '') });
  return cases.map((one) => ({
    ...one,
    broker: named(one.broker),
    next: one.next && { ...one.next, owner: named(one.next.owner) },
  }));
}

/** One page of the cases that the one who acts may see; `counts` are by stage and state, over all pages. */
export async function listCases(
  work: Work,
  filter: CaseFilter,
  paging: CasePaging,
): Promise<{ items: BrokerCase[]; total: number; counts: CaseCount[] }> {
  const counts = await countCases(work, filter);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return { items: await nameStaffOf(work, await readCases(work, filter, paging)), total, counts };
}

/** How many open cases have a last day before a local date, on it and after it. */
export async function countCasesAround(work: Work, filter: CaseFilter, day: string): Promise<CountByDay> {
  return countCasesByDay(work, filter, day);
}

/** For a board: the first cases of each stage, the earliest last day first, and how many there are by stage and state. */
export async function listCasesByStage(
  work: Work,
  filter: CaseFilter,
  ofEach: number,
): Promise<{ items: BrokerCase[]; counts: CaseCount[] }> {
  const items = await nameStaffOf(work, await readCasesOfStages(work, filter, ofEach));
  return { items, counts: await countCases(work, filter) };
}

/** What each of these is called, by id; those that the one who acts may not see are left out. */
export async function findCaseNames(work: Work, ids: readonly string[]): Promise<Map<string, string>> {
  return readCaseNames(work, ids);
}

/** Those who can work with cases of a house. A name is empty when the wall hides the person. */
export async function listColleagues(work: Work, ownerId: string): Promise<Colleague[]> {
  return readColleagues(work, ownerId);
}

/** What has been changed on the case, newest first. */
export async function listCaseHistory(work: Work, caseId: string): Promise<HistoryEntry[]> {
  return listHistory(work, 'brokerCase', caseId);
}

/** One part of everything that has happened, the newest first. */
export async function listTimeline(work: Work, caseId: string, part: Part): Promise<Listed<TimelineEntry>> {
  return { items: await readTimeline(work, caseId, part), total: await countEntries(work, caseId) };
}

/** Keys of learning efforts of the case that go on when it is closed, until somebody ends them. */
export async function listOpenEfforts(work: Work, caseId: string): Promise<string[]> {
  return readOpenEfforts(work, caseId);
}

/** How long the case has stood where, until now. */
export async function measureTime(work: Work, caseId: string): Promise<TimeInStages> {
  return timeInStages(await readSteps(work, caseId), localDate(work.now));
}

/**
 * For the rooms on the right: tells the case what happened there. The one who acts need not see the case, such as a
 * provider that answers a request; the room itself has audited what it did.
 *
 * @param report `kind` is a word of the room, in camel case; `entity` and `entityId` name the record; `text` holds no names
 * @throws NotFound when there is no such case
 */
export async function addToTimeline(work: Work, caseId: string, report: Reported): Promise<void> {
  if (!(await insertReport(work, caseId, report))) throw new NotFound(`No case ${caseId}`);
}
