// Needs inventories: written at the workplace, sometimes without a network and by two at once, and turned into needs.
import { recordAudit } from '../../../platform/audit/audit.ts';
import { localDate } from '../../../platform/format.ts';
import { translator } from '../../../platform/i18n.ts';
import type { Listed, Part } from '../../../platform/part.ts';
import { aboutPerson } from '../../../platform/personal/personal-value.ts';
import { Forbidden, Invalid, NotFound } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import { advanceCase } from '../../cases/case-steps.service.ts';
import { addToTimeline, findCaseById } from '../../cases/cases.service.ts';
import type { Employer } from '../../employers/employer.ts';
import { findStaffNames, getEmployer, houseToWriteFor } from '../../employers/employers.service.ts';
import { linkNeed } from '../in-case/case-needs.service.ts';
import { needContent } from '../need.ts';
import { draftNeed, getNeed } from '../needs.service.ts';
import { inventoryReports, messages as m } from './inventory.messages.ts';
import {
  insertInventory,
  insertMadeNeed,
  readInventories,
  readInventory,
  updateInventory,
} from './inventory.store.ts';
import {
  type Inventory,
  type InventoryContent,
  type InventoryLine,
  type InventoryNeed,
  openRows,
} from './inventory.ts';
import {
  fieldsOfSlot,
  readInventoryForm,
  reconcileTalks,
  saysTheSame,
  valuesOfInventory,
} from './inventory-form.ts';

/** The talks that the own house has held with an employer, the latest first. */
export async function listInventories(
  work: Work,
  { ids }: Pick<Employer, 'ids'>,
  part: Part,
): Promise<Listed<InventoryLine>> {
  return readInventories(work, { employerIds: ids }, part);
}

/** The talks of one case, the latest first. */
export async function listInventoriesOfCase(
  work: Work,
  caseId: string,
  part: Part,
): Promise<Listed<InventoryLine>> {
  return readInventories(work, { caseId }, part);
}

/** Undefined when there is none of this employer that the one who acts may read. */
export async function findInventory(
  work: Work,
  employer: Employer,
  id: string,
): Promise<Inventory | undefined> {
  const found = await readInventory(work, id);
  if (!found || !employer.ids.includes(found.organisationId)) return undefined;
  return nameHolder(work, found);
}

/** @throws NotFound as `findInventory` finds none */
export async function getInventory(work: Work, employer: Employer, id: string): Promise<Inventory> {
  const found = await findInventory(work, employer, id);
  if (!found) throw new NotFound(`No talk has the id ${id}`);
  return found;
}

async function nameHolder(work: Work, found: Inventory): Promise<Inventory> {
  if (!found.heldBy) return found;
  const { id } = found.heldBy;
  return { ...found, heldBy: { id, name: (await findStaffNames(work, [id])).get(id) } };
}

export type InventorySaving = {
  id: string;
  content: InventoryContent;
  /** Marks of what the form said when it was opened. */
  opened: string;
  /** Key of this sending: the same again changes nothing. */
  sending: string;
  houseId?: string | undefined;
  demo?: boolean;
};

/** Either saved, and whether others' answers were taken in; or both changed the same fields, and nothing is saved. */
export type InventoryOutcome =
  | { saved: true; merged: boolean }
  | { saved: false; conflicts: string[]; merged: InventoryContent; theirs: InventoryContent };

/**
 * Saves a talk, the first time by making it.
 *
 * @throws Invalid when the day is yet to come, the case is of somebody else, or a row that is a need was changed
 * @throws Forbidden when no house of the one who acts keeps the employer, or another house held the talk
 */
export async function saveInventory(
  work: Work,
  employerId: string,
  saving: InventorySaving,
): Promise<InventoryOutcome> {
  const employer = await getEmployer(work, employerId);
  const { id, content, sending } = saving;
  const before = await readInventory(work, id, { lock: true });
  if (!before) return startInventory(work, employer, saving);
  if (!employer.ids.includes(before.organisationId)) throw new NotFound(`No talk has the id ${id}`);
  if (!employer.own.some((house) => house.id === before.house.id))
    throw new Forbidden('The house that held the talk writes it');
  if (before.sendings.includes(sending)) return { saved: true, merged: false };
  const settled = settle(before, saving);
  if (settled.conflicts.length > 0) return { saved: false, ...settled, theirs: before.content };
  const merged = !saysTheSame(settled.merged, content);
  if (saysTheSame(settled.merged, before.content)) return { saved: true, merged };
  await check(work, employer, before.house.id, settled.merged);
  await updateInventory(work, id, { content: settled.merged, sending });
  await audit(work, before.house.id, {
    id,
    action: 'changed',
    before: before.content,
    after: settled.merged,
  });
  await tellCase(work, id, { before: before.content.caseId, after: settled.merged.caseId });
  return { saved: true, merged };
}

