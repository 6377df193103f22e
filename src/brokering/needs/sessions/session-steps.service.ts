// What is written in the steps of a session. Each card, row and answer guards itself, so that two who write lose nothing.
import { uuidFromName } from '../../../platform/ids.ts';
import { hasPersonalNumber } from '../../../platform/personal/personal-number.ts';
import { aboutPerson } from '../../../platform/personal/personal-value.ts';
import { Conflict, Invalid, NotFound } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import {
  cardStepOf,
  type EntryContent,
  findStep,
  type GuidedStep,
} from '../../../register/methods/guided/guided-method.ts';
import { groupsOf, hasDots, problemsOfDots } from './groups.ts';
import {
  type Ballot,
  entriesOf,
  LONGEST_CLUSTER_NAME,
  type MethodSession,
  MOST_ENTRIES,
  type SessionEntry,
} from './session.ts';
import { messages as m } from './session-rules.messages.ts';
import { problemsOfEntry } from './session-writing.ts';
import { auditSession, getLedSession, methodOf } from './sessions.service.ts';
import {
  deleteBallot,
  deleteEntry,
  insertBallot,
  insertCluster,
  insertEntries,
  renameClusterRow,
  setCluster,
  touchSession,
  updateEntry,
} from './sessions.store.ts';

type At = { id: string; step: string };

/**
 * Adds cards or rows to a step. The same sending again adds nothing.
 *
 * @throws Invalid when one of them does not have the shape of the step, holds a personal number, or the step is full
 */
export async function addEntries(
  work: Work,
  { id, step }: At,
  { sending, contents }: { sending: string; contents: readonly EntryContent[] },
): Promise<void> {
  const { session, guided } = await openStep(work, { id, step }, ['cards', 'rows']);
  const problems = contents.flatMap((content) => problemsOfEntry(guided, content));
  if (problems.length > 0) throw new Invalid(problems);
  if (entriesOf(session, step).length + contents.length > MOST_ENTRIES)
    throw new Invalid([{ field: '', message: m.tooMany }]);
  const entries = contents.map((content, at) => ({ id: uuidFromName(`${sending} ${at}`), step, content }));
  if ((await insertEntries(work, id, entries)) === 0) return;
  await wrote(work, session, 'written', { step, said: aboutPerson(id, contents) });
}

/** @throws Conflict when somebody else changed it since `version`; Invalid as `addEntries` */
export async function changeEntry(
  work: Work,
  id: string,
  change: { entryId: string; version: number; content: EntryContent },
): Promise<void> {
  const { session, entry, guided } = await openEntry(work, id, change.entryId);
  const problems = problemsOfEntry(guided, change.content);
  if (problems.length > 0) throw new Invalid(problems);
  if (session.made.some(({ source }) => source === entry.id))
    throw new Invalid([{ field: '', message: m.usedAsNeed }]);
  if (!(await updateEntry(work, { id: entry.id, version: change.version }, change.content)))
    throw new Conflict(`Entry ${entry.id} is at version ${entry.version}`, m.changedMeanwhile);
  await wrote(work, session, 'entryChanged', { step: entry.step, said: aboutPerson(id, change.content) });
}

/** Takes a card or row away. @throws Conflict when dots lie on it, or it is a need by now */
export async function removeEntry(work: Work, id: string, entryId: string): Promise<void> {
  const { session, entry } = await openEntry(work, id, entryId);
  if (hasDots(session, entry.id)) throw new Conflict('Dots lie on the card', m.dotted);
  if (session.made.some(({ source }) => source === entry.id))
    throw new Conflict('The row is a need', m.usedAsNeed);
  await deleteEntry(work, entry.id);
  await wrote(work, session, 'entryRemoved', { step: entry.step, said: aboutPerson(id, entry.content) });
}

export type AnswerConflict = { slot: string; theirs: string };

/**
 * Saves answers. One that says what it said when the form was opened leaves what others wrote meanwhile.
 *
 * @param given `answers` by question, `was` what each said when the form was opened
 * @returns the answers that both changed; they stay as the other wrote them
 */
export async function saveAnswers(
  work: Work,
  { id, step }: At,
  given: { answers: Readonly<Record<string, string>>; was: Readonly<Record<string, string>> },
): Promise<AnswerConflict[]> {
  const { session, guided } = await openStep(work, { id, step }, ['answers'], { lock: true });
  if (guided.kind !== 'answers') return [];
  const conflicts: AnswerConflict[] = [];
  const changed: Record<string, string> = {};
  for (const { key } of guided.fields) {
    const mine = given.answers[key] ?? '';
    const was = given.was[key] ?? '';
    const stored = session.entries.find((one) => one.step === step && one.slot === key);
    const theirs = String(stored?.content.text ?? '');
    if (mine === was || mine === theirs) continue;
    if (hasPersonalNumber(mine)) throw new Invalid([{ field: key, message: m.personalNumber }]);
    if (theirs !== was) conflicts.push({ slot: key, theirs });
    else {
      await writeAnswer(work, { session, step, slot: key }, { stored, text: mine });
      changed[key] = mine;
    }
  }
  if (Object.keys(changed).length > 0)
    await wrote(work, session, 'answered', { step, said: aboutPerson(id, changed) });
  return conflicts;
}

async function writeAnswer(
  work: Work,
  { session, step, slot }: { session: MethodSession; step: string; slot: string },
  { stored, text }: { stored: SessionEntry | undefined; text: string },
): Promise<void> {
  if (text === '') {
    if (stored) await deleteEntry(work, stored.id);
  } else if (stored) await updateEntry(work, stored, { text });
  else await insertEntries(work, session.id, [{ id: work.newId(), step, slot, content: { text } }]);
}

