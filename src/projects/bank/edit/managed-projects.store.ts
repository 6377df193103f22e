import { sql } from 'kysely';
import { type Listed, type Part, rowsBefore } from '../../../platform/part.ts';
import type { Work } from '../../../platform/work.ts';
import { columnsOf, saveParts } from '../bank.store.ts';
import type { ProjectContent } from '../project.ts';

export type ManagedProject = {
  id: string;
  slug: string;
  title: string;
  ownerName: string;
  startsOn: string | null;
  publishedAt: Date | null;
  declaredMunicipalities: number | null;
  namedMunicipalities: number;
};

/** One part of the projects that the one who acts may see, what waits to be published first. */
export async function listManaged(work: Work, part: Part): Promise<Listed<ManagedProject>> {
  const rows = await work.tx
    .selectFrom('project')
    .select(['id', 'slug', 'ownerName', 'startsOn', 'publishedAt', 'declaredMunicipalities'])
    .select(sql<string>`title ->> 'sv'`.as('title'))
    .select((from) =>
      from
        .selectFrom('projectMunicipality')
        .whereRef('projectId', '=', 'project.id')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .as('namedMunicipalities'),
    )
    .orderBy(sql`published_at is not null`)
    .orderBy('startsOn', (order) => order.desc().nullsLast())
    .orderBy('id')
    .limit(part.limit)
    .offset(rowsBefore(part))
    .execute();
  const { total } = await work.tx
    .selectFrom('project')
    .select((from) => from.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const items = rows.map((row) => ({ ...row, namedMunicipalities: Number(row.namedMunicipalities) }));
  return { items, total };
}

export type ProjectKeep = {
  slug: string;
  version: number;
  publishedAt: Date | null;
  ownerId: string | null;
  /** Of the house that keeps it. */
  house: string | null;
};

export async function findKeep(work: Work, id: string): Promise<ProjectKeep | undefined> {
  return work.tx
    .selectFrom('project')
    .leftJoin('organisation', 'organisation.id', 'project.ownerId')
    .select([
      'project.slug',
      'project.version',
      'publishedAt',
      'project.ownerId',
      'organisation.name as house',
    ])
    .where('project.id', '=', id)
    .executeTakeFirst();
}

/** Replaces the content of a project that still has this version; false when somebody else was first. */
export async function updateProject(
  work: Work,
  id: string,
  version: number,
  content: ProjectContent,
): Promise<boolean> {
  const {
    origin: _o,
    publishedAt: _p,
    demo: _d,
    ...values
  } = columnsOf({
    id,
    content,
    origin: 'staff',
    publishedAt: null,
    demo: false,
  });
  const result = await work.tx
    .updateTable('project')
    .set({ ...values, version: version + 1, changedAt: work.now })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await saveParts(work, id, content);
  return true;
}

export async function setPublished(work: Work, id: string, publishedAt: Date | null): Promise<void> {
  await work.tx
    .updateTable('project')
    .set({ publishedAt, version: sql`version + 1`, changedAt: work.now })
    .where('id', '=', id)
    .execute();
}

export async function deleteProject(work: Work, id: string): Promise<boolean> {
  const result = await work.tx.deleteFrom('project').where('id', '=', id).executeTakeFirst();
  return result.numDeletedRows === 1n;
}
