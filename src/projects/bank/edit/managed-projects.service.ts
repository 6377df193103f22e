import { type HistoryEntry, listHistory, recordAudit } from '../../../platform/audit/audit.ts';
import type { Listed, Part } from '../../../platform/part.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../../platform/result.ts';
import { slugOf } from '../../../platform/slug.ts';
import type { Work } from '../../../platform/work.ts';
import { findReader } from '../../../register/accounts/accounts.service.ts';
import { type BankProject, freeSlug, getBankProject } from '../bank.service.ts';
import { findSameProject, saveProject } from '../bank.store.ts';
import { houseOfNewProject, mayEditBank, mayEditProject } from '../bank-rights.ts';
import { deleteContact, findContact, saveContact } from '../contact.store.ts';
import {
  type ContactChange,
  type ProjectChange,
  type ProjectContent,
  projectContent,
  type StoredContact,
} from '../project.ts';
import {
  deleteProject,
  findKeep,
  listManaged,
  type ManagedProject,
  type ProjectKeep,
  setPublished,
  updateProject,
} from './managed-projects.store.ts';
import { messages as m } from './project-form.messages.ts';

export type KeptProject = BankProject & {
  version: number;
  history: HistoryEntry[];
  /** The name of the house that keeps it, when one does. */
  house: string | null;
  /** Whether the one who acts may change it, or only reads it. */
  mayEdit: boolean;
};

/** @throws Forbidden when the one who acts does not keep the bank */
export async function requireBankEditor(work: Work): Promise<void> {
  if (work.actor.kind === 'operator' || work.actor.kind === 'job') return;
  const roles = (await findReader(work))?.memberships.map((one) => one.role) ?? [];
  if (!mayEditBank(roles))
    throw new Forbidden('Administrators, regional developers and project leaders keep the project bank');
}

/** One part of all projects, drafts first. @throws Forbidden */
export async function listManagedProjects(work: Work, part: Part): Promise<Listed<ManagedProject>> {
  await requireBankEditor(work);
  return listManaged(work, part);
}

/** The project with its contact, also an unpublished one, and what happened to it. @throws NotFound, Forbidden */
export async function getManagedProject(work: Work, id: string): Promise<KeptProject> {
  await requireBankEditor(work);
  const { slug, version, house, ownerId } = await getKeep(work, id);
  const project = await getBankProject(work, slug);
  const mayEdit = await mayEditKept(work, ownerId);
  return { ...project, version, house, mayEdit, history: await listHistory(work, 'project', id) };
}

/** The same, for those who may change it. @throws NotFound, Forbidden */
export async function getOwnProject(work: Work, id: string): Promise<KeptProject> {
  const project = await getManagedProject(work, id);
  if (!project.mayEdit) throw new Forbidden(NOT_OWN);
  return project;
}

async function mayEditKept(work: Work, ownerId: string | null): Promise<boolean> {
  if (work.actor.kind === 'operator' || work.actor.kind === 'job') return true;
  return mayEditProject((await findReader(work))?.memberships ?? [], ownerId);
}

const NOT_OWN = 'Another house keeps the project';

/**
 * Adds a project as a draft.
 *
 * @param house where the one who acts is at work: whose project it becomes
 * @returns its id
 * @throws Invalid when the same project is there already, by title, owner and first day
 */
export async function createProject(work: Work, change: ProjectChange, house?: string): Promise<string> {
  await requireBankEditor(work);
  await refuseTwin(work, change.content, undefined);
  const slug = await freeSlug(work, slugOf(change.content.title.sv, 'projekt'));
  const content = { ...change.content, slug };
  const id = work.newId();
  const ownerId = houseOfNewProject((await findReader(work))?.memberships ?? [], house);
  await saveProject(work, { id, ownerId, content, origin: 'staff', publishedAt: null, demo: false });
  await recordAudit(work, { entity: 'project', entityId: id, action: 'created', after: content });
  await changeContact(work, id, change.contact);
  return id;
}

