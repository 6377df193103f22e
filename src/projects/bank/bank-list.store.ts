import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { DB } from '../../platform/database/tables.ts';
import type { Work } from '../../platform/work.ts';

export type BankFilter = {
  text?: string | undefined;
  area?: string | undefined;
  region?: string | undefined;
  programmePeriod?: string | undefined;
  municipality?: string | undefined;
};

const texts = z.object({ sv: z.string(), en: z.string().optional() });

const summaryRow = z.object({
  slug: z.string(),
  title: texts,
  lead: texts.nullable(),
  ownerName: z.string(),
  programmePeriod: z.string(),
  programmeArea: z.string().nullable(),
  phase: z.string().nullable(),
  region: z.string().nullable(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  grantedSupportOre: z.number().nullable(),
  totalBudgetOre: z.number().nullable(),
  demo: z.boolean(),
});

export type ProjectSummary = z.infer<typeof summaryRow>;

export async function listProjects(
  work: Work,
  filter: BankFilter,
  page: { offset: number; limit: number },
): Promise<ProjectSummary[]> {
  const rows = await work.tx
    .selectFrom('project')
    .where((eb) => matching(eb, filter))
    .select(['slug', 'title', 'lead', 'ownerName', 'programmePeriod', 'programmeArea', 'phase', 'region'])
    .select(['startsOn', 'endsOn', 'grantedSupportOre', 'totalBudgetOre', 'demo'])
    .orderBy('startsOn', (order) => order.desc().nullsLast())
    .orderBy('id')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return rows.map((row) => summaryRow.parse(row));
}

export async function countProjects(work: Work, filter: BankFilter): Promise<number> {
  const row = await work.tx
    .selectFrom('project')
    .where((eb) => matching(eb, filter))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The values that a filter can take, among the projects that the reader may see. */
export async function listFilterValues(
  work: Work,
  column: 'programmeArea' | 'region' | 'programmePeriod',
): Promise<string[]> {
  const rows = await work.tx
    .selectFrom('project')
    .where(column, 'is not', null)
    .select(column)
    .distinct()
    .orderBy(column)
    .execute();
  return rows.flatMap((row) => row[column] ?? []);
}

function matching(eb: ExpressionBuilder<DB, 'project'>, filter: BankFilter) {
  const conditions: Expression<SqlBool>[] = [];
  const words = (filter.text ?? '').split(/\s+/).filter((word) => word !== '');
  for (const word of words.slice(0, 8)) {
    const pattern = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;
    conditions.push(sql<boolean>`plain_text((title ->> 'sv') || ' ' || coalesce(title ->> 'en', '') || ' '
      || coalesce(lead ->> 'sv', '') || ' ' || coalesce(lead ->> 'en', '') || ' ' || owner_name)
      like plain_text(${pattern})`);
  }
  if (filter.area) conditions.push(eb('programmeArea', '=', filter.area));
  if (filter.region) conditions.push(eb('region', '=', filter.region));
  if (filter.programmePeriod) conditions.push(eb('programmePeriod', '=', filter.programmePeriod));
  if (filter.municipality) {
    const named = eb
      .selectFrom('projectMunicipality')
      .select('projectId')
      .where('municipalityCode', '=', filter.municipality);
    conditions.push(eb('project.id', 'in', named));
  }
  return eb.and(conditions);
}
