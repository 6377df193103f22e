import { sql } from 'kysely';
import { type Part, rowsBefore } from '../../../platform/part.ts';
import type { Work } from '../../../platform/work.ts';
import type { ClosingReason } from '../need.ts';
import {
  type AnsweringCentre,
  type Enquiry,
  type EnquiryContent,
  type EnquiryState,
  enquiryContent,
} from './enquiry.ts';

export type EnquiryRow = {
  id: string;
  linkHash?: string | undefined;
  state: EnquiryState;
  closingReason?: ClosingReason | undefined;
  language: 'sv' | 'en';
  source?: string | undefined;
  municipality: string;
  ownerId?: string | undefined;
  organisationId?: string | undefined;
  content: EnquiryContent;
  receivedAt: Date;
  demo?: boolean;
};

export async function insertEnquiry(work: Work, row: EnquiryRow): Promise<void> {
  await work.tx
    .insertInto('enquiry')
    .values({
      id: row.id,
      linkHash: row.linkHash ?? null,
      state: row.state,
      closingReason: row.closingReason ?? null,
      language: row.language,
      source: row.source ?? null,
      municipalityCode: row.municipality,
      ownerId: row.ownerId ?? null,
      organisationId: row.organisationId ?? null,
      content: JSON.stringify(row.content),
      receivedAt: row.receivedAt,
      changedAt: work.now,
      demo: row.demo ?? false,
    })
    .execute();
}

export type EnquiryChange = {
  state?: EnquiryState;
  closingReason?: ClosingReason | null;
  organisationId?: string;
  content?: EnquiryContent;
};

/** False when it was changed after `version`, or the one who acts may not change it. */
export async function updateEnquiry(
  work: Work,
  id: string,
  version: number,
  change: EnquiryChange,
): Promise<boolean> {
  const { content, ...plain } = change;
  const result = await work.tx
    .updateTable('enquiry')
    .set({
      ...plain,
      ...(content ? { content: JSON.stringify(content) } : {}),
      changedAt: work.now,
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function readEnquiry(work: Work, id: string): Promise<Enquiry | undefined> {
  const row = await selectEnquiries(work).where('enquiry.id', '=', id).executeTakeFirst();
  return row && toEnquiry(row);
}

/** The enquiry whose private link the one who acts holds. */
export async function readEnquiryOfLink(work: Work): Promise<Enquiry | undefined> {
  const row = await selectEnquiries(work)
    .where('linkHash', '=', sql<string>`acting_link()`)
    .executeTakeFirst();
  return row && toEnquiry(row);
}

/** Newest first; all of them, or one part. */
export async function readEnquiries(
  work: Work,
  states: readonly EnquiryState[],
  part?: Part,
): Promise<Enquiry[]> {
  const query = selectEnquiries(work)
    .where('enquiry.state', 'in', [...states])
    .orderBy('receivedAt', 'desc')
    .orderBy('enquiry.id');
  const rows = await (part ? query.limit(part.limit).offset(rowsBefore(part)) : query).execute();
  return rows.map(toEnquiry);
}

export async function countEnquiries(work: Work, states: readonly EnquiryState[]): Promise<number> {
  const row = await work.tx
    .selectFrom('enquiry')
    .where('state', 'in', [...states])
    .select((from) => from.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** As `countEnquiries`, of those that one of the centres answers for, or none does. */
export async function countEnquiriesFor(
  work: Work,
  states: readonly EnquiryState[],
  ownerIds: readonly string[],
): Promise<number> {
  const row = await work.tx
    .selectFrom('enquiry')
    .where('state', 'in', [...states])
    .where((eb) => eb.or([eb('ownerId', 'is', null), eb('ownerId', 'in', [...ownerIds])]))
    .select((from) => from.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** All learning centres, with whether somebody there can answer. */
export async function readAnsweringCentres(work: Work): Promise<AnsweringCentre[]> {
  const rows = await work.tx
    .selectFrom('organisation')
    .where('mergedInto', 'is', null)
    .where(sql<boolean>`roles @> array['learningCentre']`)
    .select((from) => [
      'id',
      'name',
      sql<boolean>`id in (select organisations_with_brokers())`.as('hasBroker'),
      from
        .selectFrom('organisationMunicipality')
        .whereRef('organisationId', '=', 'organisation.id')
        .select(sql<string[]>`coalesce(array_agg(municipality_code), '{}')`.as('codes'))
        .as('municipalities'),
    ])
    .execute();
  return rows.map((row) => ({ ...row, municipalities: row.municipalities ?? [] }));
}

/** Addresses and languages of those who answer for a centre; without one, of the administrators. */
export async function readAnswering(
  work: Work,
  ownerId: string | null,
): Promise<{ personId: string; email: string; language: 'sv' | 'en' }[]> {
  let query = work.tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .where('membership.endedAt', 'is', null)
    .where('person.email', 'is not', null)
    .where('person.erasedAt', 'is', null)
    .select(['person.id as personId', 'email', 'language'])
    .distinct()
    .orderBy('person.id');
  query = ownerId
    ? query.where('organisationId', '=', ownerId).where('role', 'in', ['broker', 'centreHead'])
    : query.where('role', '=', 'administrator');
  const rows = await query.execute();
  return rows.flatMap(({ email, language, personId }) =>
    email ? [{ personId, email, language: language === 'en' ? ('en' as const) : ('sv' as const) }] : [],
  );
}

function selectEnquiries(work: Work) {
  return work.tx
    .selectFrom('enquiry')
    .innerJoin('municipality', 'municipality.code', 'enquiry.municipalityCode')
    .leftJoin('organisation', 'organisation.id', 'enquiry.ownerId')
    .select((from) => [
      'enquiry.id',
      'enquiry.state',
      'enquiry.closingReason',
      'enquiry.language',
      'enquiry.source',
      'enquiry.municipalityCode',
      'municipality.name as municipalityName',
      'enquiry.ownerId',
      'organisation.name as ownerName',
      'organisation.email as ownerEmail',
      'enquiry.organisationId',
      'enquiry.content',
      'enquiry.receivedAt',
      'enquiry.version',
      from
        .selectFrom('need')
        .whereRef('need.enquiryId', '=', 'enquiry.id')
        .select(sql<string[]>`coalesce(array_agg(key order by key), '{}')`.as('keys'))
        .as('needKeys'),
    ]);
}

type SelectedEnquiry = Awaited<ReturnType<ReturnType<typeof selectEnquiries>['execute']>>[number];

function toEnquiry(row: SelectedEnquiry): Enquiry {
  return {
    id: row.id,
    state: row.state as EnquiryState,
    closingReason: row.closingReason as ClosingReason | null,
    language: row.language === 'en' ? 'en' : 'sv',
    source: row.source,
    municipality: { code: row.municipalityCode, name: row.municipalityName },
    owner: row.ownerId ? { id: row.ownerId, name: row.ownerName ?? '', email: row.ownerEmail } : null,
    organisationId: row.organisationId,
    content: enquiryContent.parse(row.content),
    receivedAt: row.receivedAt,
    version: row.version,
    needKeys: row.needKeys ?? [],
  };
}
