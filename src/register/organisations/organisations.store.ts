import type { LocalText } from '../../platform/i18n.ts';
import type { Work } from '../../platform/work.ts';
import type { OrganisationContent } from './organisation.ts';

export type OrganisationRow = {
  id: string;
  slug?: string | undefined;
  content: OrganisationContent;
  about?: LocalText | undefined;
  ownerId?: string | undefined;
  /** Where a fact was read; left out for what people and demo data say. */
  source?: LocalText | undefined;
  successorId?: string | undefined;
  demo?: boolean;
};

/** Inserts or replaces the record and its municipalities. */
export async function writeOrganisation(work: Work, row: OrganisationRow): Promise<void> {
  const { municipalities, ...content } = row.content;
  const values = {
    slug: row.slug ?? null,
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
    about: row.about ? JSON.stringify(row.about) : null,
    ownerId: row.ownerId ?? null,
    source: row.source ? JSON.stringify(row.source) : null,
    successorId: row.successorId ?? null,
  };
  await work.tx
    .insertInto('organisation')
    .values({ id: row.id, ...values, demo: row.demo ?? false, createdAt: work.now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
  await work.tx.deleteFrom('organisationMunicipality').where('organisationId', '=', row.id).execute();
  const places = municipalities.map((municipalityCode) => ({ organisationId: row.id, municipalityCode }));
  if (places.length > 0) await work.tx.insertInto('organisationMunicipality').values(places).execute();
}

export async function readVersion(work: Work, id: string): Promise<number | undefined> {
  const row = await work.tx
    .selectFrom('organisation')
    .where('id', '=', id)
    .select('version')
    .executeTakeFirst();
  return row?.version;
}

export async function readOrganisationId(work: Work, slug: string): Promise<string | undefined> {
  const row = await work.tx
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row?.id;
}
