import { expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import { testServer, visitor } from '../../../../test/server.ts';
import { importMunicipalities } from '../../places/places.service.ts';

const database = useFacts();

function visit(path: string) {
  return visitor(testServer(database)).get(path);
}

/** What a reader sees, without tags; every kind of space is one space. */
function words(html: string): string {
  return html
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

test('the region shows 52 municipalities, the discrepancy of 2009 and the bodies then and now', async () => {
  const { status, text } = await visit('/region');
  expect(status).toBe(200);
  const seen = words(text);
  expect(seen).toContain('52 kommuner i 5 län.');
  expect(seen).toContain('23 är anmälda, 21 är namngivna. 2 kommuner är inte utredda. Vi gissar inte vilka.');
  expect(seen).toContain('Örebro län Namngivna 2009: 9 av 12');
  expect(seen).toContain('Uppsala län Namngivna 2009: 0 av 8');
  expect(seen).toContain('Regional aktör nu: Region Västmanland Regional aktör 2009: VKL');
  expect(seen).toContain('Regionförbundet Uppsala län är ändå samarbetspartner.');
  expect(new Set(text.match(/\/region\/kommun\/\d{4}/g)).size).toBe(52);
});

test('the map asks one question at a time, by address', async () => {
  const centres = words((await visit('/region?visa=larcentrum')).text);
  expect(centres).toContain('0 av 52 kommuner har lärcentrum');
  const english = words((await visit('/en/region?niva=2')).text);
  expect(english).toContain('21 of 52 municipalities are named in the project of 2009');
  expect((await visit('/region?visa=nonsense&niva=99')).status).toBe(200);
});

test('a municipality says who is there, what it took part in and what lies near', async () => {
  const seen = words((await visit('/region/kommun/1885')).text);
  expect(seen).toContain('Vuxenutbildningsförvaltningen Masugnen');
  expect(seen).toContain('Uppgift från 2009');
  expect(seen).toContain('Regional aktör nu Region Örebro län');
  expect(seen).toContain('Projektet 2009 Namngiven');
  expect(seen).toMatch(/Närmaste kommuner Nora \d+ km/);
  expect((await visit('/region/kommun/9999')).status).toBe(404);
});

test('municipalities can be fetched as CSV and as JSON, by county and by project', async () => {
  const csv = (await visit('/region/kommuner.csv')).text;
  expect(csv).toContain('code;name;county;mainTown;latitude;longitude');
  expect(csv.trim().split('\n')).toHaveLength(53);
  const list = JSON.parse((await visit('/api/v1/municipalities?limit=3&page=2&county=18')).text);
  expect(list).toMatchObject({ page: 2, limit: 3, total: 12 });
  const named = JSON.parse((await visit('/api/v1/municipalities?participation=larcentrum-som-resurs')).text);
  expect(named.total).toBe(21);
  const one = JSON.parse((await visit('/api/v1/municipalities/0482')).text);
  expect(one).toMatchObject({ name: 'Flen', regionalBody: 'Region Sörmland', county: { code: '04' } });
  expect((await visit('/api/v1/municipalities/0000')).status).toBe(404);
});

test('municipalities of other regions are known without standing on the map', async () => {
  const fact = { code: '0180', name: 'Stockholm', county: '01', mainTown: 'Stockholm' };
  const row = { line: 2, fact: { ...fact, latitude: 59.33, longitude: 18.07 } };
  await database.run({ kind: 'operator' }, (work) => importMunicipalities(work, [row], { preview: false }));
  expect(words((await visit('/region')).text)).toContain('52 kommuner i 5 län.');
  expect(words((await visit('/region/kommun/0180')).text)).toContain('Stockholms län');
});
