import type { Work } from '../../platform/work.ts';
import type { CountyFact, Municipality, MunicipalityFact } from './place.ts';

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

export type County = {
  code: string;
  name: string;
  esfRegion: string;
  regionalBodyFormer: string | null;
  regionalBodyNow: string | null;
};

export async function readCounties(work: Work): Promise<County[]> {
  return work.tx
    .selectFrom('county')
    .select(['code', 'name', 'esfRegion', 'regionalBodyFormer', 'regionalBodyNow'])
    .orderBy('code')
    .execute();
}