/** Cards to be put together: into a group that stands, or a new one by its name. */
export type Gathering = {
  cards: readonly string[];
  clusterId?: string | undefined;
  name?: string | undefined;
  /** Id of the group when it is new. */
  sending: string;
};

/** @throws Invalid when no card is chosen, or the group has no name */
export async function gatherCards(work: Work, { id, step }: At, given: Gathering): Promise<void> {
  const { session, guided, method } = await openStep(work, { id, step }, ['gather']);
  if (guided.kind !== 'gather') return;
  const of = cardStepOf(method, guided).key;
  const cards = chosenCards(session, of, given.cards);
  const clusterId = await clusterFor(work, { session, of }, given);
  await setCluster(work, cards, clusterId);
  await wrote(work, session, 'gathered', { step, cards: cards.length, group: clusterId });
}

async function clusterFor(
  work: Work,
  { session, of }: { session: MethodSession; of: string },
  { clusterId, name, sending }: Gathering,
): Promise<string> {
  const stands = session.clusters.find((one) => one.id === clusterId && one.step === of);
  if (stands) return stands.id;
  const words = checkedName(name, 'name');
  await insertCluster(work, { id: sending, sessionId: session.id, step: of, name: words });
  return sending;
}

/** @throws Invalid at the field when the name is missing, too long, or holds a personal number */
function checkedName(name: string | undefined, field: string): string {
  const words = name?.trim() ?? '';
  if (words === '') throw new Invalid([{ field, message: m.nameGroup }]);
  if (words.length > LONGEST_CLUSTER_NAME) throw new Invalid([{ field, message: m.shorterName }]);
  if (hasPersonalNumber(words)) throw new Invalid([{ field, message: m.personalNumber }]);
  return words;
}

/** Takes cards out of their groups. @throws Invalid when none is chosen */
export async function looseCards(work: Work, { id, step }: At, chosen: readonly string[]): Promise<void> {
  const { session, guided, method } = await openStep(work, { id, step }, ['gather']);
  if (guided.kind !== 'gather') return;
  const cards = chosenCards(session, cardStepOf(method, guided).key, chosen);
  await setCluster(work, cards, null);
  await wrote(work, session, 'loosened', { step, cards: cards.length });
}

function chosenCards(session: MethodSession, of: string, chosen: readonly string[]): string[] {
  const known = new Set(entriesOf(session, of).map((card) => card.id));
  const cards = chosen.filter((card) => known.has(card));
  if (cards.length === 0) throw new Invalid([{ field: 'cards', message: m.chooseCards }]);
  return cards;
}

/** @throws Invalid at `name-<clusterId>`, as `gatherCards` for a new group */
export async function renameCluster(
  work: Work,
  id: string,
  { clusterId, name }: { clusterId: string; name: string },
): Promise<void> {
  const session = await getLedSession(work, id);
  const found = session.clusters.find((one) => one.id === clusterId);
  if (!found) throw new NotFound(`No group ${clusterId}`);
  const words = checkedName(name, `name-${clusterId}`);
  await renameClusterRow(work, clusterId, words);
  await wrote(work, session, 'groupNamed', { step: found.step, name: aboutPerson(id, words) });
}

/** Counts dots as one person placed them, or several together. @throws Invalid when there are too many, or none */
export async function countDots(work: Work, id: string, ballot: Ballot): Promise<void> {
  const { session, guided, method } = await openStep(work, { id, step: ballot.step }, ['dots']);
  if (guided.kind !== 'dots') return;
  const targets = new Set(groupsOf(session, cardStepOf(method, guided).key).map((group) => group.id));
  const dots = Object.fromEntries(Object.entries(ballot.dots).filter(([, n]) => n > 0));
  const problems = problemsOfDots(dots, { each: guided.each, people: ballot.people, targets });
  if (problems.length > 0) throw new Invalid(problems);
  await insertBallot(work, id, { ...ballot, dots });
  await wrote(work, session, 'dotsPlaced', { step: ballot.step, people: ballot.people, dots });
}

/** Takes a count of dots away. */
export async function removeDots(work: Work, id: string, ballotId: string): Promise<void> {
  const session = await getLedSession(work, id);
  const found = session.ballots.find((one) => one.id === ballotId);
  if (!found) return;
  await deleteBallot(work, ballotId);
  await wrote(work, session, 'dotsRemoved', { step: found.step, people: found.people, dots: found.dots });
}

async function openStep(
  work: Work,
  { id, step }: At,
  kinds: readonly GuidedStep['kind'][],
  options: { lock?: boolean } = {},
) {
  const session = await getLedSession(work, id, options);
  const { guided: method } = await methodOf(work, session.methodSlug);
  const guided = findStep(method, step);
  if (!guided || !kinds.includes(guided.kind))
    throw new NotFound(`${session.methodSlug} has no step ${step}`);
  return { session, method, guided };
}

async function openEntry(work: Work, id: string, entryId: string) {
  const session = await getLedSession(work, id);
  const entry = session.entries.find((one) => one.id === entryId);
  const { guided: method } = await methodOf(work, session.methodSlug);
  const guided = entry && findStep(method, entry.step);
  if (!entry || !guided) throw new NotFound(`No entry ${entryId}`);
  return { session, entry, guided };
}

async function wrote(
  work: Work,
  session: MethodSession,
  action: string,
  after: Record<string, unknown>,
): Promise<void> {
  await touchSession(work, session.id);
  await auditSession(work, session, action, after);
}
