import { sql } from 'kysely';
import type { Work } from '../../platform/work.ts';
import type {
  Declaration,
  ParticipantState,
  Pledge,
  Round,
  RoundCounts,
  Statement,
} from './participation.ts';

const OF_ROUND = sql`
  select round.id, round.slug, round.title, round.starts_on::text as "startsOn", round.ends_on::text as "endsOn",
    jsonb_build_object('id', owner.id, 'name', owner.name) as owner,
    jsonb_build_object('interest', declared_interest, 'wish', declared_wish, 'source', declared_source) as declared,
    wish_target as "wishTarget", successor, support_ore::float8 as "supportOre", round.demo,
    jsonb_build_object('orePerYear', pledge_ore_per_year, 'years', pledge_years) as terms
  from analysis_round round join organisation owner on owner.id = kept_organisation(round.owner_id)`;

/** The latest first. */
export async function readRounds(work: Work, slug?: string): Promise<Round[]> {
  const { rows } = await sql<Round>`${OF_ROUND}
    where ${slug ?? null}::text is null or round.slug = ${slug ?? null}
    order by round.starts_on desc, round.slug`.execute(work.tx);
  return rows;
}

export type RoundGiven = Omit<Round, 'owner'> & {
  ownerId: string;
  framework: { slug: string; version: string };
};

/** Adds the round, or leaves one of that name as it is. */
export async function insertRound(work: Work, round: RoundGiven): Promise<void> {
  const { declared, terms, ownerId, framework } = round;
  const row = {
    id: round.id,
    slug: round.slug,
    ownerId,
    title: JSON.stringify(round.title),
    startsOn: round.startsOn,
    endsOn: round.endsOn,
    frameworkSlug: framework.slug,
    frameworkVersion: framework.version,
    declaredInterest: declared.interest,
    declaredWish: declared.wish,
    declaredSource: declared.source && JSON.stringify(declared.source),
    wishTarget: round.wishTarget,
    pledgeOrePerYear: terms.orePerYear,
    pledgeYears: terms.years,
    successor: JSON.stringify(round.successor),
    supportOre: round.supportOre,
    demo: round.demo,
    createdAt: work.now,
  };
  await work.tx
    .insertInto('analysisRound')
    .values(row)
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .execute();
}

export async function readCounts(work: Work, roundId: string): Promise<RoundCounts> {
  const { rows } = await sql<RoundCounts>`
    select interested, declared, taking_part as "takingPart", wishing, pledged_ore::float8 as "pledgedOre",
      paid_ore::float8 as "paidOre" from counts_of_round(${roundId})`.execute(work.tx);
  return rows[0] ?? { interested: 0, declared: 0, takingPart: 0, wishing: 0, pledgedOre: 0, paidOre: 0 };
}

export type ParticipantRow = {
  id: string;
  municipality: { code: string; name: string; county: string };
  houses: { id: string; name: string }[];
  state: ParticipantState;
  interestOn: string;
  wishesProjectOwner: boolean;
  withdrawnOn: string | null;
  withdrawnReason: string | null;
  version: number;
  demo: boolean;
};

/** Those that the one who acts may see, by name. */
export async function readParticipants(
  work: Work,
  roundId: string,
  municipality?: string,
): Promise<ParticipantRow[]> {
  const { rows } = await sql<ParticipantRow>`
    select one.id, one.state, one.interest_on::text as "interestOn", one.wishes_project_owner as "wishesProjectOwner",
      one.withdrawn_on::text as "withdrawnOn", one.withdrawn_reason as "withdrawnReason", one.version, one.demo,
      jsonb_build_object('code', town.code, 'name', town.name, 'county', county.name) as municipality,
      coalesce((select jsonb_agg(jsonb_build_object('id', kept.id, 'name', kept.name) order by kept.name)
        from participant_house house join organisation kept on kept.id = kept_organisation(house.organisation_id)
        where house.participant_id = one.id), '[]') as houses
    from round_participant one
    join municipality town on town.code = one.municipality_code
    join county on county.code = town.county_code
    where one.round_id = ${roundId} and (${municipality ?? null}::text is null or town.code = ${municipality ?? null})
    order by town.name`.execute(work.tx);
  return rows;
}