/**
 * Replaces what the project says; its address stays.
 *
 * @param version of the record that the change was written on
 * @throws Conflict when somebody else changed it since
 * @throws Invalid when another project has the same title, owner and first day
 */
export async function changeProject(
  work: Work,
  id: string,
  version: number,
  change: ProjectChange,
): Promise<void> {
  const before = await getOwnProject(work, id);
  const content = { ...change.content, slug: before.slug };
  if (before.version !== version) throw new Conflict('Somebody else changed the project first');
  await refuseTwin(work, content, id);
  if (!(await updateProject(work, id, version, content)))
    throw new Conflict('Somebody else changed the project first');
  const had = projectContent.parse(before);
  if (JSON.stringify(had) !== JSON.stringify(projectContent.parse(content)))
    await recordAudit(work, {
      entity: 'project',
      entityId: id,
      action: 'changed',
      before: had,
      after: content,
    });
  await changeContact(work, id, change.contact);
}

/** Everyone can read it from now on; twice is as once. */
export async function publishProject(work: Work, id: string): Promise<void> {
  await changePublished(work, id, true);
}

/** Only those who keep the bank read it from now on; its address is kept for it. */
export async function withdrawProject(work: Work, id: string): Promise<void> {
  await changePublished(work, id, false);
}

async function changePublished(work: Work, id: string, published: boolean): Promise<void> {
  await requireBankEditor(work);
  const keep = await getKeep(work, id);
  if (!(await mayEditKept(work, keep.ownerId))) throw new Forbidden(NOT_OWN);
  if ((keep.publishedAt !== null) === published) return;
  await setPublished(work, id, published ? work.now : null);
  const action = published ? 'published' : 'withdrawn';
  await recordAudit(work, { entity: 'project', entityId: id, action, after: { slug: keep.slug } });
}

/**
 * Deletes a project that is not public; the audit keeps what it said and why it went.
 *
 * @throws Invalid without a reason
 * @throws Conflict while it is published
 */
export async function removeProject(work: Work, id: string, reason: string): Promise<void> {
  const project = await getOwnProject(work, id);
  if (reason.trim().length < LEAST_REASON) throw new Invalid([{ field: 'reason', message: m.reasonProblem }]);
  if (project.publishedAt) throw new Conflict('The project is published', m.withdrawFirst);
  if (!(await deleteProject(work, id))) throw new NotFound(`No project ${id}`);
  const before = projectContent.parse(project);
  await recordAudit(work, {
    entity: 'project',
    entityId: id,
    action: 'deleted',
    before: { ...before, reason },
  });
}

const LEAST_REASON = 5;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function getKeep(work: Work, id: string): Promise<ProjectKeep> {
  const keep = UUID.test(id) ? await findKeep(work, id) : undefined;
  if (!keep) throw new NotFound(`No project ${id}`);
  return keep;
}

async function refuseTwin(
  work: Work,
  content: Omit<ProjectContent, 'slug'>,
  id: string | undefined,
): Promise<void> {
  const same = await findSameProject(work, content);
  if (same && same.id !== id) throw new Invalid([{ field: 'titleSv', message: m.twin }]);
}

/** The audit says that a contact was changed and whether it is public, never who it is. */
async function changeContact(work: Work, id: string, contact: ContactChange): Promise<void> {
  const before = await findContact(work, id);
  const { publish, ...person } = contact;
  const after: StoredContact = {
    ...Object.fromEntries(Object.entries(person).filter(([, value]) => value)),
    ...(publish ? { purpose: publish.purpose, publishedUntil: publish.until } : {}),
  };
  if (sameContact(before ?? {}, after)) return;
  if (Object.values(person).some(Boolean)) await saveContact(work, id, contact);
  else await deleteContact(work, id);
  const told = { purpose: publish?.purpose, publishedUntil: publish?.until };
  await recordAudit(work, { entity: 'project', entityId: id, action: 'contactChanged', after: told });
}

function sameContact(a: StoredContact, b: StoredContact): boolean {
  const values = (one: StoredContact) =>
    JSON.stringify([one.name, one.email, one.phone, one.purpose, one.publishedUntil]);
  return values(a) === values(b);
}