/** @throws Invalid when a row that is a need by now was changed */
function settle(
  before: Inventory,
  { content, opened }: InventorySaving,
): { merged: InventoryContent; conflicts: string[] } {
  const theirs = valuesOfInventory(before.content);
  const mine = valuesOfInventory(content);
  const { merged, conflicts } = reconcileTalks({ mine, theirs, opened });
  const changed = before.made
    .flatMap(({ slot }) => fieldsOfSlot(slot))
    .filter((name) => merged[name] !== theirs[name]);
  if (changed.length > 0) throw new Invalid(changed.map((field) => ({ field, message: m.rowTaken })));
  const read = readInventoryForm(merged);
  if (!read.ok) throw new Invalid(read.problems);
  return { merged: read.value, conflicts };
}

async function startInventory(
  work: Work,
  employer: Employer,
  { id, content, sending, houseId, demo = false }: InventorySaving,
): Promise<InventoryOutcome> {
  const house = houseToWriteFor(employer, houseId);
  await check(work, employer, house.id, content);
  const organisationId = employer.organisation.id;
  const heldBy = personOf(work.actor) ?? null;
  const row = { id, organisationId, houseId: house.id, heldBy, content, sending, demo };
  // Somebody else's, which the wall hides: nothing is written over it.
  if (!(await insertInventory(work, row))) throw new NotFound(`No talk has the id ${id}`);
  await audit(work, house.id, { id, action: 'created', after: content });
  await tellCase(work, id, { before: undefined, after: content.caseId });
  return { saved: true, merged: false };
}

async function check(
  work: Work,
  employer: Employer,
  houseId: string,
  content: InventoryContent,
): Promise<void> {
  if (content.heldOn > localDate(work.now)) throw new Invalid([{ field: 'heldOn', message: m.notYet }]);
  if (!content.caseId) return;
  const found = await findCaseById(work, content.caseId);
  if (!found || found.owner.id !== houseId || !employer.ids.includes(found.employer.id))
    throw new Invalid([{ field: 'caseId', message: m.wrongCase }]);
}

/** The case that the talk came to tells of it, and goes on to the inventory when it had only begun. */
async function tellCase(
  work: Work,
  id: string,
  { before, after }: { before: string | undefined; after: string | undefined },
): Promise<void> {
  if (!after || after === before) return;
  const report = { kind: 'inventoryHeld', entity: 'inventory', entityId: id, text: inventoryReports.held };
  await addToTimeline(work, after, report);
  const found = await findCaseById(work, after);
  if (found?.stage === 'contact' && found.state === 'running')
    await advanceCase(work, found.key, { to: 'inventory' });
}

/**
 * Makes a draft of each row that is no need yet; the words go along as they were said. Twice is as once.
 *
 * @returns the keys of the new needs
 */
export async function makeNeeds(work: Work, employerId: string, id: string): Promise<string[]> {
  const employer = await getEmployer(work, employerId);
  const found = await readInventory(work, id, { lock: true });
  if (!found || !employer.ids.includes(found.organisationId)) throw new NotFound(`No talk has the id ${id}`);
  if (!employer.own.some((house) => house.id === found.house.id))
    throw new Forbidden('The house that held the talk makes needs of it');
  const { caseId } = found.content;
  const inCase = caseId ? await findCaseById(work, caseId) : undefined;
  const keys: string[] = [];
  for (const row of openRows(found)) {
    const key = await draftNeed(work, {
      ownerId: found.house.id,
      organisationId: employer.organisation.id,
      content: contentOfRow(row, employer),
    });
    await insertMadeNeed(work, { inventoryId: id, slot: row.slot, needId: (await getNeed(work, key)).id });
    if (inCase && inCase.state !== 'closed') await linkNeed(work, key, inCase.key);
    keys.push(key);
  }
  if (keys.length > 0) await recordNeeds(work, found, keys);
  return keys;
}

async function recordNeeds(
  work: Work,
  { id, house, content }: Inventory,
  keys: readonly string[],
): Promise<void> {
  const told = { entity: 'inventory', entityId: id };
  await recordAudit(work, { ...told, action: 'needsMade', organisationId: house.id, after: { keys } });
  if (!content.caseId) return;
  const say = (lang: 'sv' | 'en') => translator(lang)(inventoryReports.needs, { n: keys.length });
  const text = { sv: say('sv'), en: say('en') };
  await addToTimeline(work, content.caseId, { ...told, kind: 'inventoryNeeds', text });
}

function contentOfRow({ words, title, level, people }: InventoryNeed, { organisation, relation }: Employer) {
  return needContent.parse({
    title,
    raw: words,
    level,
    vulnerability: relation.vulnerability,
    criteria: { text: words, people, municipality: organisation.municipalities[0] },
  });
}

type Audited = { id: string; action: string; before?: InventoryContent; after: InventoryContent };

/** What people say may tell of people: sealed under the talk. */
async function audit(work: Work, houseId: string, { id, action, before, after }: Audited): Promise<void> {
  const sealed = ({ heldOn, caseId, ...said }: InventoryContent) => ({
    heldOn,
    caseId,
    said: aboutPerson(id, said),
  });
  await recordAudit(work, {
    entity: 'inventory',
    entityId: id,
    action,
    organisationId: houseId,
    ...(before ? { before: sealed(before) } : {}),
    after: sealed(after),
  });
}
