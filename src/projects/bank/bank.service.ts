import { recordAudit } from '../../platform/audit/audit.ts';
import { localDate } from '../../platform/format.ts';
import { subjectOfContact } from '../../platform/personal/personal-keys.ts';
import { aboutPerson } from '../../platform/personal/personal-value.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../platform/result.ts';
import { personOf, type Work } from '../../platform/work.ts';
import { findReader } from '../../register/accounts/accounts.service.ts';
import type { Municipality } from '../../register/places/place.ts';
import { listCounties, listMunicipalities } from '../../register/places/places.service.ts';
import { findProject, findSameProject, isSlugTaken, type StoredProject, saveProject } from './bank.store.ts';
import {
  type BankFilter,
  countProjects,
  listFilterValues,
  listProjects,
  type ProjectSummary,
} from './bank-list.store.ts';
import { houseOfNewProject, mayEditProject } from './bank-rights.ts';
import { findContact, saveContact } from './contact.store.ts';
import type { PageAttachment } from './page/page-lists.ts';
import type { ProjectPage } from './page/project-page.ts';
import { projectFromPage } from './page-project.ts';
import { type ProjectContact, type ProjectContent, projectContent } from './project.ts';

export type BankList = {
  items: ProjectSummary[];
  total: number;
  /** What the filters offer, over all projects that the reader may see. */
  choices: { areas: string[]; regions: string[]; programmePeriods: string[] };
};

export type BankProject = StoredProject & { contact: ProjectContact | undefined };

/** Projects that match, the latest first; `page` counts from 1. */
export async function listBankProjects(
  work: Work,
  filter: BankFilter,
  page: { page: number; limit: number },
): Promise<BankList> {
  return {
    items: await listProjects(work, filter, { offset: (page.page - 1) * page.limit, limit: page.limit }),
    total: await countProjects(work, filter),
    choices: {
      areas: await listFilterValues(work, 'programmeArea'),
      regions: await listFilterValues(work, 'region'),
      programmePeriods: await listFilterValues(work, 'programmePeriod'),
    },
  };
}

/** The project with the contact that the reader may see. Throws NotFound. */
export async function getBankProject(work: Work, slug: string): Promise<BankProject> {
  const project = await findProject(work, slug);
  if (!project) throw new NotFound(`No project ${slug}`);
  return { ...project, contact: await findContact(work, project.id) };
}

export type ProjectRegion = {
  /** All municipalities of the region, so far as Brygga knows them; empty when the region is unknown. */
  places: Municipality[];
  /** Names of the regional bodies by county code, as they were and are called. */
  regionalBodies: Map<string, string[]>;
};

/** The region of the fund that a project belongs to, for counting its municipalities against all. */
export async function getProjectRegion(work: Work, region: string | undefined): Promise<ProjectRegion> {
  const counties = (await listCounties(work)).filter((county) => county.esfRegion === region);
  const bodies = counties.map(({ code, regionalBodyFormer, regionalBodyNow }): [string, string[]] => [
    code,
    [regionalBodyFormer, regionalBodyNow].filter((body) => body !== null),
  ]);
  const regionalBodies = new Map(bodies);
  const places = await listMunicipalities(work);
  return { places: places.filter((place) => regionalBodies.has(place.countyCode)), regionalBodies };
}

export type PageImport = {
  page: ProjectPage;
  attachments: readonly PageAttachment[];
  /** Takes the place of the project that is stored already. */
  replace: boolean;
  /** Where the one who acts is at work: whose project a new one becomes. */
  house?: string | undefined;
  /** Whether everyone can read it at once; else it is a draft. A replaced project stays as public as it was. */
  publish?: boolean | undefined;
  /** Only with both does the public see the contact person. */
  publishContact?: { purpose: string; until: string } | undefined;
};

/**
 * Stores a page as a project, published unless told otherwise. The contact person is stored unpublished unless
 * purpose and end date are given.
 * Throws Invalid when title, owner or period are missing, Conflict when the project is there and `replace` is not set,
 * Forbidden when another house keeps it.
 */
export async function storeProjectPage(
  work: Work,
  asked: PageImport,
): Promise<{ id: string; slug: string; replaced: boolean }> {
  const made = projectFromPage(asked.page, asked.attachments, localDate(work.now));
  if (!made.ok) throw new Invalid(made.problems);
  const same = await findSameProject(work, made.content);
  if (same && !asked.replace) {
    throw new Conflict(`The project is stored already: ${same.slug}`, {
      sv: `Projektet finns redan som ${same.slug}. Lägg till --replace för att ersätta det.`,
      en: `The project is stored already as ${same.slug}. Add --replace to replace it.`,
    });
  }
  const memberships = (await findReader(work))?.memberships ?? [];
  if (same && personOf(work.actor) && !mayEditProject(memberships, same.ownerId))
    throw new Forbidden('Another house keeps the project');
  const ownerId = same ? same.ownerId : houseOfNewProject(memberships, asked.house);
  const slug = same?.slug ?? (await freeSlug(work, made.content.slug));
  const content = { ...made.content, slug };
  const id = same?.id ?? work.newId();
  const before = same && (await findProject(work, same.slug));
  const publishedAt = asked.publish === false ? (before?.publishedAt ?? null) : work.now;
  await saveProject(work, { id, ownerId, content, origin: 'import', publishedAt, demo: false });
  const { name, email, phone } = asked.page.contact;
  if (name || email || phone) {
    await saveContact(work, id, {
      name: name ?? undefined,
      email: email ?? undefined,
      phone: phone ?? undefined,
      publish: asked.publishContact,
    });
  }
  await audit(work, { id, action: same ? 'replaced' : 'imported', contact: asked.page.contact }, content);
  return { id, slug, replaced: same !== undefined };
}

/** The project that a page would replace, if it is stored already. */
export async function findStoredTwin(work: Work, page: ProjectPage): Promise<{ title: string } | undefined> {
  if (page.title === null || page.owner === null) return undefined;
  const same = await findSameProject(work, {
    title: { sv: page.title },
    owner: page.owner,
    period: page.period ?? undefined,
  });
  return same && { title: page.title };
}

/** Puts the projects of `db/reference/projects` into a bank that lacks them. Returns how many were added. */
export async function loadReferenceProjects(work: Work, files: readonly unknown[]): Promise<number> {
  let added = 0;
  for (const file of files) {
    const content = projectContent.parse(file);
    if ((await isSlugTaken(work, content.slug)) || (await findSameProject(work, content))) continue;
    const id = work.newId();
    await saveProject(work, {
      id,
      ownerId: null,
      content,
      origin: 'reference',
      publishedAt: work.now,
      demo: false,
    });
    await audit(work, { id, action: 'created' }, content);
    added += 1;
  }
  return added;
}

/** The wanted address, or the first free one with a number after it. */
export async function freeSlug(work: Work, wanted: string): Promise<string> {
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`;
    if (!(await isSlugTaken(work, slug))) return slug;
  }
}

async function audit(
  work: Work,
  change: { id: string; action: string; contact?: ProjectPage['contact'] },
  content: ProjectContent,
): Promise<void> {
  const { id, action, contact } = change;
  const { slug, title, owner, grantedSupportOre, totalBudgetOre, period } = content;
  const person = contact && aboutPerson(subjectOfContact(work, contact.email, id), contact);
  const after = { slug, title: title.sv, owner, grantedSupportOre, totalBudgetOre, period, contact: person };
  await recordAudit(work, { entity: 'project', entityId: id, action, after });
}
