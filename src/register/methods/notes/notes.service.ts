// What houses learned when they used a method: shared with the others, and answered for by the own house.
import { readAllParts } from '../../../platform/all-parts.ts';
import { recordAudit } from '../../../platform/audit/audit.ts';
import { localDate } from '../../../platform/format.ts';
import { aboutPerson } from '../../../platform/personal/personal-value.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import { findReader } from '../../accounts/accounts.service.ts';
import { listOrganisations } from '../../organisations/organisations.service.ts';
import { getMethod } from '../methods.service.ts';
import {
  housesOf,
  type MethodNote,
  type MethodNoteContent,
  NOTES_SHOWN,
  problemsOfNote,
} from './method-note.ts';
import { messages as m } from './notes.messages.ts';
import { insertNote, readNote, readNotes, updateNote } from './notes.store.ts';

/** What the one who acts may read of the method, the latest use first, at most `NOTES_SHOWN`. */
export async function listNotes(work: Work, slug: string): Promise<MethodNote[]> {
  return readNotes(work, slug, NOTES_SHOWN);
}

/** @throws NotFound when there is no such note of the method, or the one who acts may not read it */
export async function getNote(work: Work, slug: string, id: string): Promise<MethodNote> {
  const found = await readNote(work, id);
  if (found?.methodSlug !== slug) throw new NotFound(`No note ${id} of ${slug}`);
  return found;
}

export type NewNote = {
  /** Sent twice, it is written once. */
  id: string;
  slug: string;
  houseId: string;
  content: MethodNoteContent;
  demo?: boolean;
};

/**
 * Shares what a house learned.
 *
 * @throws Invalid when the day is yet to come, or the text names an employer that the one who acts knows of
 */
export async function shareNote(work: Work, note: NewNote): Promise<void> {
  await getMethod(work, note.slug);
  await check(work, note.content);
  const { id, slug, houseId, content, demo = false } = note;
  const writtenBy = personOf(work.actor) ?? null;
  if (!(await insertNote(work, { id, methodSlug: slug, houseId, writtenBy, content, demo }))) return;
  await audit(work, { id, house: { id: houseId } }, 'shared', { slug, ...audited(id, content) });
}

/** Corrects a note. @throws Conflict when somebody else changed it since `version`; Invalid as `shareNote` */
export async function changeNote(
  work: Work,
  slug: string,
  change: { id: string; version: number; content: MethodNoteContent },
): Promise<void> {
  const before = await getOwnNote(work, slug, change.id);
  await check(work, change.content);
  await save(work, before, change.version, change.content);
  await audit(work, before, 'changed', audited(before.id, change.content));
}

/** Takes a note out of the shared bank, with the reason. @throws Invalid without one */
export async function hideNote(
  work: Work,
  slug: string,
  change: { id: string; version: number; reason: string },
): Promise<void> {
  const before = await getOwnNote(work, slug, change.id);
  const reason = change.reason.trim();
  if (!reason) throw new Invalid([{ field: 'reason', message: m.fill }]);
  await save(work, before, change.version, { hiddenAt: work.now, hiddenReason: reason });
  await audit(work, before, 'hidden', { reason: aboutPerson(before.id, reason) });
}

/** Shares a note again that was taken out. */
export async function showNote(work: Work, slug: string, id: string, version: number): Promise<void> {
  const before = await getOwnNote(work, slug, id);
  await save(work, before, version, { hiddenAt: null, hiddenReason: null });
  await audit(work, before, 'sharedAgain', {});
}

async function getOwnNote(work: Work, slug: string, id: string): Promise<MethodNote> {
  const found = await getNote(work, slug, id);
  const reader = await findReader(work);
  if (!housesOf(reader?.memberships ?? []).some((house) => house.id === found.house.id))
    throw new Forbidden('The house that wrote the note answers for it');
  return found;
}

async function check(work: Work, content: MethodNoteContent): Promise<void> {
  if (content.usedOn > localDate(work.now)) throw new Invalid([{ field: 'usedOn', message: m.notYet }]);
  const employers = await readAllParts((part) => listOrganisations(work, { roles: ['employer'] }, part));
  const problems = problemsOfNote(
    content,
    employers.map(({ name }) => name),
  );
  if (problems.length > 0) throw new Invalid(problems);
}

async function save(
  work: Work,
  before: MethodNote,
  version: number,
  change: Parameters<typeof updateNote>[3],
): Promise<void> {
  if (!(await updateNote(work, before.id, version, change)))
    throw new Conflict(`Note ${before.id} is at version ${before.version}`, m.changedMeanwhile);
}

/** Whatever is written freely may tell of people: sealed under the note. */
function audited(id: string, { usedOn, situation, worked, differently }: MethodNoteContent) {
  return {
    usedOn,
    situation: aboutPerson(id, situation),
    worked: aboutPerson(id, worked),
    differently: aboutPerson(id, differently),
  };
}

async function audit(
  work: Work,
  note: { id: string; house: { id: string } },
  action: string,
  after: Record<string, unknown>,
): Promise<void> {
  await recordAudit(work, {
    entity: 'methodNote',
    entityId: note.id,
    action,
    organisationId: note.house.id,
    after,
  });
}
