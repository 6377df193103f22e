import { sql } from 'kysely';
import type { Work } from '../../platform/work.ts';
import { type ParticipationFact, participationFact } from './participation.ts';
import type { County, CountyFact, Municipality, MunicipalityFact } from './place.ts';

export async function saveCounty(work: Work, fact: CountyFact): Promise<void> {
  const values = {
    code: fact.code,
    name: fact.name,
    esfRegion: fact.esfRegion,
    regionalBodyFormer: fact.regionalBodyFormer ?? null,
    regionalBodyNow: fact.regionalBodyNow ?? null,
  };
  await work.tx
    .insertInto('county')
    .values(values)
    .onConflict((conflict) => conflict.column('code').doUpdateSet(values))
    .execute();
}

export async function saveMunicipality(work: Work, fact: MunicipalityFact): Promise<void> {
  const values = {
    code: fact.code,
    countyCode: fact.county,
    name: fact.name,
    mainTown: fact.mainTown,
    latitude: fact.latitude,
    longitude: fact.longitude,
    tileColumn: fact.tileColumn ?? null,
    tileRow: fact.tileRow ?? null,
  };
  await work.tx
    .insertInto('municipality')
    .values(values)
    .onConflict((conflict) => conflict.column('code').doUpdateSet(values))
    .execute();
}

export async function readMunicipalities(work: Work, code?: string): Promise<Municipality[]> {
  let query = work.tx
    .selectFrom('municipality')
    .innerJoin('county', 'county.code', 'municipality.countyCode')
    .select([
      'municipality.code',
      'municipality.name',
      'countyCode',
      'county.name as county',
      'mainTown',
      'latitude',
      'longitude',
      'tileColumn',
      'tileRow',
    ])
    .orderBy('municipality.name');
  if (code !== undefined) query = query.where('municipality.code', '=', code);
  const rows = await query.execute();
  return rows.map(({ tileColumn, tileRow, ...row }) => ({
    ...row,
    tile: tileColumn !== null && tileRow !== null ? { column: tileColumn, row: tileRow } : undefined,
  }));
}

export async function readCounties(work: Work): Promise<County[]> {
  return work.tx
    .selectFrom('county')
    .select(['code', 'name', 'esfRegion', 'regionalBodyFormer', 'regionalBodyNow'])
    .orderBy('code')
    .execute();
}

export async function saveParticipation(work: Work, fact: ParticipationFact): Promise<void> {
  const { slug, municipalities } = fact;
  const values = {
    title: JSON.stringify(fact.title),
    year: fact.year,
    declaredMunicipalities: fact.declaredMunicipalities,
    source: JSON.stringify(fact.source),
  };
  await work.tx
    .insertInto('participation')
    .values({ slug, ...values })
    .onConflict((conflict) => conflict.column('slug').doUpdateSet(values))
    .execute();
  await work.tx.deleteFrom('participationMunicipality').where('participationSlug', '=', slug).execute();
  const rows = municipalities.map((municipalityCode) => ({ participationSlug: slug, municipalityCode }));
  if (rows.length > 0) await work.tx.insertInto('participationMunicipality').values(rows).execute();
}

export async function readParticipations(work: Work): Promise<ParticipationFact[]> {
  const rows = await work.tx
    .selectFrom('participation')
    .select(['slug', 'title', 'year', 'declaredMunicipalities', 'source'])
    .select(({ selectFrom }) =>
      selectFrom('participationMunicipality')
        .whereRef('participationSlug', '=', 'participation.slug')
        .select(
          sql<string[]>`coalesce(array_agg(municipality_code order by municipality_code), '{}')`.as('codes'),
        )
        .as('municipalities'),
    )
    .orderBy('year')
    .orderBy('slug')
    .execute();
  return rows.map((row) => participationFact.parse(row));
}