/** False when the municipality is in the round already. */
export async function insertParticipant(
  work: Work,
  row: { id: string; roundId: string; municipality: string; on: string; wishes: boolean; demo: boolean },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await work.tx
    .insertInto('roundParticipant')
    .values({
      id: row.id,
      roundId: row.roundId,
      municipalityCode: row.municipality,
      interestOn: row.on,
      wishesProjectOwner: row.wishes,
      createdAt: work.now,
      changedAt: work.now,
      demo: row.demo,
    })
    .onConflict((conflict) => conflict.columns(['roundId', 'municipalityCode']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function insertHouse(work: Work, participantId: string, organisationId: string): Promise<void> {
  await work.tx
    .insertInto('participantHouse')
    .values({ participantId, organisationId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Learning centres and business units that serve a municipality; of those that the one who acts leads, or all. */
export async function readHousesOf(work: Work, municipality: string, onlyLed: boolean): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select house.id from organisation house
    join organisation_municipality served on served.organisation_id = house.id
    where served.municipality_code = ${municipality} and house.merged_into is null
      and house.as_of_year is null and house.roles && array['learningCentre', 'businessUnit']
      and (not ${onlyLed} or house.id in (select acting_organisations_as('centreHead')))
    order by house.name`.execute(work.tx);
  return rows.map(({ id }) => id);
}

/** Municipalities served by the houses that the one who acts leads. */
export async function readLedMunicipalities(work: Work): Promise<{ code: string; name: string }[]> {
  const { rows } = await sql<{ code: string; name: string }>`
    select code, name from municipality where code in (select municipalities_led_by_acting()) order by name`.execute(
    work.tx,
  );
  return rows;
}

/** Whether the one who acts decides for the municipality, and whether for the round. */
export async function readRights(
  work: Work,
  { roundId, participantId }: { roundId: string; participantId?: string | undefined },
): Promise<{ leads: boolean; owns: boolean }> {
  const { rows } = await sql<{ leads: boolean; owns: boolean }>`
    select coalesce(${participantId ?? null}::uuid in (select participants_led_by_acting()), false) as leads,
      ${roundId}::uuid in (select rounds_of_acting()) as owns`.execute(work.tx);
  return rows[0] ?? { leads: false, owns: false };
}

export type ParticipantChange = {
  state?: ParticipantState;
  wishesProjectOwner?: boolean;
  withdrawnOn?: string | null;
  withdrawnReason?: string | null;
};

/** False when somebody else was first, or the one who acts may not change it. */
export async function updateParticipant(
  work: Work,
  { id, version }: { id: string; version: number },
  change: ParticipantChange,
): Promise<boolean> {
  const { numUpdatedRows } = await work.tx
    .updateTable('roundParticipant')
    .set({ ...change, changedAt: work.now, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function readDeclarations(
  work: Work,
  ids: readonly string[],
): Promise<(Declaration & { participantId: string })[]> {
  if (ids.length === 0) return [];
  const rows = await work.tx
    .selectFrom('participationRequirement')
    .select([
      'participantId',
      'requirement',
      'statement',
      'evidence',
      'declaredAt',
      'verifiedAt',
      'returnedReason',
    ])
    .where('participantId', 'in', ids)
    .execute();
  return rows.map((row) => ({ ...row, requirement: row.requirement as Statement }));
}

/** Declares, or declares anew: what the region said of the words before is gone. */
export async function upsertDeclaration(
  work: Work,
  row: {
    participantId: string;
    requirement: Statement;
    statement: string;
    evidence: string;
    declaredBy: string | null;
  },
): Promise<void> {
  const said = { ...row, declaredAt: work.now, verifiedBy: null, verifiedAt: null, returnedReason: null };
  await work.tx
    .insertInto('participationRequirement')
    .values(said)
    .onConflict((conflict) => conflict.columns(['participantId', 'requirement']).doUpdateSet(said))
    .execute();
}

/** False when nothing is declared. */
export async function judgeDeclaration(
  work: Work,
  { participantId, requirement }: { participantId: string; requirement: Statement },
  judged: { verifiedBy: string | null; verifiedAt: Date | null; returnedReason: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await work.tx
    .updateTable('participationRequirement')
    .set(judged)
    .where('participantId', '=', participantId)
    .where('requirement', '=', requirement)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** By year. */
export async function readPledges(
  work: Work,
  ids: readonly string[],
): Promise<(Pledge & { participantId: string })[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Pledge & { participantId: string }>`
    select pledge.participant_id as "participantId", pledge.year, pledge.amount_ore::float8 as "amountOre",
      signer_name as "signerName", signer_title as "signerTitle", signed_on::text as "signedOn", payment,
      paid_on::text as "paidOn", jsonb_build_object('id', record_id, 'key', coalesce(record.key, '')) as record
    from financial_pledge pledge left join registered_record record on record.id = pledge.record_id
    where participant_id = any (${ids}::uuid[]) order by pledge.year`.execute(work.tx);
  return rows;
}

/** False when the year is pledged already. */
export async function insertPledge(
  work: Work,
  row: Omit<Pledge, 'record' | 'payment' | 'paidOn'> & { participantId: string; recordId: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await work.tx
    .insertInto('financialPledge')
    .values({ ...row, createdAt: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** False when there is none in that state, or the one who acts may not. */
export async function updatePayment(
  work: Work,
  { participantId, year }: { participantId: string; year: number },
  { payment, paidOn }: Pick<Pledge, 'payment' | 'paidOn'>,
): Promise<boolean> {
  const { numUpdatedRows } = await work.tx
    .updateTable('financialPledge')
    .set({ payment, paidOn })
    .where('participantId', '=', participantId)
    .where('year', '=', year)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** False when there is none that is only pledged. */
export async function deletePledge(work: Work, participantId: string, year: number): Promise<boolean> {
  const { numDeletedRows } = await work.tx
    .deleteFrom('financialPledge')
    .where('participantId', '=', participantId)
    .where('year', '=', year)
    .where('payment', '=', 'pledged')
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

export type SignedPledge = { municipality: string; year: number; signerTitle: string; signedOn: string };

/** Pledges that somebody of this name signed. */
export async function readPledgesSignedBy(work: Work, name: string): Promise<SignedPledge[]> {
  const { rows } = await sql<SignedPledge>`
    select town.name as municipality, pledge.year, signer_title as "signerTitle", signed_on::text as "signedOn"
    from financial_pledge pledge
    join round_participant one on one.id = pledge.participant_id
    join municipality town on town.code = one.municipality_code
    where lower(signer_name) = lower(${name}) order by pledge.year, town.name`.execute(work.tx);
  return rows;
}
