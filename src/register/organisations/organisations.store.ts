import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { LocalText } from '../../platform/i18n.ts';
import type { Work } from '../../platform/work.ts';
import {
  type Organisation,
  type OrganisationContent,
  type OrganisationRole,
  organisationContent,
} from './organisation.ts';

export type OrganisationRow = {
  id: string;
  slug?: string | undefined;
  content: OrganisationContent;
  about?: LocalText | undefined;
  ownerId?: string | undefined;
  /** Where a fact was read; left out for what people and demo data say. */
  source?: LocalText | undefined;
  asOfYear?: number | undefined;
  successorId?: string | undefined;
  demo?: boolean;
};

/** Inserts or replaces the record and its municipalities. */
export async function writeOrganisation(work: Work, row: OrganisationRow): Promise<void> {
  const values = {
    slug: row.slug ?? null,
    ...contentColumns(row.content),
    about: row.about ? JSON.stringify(row.about) : null,
    ownerId: row.ownerId ?? null,
    source: row.source ? JSON.stringify(row.source) : null,
    asOfYear: row.asOfYear ?? null,
    successorId: row.successorId ?? null,
  };
  await work.tx
    .insertInto('organisation')
    .values({ id: row.id, ...values, demo: row.demo ?? false, createdAt: work.now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
  await writeMunicipalities(work, row.id, row.content.municipalities);
}

function contentColumns(content: OrganisationContent) {
  return {
    name: content.name,
    organisationNumber: content.organisationNumber ?? null,
    roles: content.roles,
    learningCentreKind: content.learningCentreKind ?? null,
    providerKind: content.providerKind ?? null,
    sector: content.sector ?? null,
    sniCode: content.sniCode ?? null,
    sniVersion: content.sniVersion ?? null,
    employees: content.employees ?? null,
    website: content.website ?? null,
    email: content.email ?? null,
    phone: content.phone ?? null,
  };
}

async function writeMunicipalities(
  work: Work,
  organisationId: string,
  codes: readonly string[],
): Promise<void> {
  await work.tx.deleteFrom('organisationMunicipality').where('organisationId', '=', organisationId).execute();
  const places = [...new Set(codes)].map((municipalityCode) => ({ organisationId, municipalityCode }));
  if (places.length > 0) await work.tx.insertInto('organisationMunicipality').values(places).execute();
}

export async function readOrganisationId(work: Work, slug: string): Promise<string | undefined> {
  const row = await work.tx
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row?.id;
}

export type OrganisationFilter = {
  /** Any of these kinds. */
  roles?: readonly OrganisationRole[] | undefined;
  municipality?: string | undefined;
  /** SCB code of a county. */
  county?: string | undefined;
  /** Words of the name, or digits of the organisation number. */
  text?: string | undefined;
  /** Only records that are kept current, or only historic ones; both when left out. */
  historic?: boolean | undefined;
  ids?: readonly string[] | undefined;
  /** Those that this one took over from. */
  successorId?: string | undefined;
};

export async function readOrganisations(
  work: Work,
  filter: OrganisationFilter,
  paging?: { page: number; limit: number },
): Promise<{ items: Organisation[]; total: number }> {
  let query = organisationsMatching(work, filter)
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy('organisation.name')
    .orderBy('organisation.id');
  if (paging) query = query.limit(paging.limit).offset((paging.page - 1) * paging.limit);
  const rows = await query.execute();
  // A page after the last has no rows to count.
  if (rows.length === 0 && paging && paging.page > 1) {
    const { total } = await readOrganisations(work, filter, { page: 1, limit: 1 });
    return { items: [], total };
  }
  return { items: rows.map(({ total: _total, ...row }) => toOrganisation(row)), total: rows[0]?.total ?? 0 };
}

function organisationsMatching(work: Work, filter: OrganisationFilter) {
  let query = selectOrganisations(work).where('mergedInto', 'is', null);
  const { roles, municipality, county, ids } = filter;
  if (roles && roles.length > 0) query = query.where(sql<SqlBool>`roles && ${roles}::text[]`);
  if (ids) query = query.where('id', 'in', ids.length > 0 ? [...ids] : [sql<string>`null`]);
  if (filter.historic !== undefined) query = query.where('asOfYear', filter.historic ? 'is not' : 'is', null);
  if (filter.successorId) query = query.where('successorId', '=', filter.successorId);
  if (municipality)
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('organisationMunicipality')
          .whereRef('organisationId', '=', 'organisation.id')
          .where('municipalityCode', '=', municipality),
      ),
    );
  if (county)
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('organisationMunicipality')
          .whereRef('organisationId', '=', 'organisation.id')
          .where(sql<SqlBool>`left(municipality_code, 2) = ${county}`),
      ),
    );
  for (const word of (filter.text ?? '').split(/\s+/).filter(Boolean)) {
    const pattern = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;
    const digits = word.replaceAll(/\D/g, '');
    query = query.where(
      sql<SqlBool>`(plain_text(name) like plain_text(${pattern})
        or (${digits.length >= 4} and replace(organisation_number, '-', '') like ${`%${digits}%`}))`,
    );
  }
  return query;
}

