import { expect, test } from 'vitest';
import { useFacts } from '../../../test/facts.ts';
import { loadFacts } from '../../reference.ts';
import { participationDiscrepancy } from '../places/participation.ts';
import { listParticipations } from '../places/places.service.ts';
import { referenceOrganisationId } from './organisations.service.ts';

const database = useFacts();
const ANYONE = { kind: 'anonymous' } as const;

test('of 23 declared municipalities 21 are named, and the two others are invented nowhere', async () => {
  const [participation] = await database.run(ANYONE, listParticipations);
  expect(participation).toMatchObject({ year: 2009, declaredMunicipalities: 23 });
  expect(participation?.municipalities).toHaveLength(21);
  expect(participation && participationDiscrepancy(participation)).toBe(2);
  const perCounty = Map.groupBy(participation?.municipalities ?? [], (code) => code.slice(0, 2));
  expect([...perCounty].map(([county, codes]) => [county, codes.length]).sort()).toEqual([
    ['04', 5],
    ['05', 3],
    ['18', 9],
    ['19', 4],
  ]);
});

test('five regional bodies of 2009 have their successors, and the four actors their municipalities', async () => {
  const bodies = await database.asOwner(`
    select former.name as former, now.name as now from organisation former
    join organisation now on now.id = former.successor_id order by former.name`);
  expect(bodies).toEqual(
    [
      { former: 'Regionförbundet Uppsala län', now: 'Region Uppsala' },
      { former: 'regionförbundet Sörmland', now: 'Region Sörmland' },
      { former: 'Regionförbundet Örebro', now: 'Region Örebro län' },
      { former: 'Regionförbundet Östsam', now: 'Region Östergötland' },
      { former: 'VKL', now: 'Region Västmanland' },
    ].sort((a, b) => a.former.localeCompare(b.former, 'sv')),
  );
  const actors = await database.asOwner(`
    select name, municipality_code as code from organisation join organisation_municipality on organisation_id = id
    where 'learningCentre' = any (roles) order by code`);
  expect(actors).toEqual([
    { name: 'Flens kommun, AU-Centrum', code: '0482' },
    { name: 'CityAkademin - lärcentrum', code: '1880' },
    { name: 'Lärcentrum Karlskoga', code: '1883' },
    { name: 'Vuxenutbildningsförvaltningen Masugnen', code: '1885' },
  ]);
});

test('loading the facts again writes nothing, and leaves what people have changed', async () => {
  const id = referenceOrganisationId('region-sormland');
  await database.asOwner('update organisation set phone = $2, version = 2 where id = $1', [
    id,
    '0155-000 00',
  ]);
  const audits = await database.asOwner(`select count(*) from audit_entry where entity = 'organisation'`);
  await loadFacts(database.run, () => undefined);
  expect(await database.asOwner('select phone from organisation where id = $1', [id])).toEqual([
    { phone: '0155-000 00' },
  ]);
  expect(await database.asOwner(`select count(*) from audit_entry where entity = 'organisation'`)).toEqual(
    audits,
  );
});
