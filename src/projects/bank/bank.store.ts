import { sql } from 'kysely';
import type { Work } from '../../platform/work.ts';
import type { AttachmentFile } from './attachments/attachment-file.ts';
import { type BankPlace, type ProjectContent, projectContent } from './project.ts';

/** Known from a public source, read from a saved page, or written by those who keep the bank. */
export type ProjectOrigin = 'reference' | 'import' | 'staff';

export type StoredProject = ProjectContent & {
  id: string;
  origin: ProjectOrigin;
  publishedAt: Date | null;
  demo: boolean;
  places: BankPlace[];
  /** Of attachments; those without are only named. */
  files: AttachmentFile[];
};

export async function findProject(work: Work, slug: string): Promise<StoredProject | undefined> {
  const row = await work.tx.selectFrom('project').selectAll().where('slug', '=', slug).executeTakeFirst();
  if (!row) return undefined;
  const places = await listPlaces(work, row.id);
  const parties = await work.tx
    .selectFrom('projectParty')
    .selectAll()
    .where('projectId', '=', row.id)
    .orderBy('position')
    .execute();
  const attachments = await work.tx
    .selectFrom('projectAttachment')
    .select(['number', 'title'])
    .where('projectId', '=', row.id)
    .orderBy('number')
    .execute();
  const files = await work.tx
    .selectFrom('projectAttachmentFile')
    .select(['number', 'name', 'mediaType', 'size'])
    .where('projectId', '=', row.id)
    .orderBy('number')
    .execute();
  const partiesOf = (kind: string) =>
    parties
      .filter((one) => one.kind === kind)
      .map((one) => ({
        name: one.name,
        municipality: one.municipalityCode ?? undefined,
        linkSource: one.linkSource ?? undefined,
      }));
  const content = projectContent.parse({
    ...withoutNulls(row),
    owner: row.ownerName,
    period: row.startsOn && row.endsOn ? { from: row.startsOn, to: row.endsOn } : undefined,
    unionSharePercent: row.unionSharePercent === null ? undefined : Number(row.unionSharePercent),
    municipalities: places.map((place) => place.code),
    partners: partiesOf('partner'),
    actors: partiesOf('actor'),
    attachments,
  });
  return {
    ...content,
    id: row.id,
    origin: row.origin as ProjectOrigin,
    publishedAt: row.publishedAt,
    demo: row.demo,
    places,
    files,
  };
}

function withoutNulls(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

async function listPlaces(work: Work, projectId: string): Promise<BankPlace[]> {
  return work.tx
    .selectFrom('projectMunicipality')
    .innerJoin('municipality', 'municipality.code', 'projectMunicipality.municipalityCode')
    .innerJoin('county', 'county.code', 'municipality.countyCode')
    .where('projectId', '=', projectId)
    .select(['municipality.code', 'municipality.name', 'county.code as countyCode', 'county.name as county'])
    .orderBy('municipality.name')
    .execute();
}

/** The same project by its title, owner and first day, whatever its address. */
export async function findSameProject(
  work: Work,
  content: Pick<ProjectContent, 'title' | 'owner' | 'period'>,
): Promise<{ id: string; slug: string; ownerId: string | null } | undefined> {
  return work.tx
    .selectFrom('project')
    .select(['id', 'slug', 'ownerId'])
    .where(sql<boolean>`lower(title ->> 'sv') = lower(${content.title.sv})`)
    .where(sql<boolean>`lower(owner_name) = lower(${content.owner})`)
    .where('startsOn', 'is not distinct from', content.period?.from ?? null)
    .executeTakeFirst();
}

export async function isSlugTaken(work: Work, slug: string): Promise<boolean> {
  const row = await work.tx.selectFrom('project').select('id').where('slug', '=', slug).executeTakeFirst();
  return row !== undefined;
}

export type ProjectRecord = {
  id: string;
  /** The house that keeps it; stays as it was when the project is there already. */
  ownerId: string | null;
  content: ProjectContent;
  origin: ProjectOrigin;
  publishedAt: Date | null;
  demo: boolean;
};

export async function saveProject(work: Work, record: ProjectRecord): Promise<void> {
  const values = columnsOf(record);
  await work.tx
    .insertInto('project')
    .values({ ...values, id: record.id, ownerId: record.ownerId, createdAt: work.now })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({ ...values, version: eb('project.version', '+', 1) })),
    )
    .execute();
  await saveParts(work, record.id, record.content);
}

/** The columns of the record itself, without its id and version. */
export function columnsOf({ content, origin, publishedAt, demo }: Omit<ProjectRecord, 'ownerId'>) {
  return {
    slug: content.slug,
    title: JSON.stringify(content.title),
    lead: content.lead ? JSON.stringify(content.lead) : null,
    programmePeriod: content.programmePeriod,
    programmeArea: content.programmeArea ?? null,
    phase: content.phase ?? null,
    ownerName: content.owner,
    grantedSupportOre: content.grantedSupportOre ?? null,
    totalBudgetOre: content.totalBudgetOre ?? null,
    startsOn: content.period?.from ?? null,
    endsOn: content.period?.to ?? null,
    region: content.region ?? null,
    caseNumber: content.caseNumber ?? null,
    projectNumber: content.projectNumber ?? null,
    specificObjective: content.specificObjective ?? null,
    unionSharePercent: content.unionSharePercent ?? null,
    interventionType: content.interventionType ?? null,
    beneficiaryPostcode: content.beneficiaryPostcode ?? null,
    declaredMunicipalities: content.declaredMunicipalities ?? null,
    sections: JSON.stringify(content.sections),
    source: JSON.stringify(content.source),
    origin,
    publishedAt,
    demo,
  };
}

/** Replaces the municipalities, parties and attachments of a project. */
export async function saveParts(work: Work, projectId: string, content: ProjectContent): Promise<void> {
  for (const table of ['projectMunicipality', 'projectParty', 'projectAttachment'] as const)
    await work.tx.deleteFrom(table).where('projectId', '=', projectId).execute();
  const places = content.municipalities.map((municipalityCode) => ({ projectId, municipalityCode }));
  if (places.length > 0) await work.tx.insertInto('projectMunicipality').values(places).execute();
  const kinds = [
    ['partner', content.partners],
    ['actor', content.actors],
  ] as const;
  const parties = kinds.flatMap(([kind, list]) =>
    list.map((one, position) => ({
      projectId,
      kind,
      position,
      name: one.name,
      municipalityCode: one.municipality ?? null,
      linkSource: one.linkSource ?? null,
    })),
  );
  if (parties.length > 0) await work.tx.insertInto('projectParty').values(parties).execute();
  const attachments = content.attachments.map((one) => ({ projectId, ...one }));
  if (attachments.length > 0) await work.tx.insertInto('projectAttachment').values(attachments).execute();
  await deleteFilesBut(work, projectId, attachments);
}

/** The file of an attachment that is no longer named goes. */
async function deleteFilesBut(
  work: Work,
  projectId: string,
  named: readonly { number: number }[],
): Promise<void> {
  await work.tx
    .deleteFrom('projectAttachmentFile')
    .where('projectId', '=', projectId)
    .where(sql<boolean>`number <> all (${named.map((one) => one.number)}::int[])`)
    .execute();
}