/** The record itself, also one that was merged into another. */
export async function readOrganisation(work: Work, id: string): Promise<Organisation | undefined> {
  const row = await selectOrganisations(work).where('organisation.id', '=', id).executeTakeFirst();
  return row && toOrganisation(row);
}

function selectOrganisations(work: Work) {
  return work.tx
    .selectFrom('organisation')
    .selectAll('organisation')
    .select(({ selectFrom }) =>
      selectFrom('organisationMunicipality')
        .whereRef('organisationId', '=', 'organisation.id')
        .select(
          sql<string[]>`coalesce(array_agg(municipality_code order by municipality_code), '{}')`.as('codes'),
        )
        .as('municipalities'),
    )
    .select(sql<boolean>`organisation.id in (select acting_changeable_organisations())`.as('changeable'));
}

const localText = z.object({ sv: z.string(), en: z.string().optional() });
const storedOrganisation = organisationContent.extend({
  id: z.string(),
  slug: z.string().optional(),
  about: localText.optional(),
  ownerId: z.string().optional(),
  source: localText.optional(),
  asOfYear: z.int().optional(),
  successorId: z.string().optional(),
  mergedInto: z.string().optional(),
  demo: z.boolean(),
  version: z.int(),
  changeable: z.boolean(),
});

function toOrganisation(row: Record<string, unknown>): Organisation {
  const known = Object.entries(row).filter(([, value]) => value !== null);
  return { ...NOTHING_KNOWN, ...storedOrganisation.parse(Object.fromEntries(known)) };
}

const NOTHING_KNOWN = {
  slug: undefined,
  about: undefined,
  ownerId: undefined,
  source: undefined,
  asOfYear: undefined,
  successorId: undefined,
  mergedInto: undefined,
};

/**
 * Replaces the content of a record, if it still has this version.
 *
 * @returns false when it has another version, or may not be changed
 */
export async function updateOrganisation(
  work: Work,
  change: { id: string; content: OrganisationContent; about: LocalText | undefined; version: number },
): Promise<boolean> {
  const rows = await work.tx
    .updateTable('organisation')
    .set({
      ...contentColumns(change.content),
      about: change.about ? JSON.stringify(change.about) : null,
      version: change.version + 1,
    })
    .where('id', '=', change.id)
    .where('version', '=', change.version)
    .returning('id')
    .execute();
  if (rows.length === 0) return false;
  await writeMunicipalities(work, change.id, change.content.municipalities);
  return true;
}

/** Whether the number stands on another record that counts, also one that the reader may not see. */
export async function isNumberTaken(work: Work, number: string, exceptId: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select organisation_number_taken(${number}, ${exceptId}::uuid) as taken`.execute(work.tx);
  return rows[0]?.taken ?? false;
}

export async function readEveryOrganisationName(work: Work): Promise<string[]> {
  return (await work.tx.selectFrom('organisation').select('name').execute()).map(({ name }) => name);
}

export async function readOrganisationNames(
  work: Work,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await work.tx
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
