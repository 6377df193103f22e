import { expect, test } from 'vitest';
import { useDemo } from '../../../../test/facts.ts';
import { testServer, visitor } from '../../../../test/server.ts';
import { shareOf } from './figures.ts';

const database = useDemo();

const PAGE = '/formedling/uppfoljning';

test('the page tells each figure in a sentence with source, definition, table and files; small ones are left out', async () => {
  const anybody = visitor(testServer(database));
  const { status, text } = await anybody.get(PAGE);
  expect(status).toBe(200);
  const { need, all } = await plannedSince('2025-01-01');
  expect([
    text.includes(`${shareOf(need, all)} procent av insatserna kommer från ett behov`),
    need > 4,
  ]).toEqual([true, true]);
  expect(/\d+ procent av behoven kommer från privata arbetsgivare/.test(text)).toBe(true);
  expect(/Minst 27 av 36 har fått nya uppgifter/.test(text)).toBe(true);
  for (const said of [
    'Utgångsläget är det första kvartalet',
    'Motor: nätverksmöten',
    'Visas inte: färre än fem',
    'räknat 23',
  ])
    expect([said, text.includes(said)]).toEqual([said, true]);
  const english = (await anybody.get(`/en${PAGE}?omrade=1885`)).text;
  expect([english.includes('The charts show'), english.includes('Need-driven, percent')]).toEqual([
    true,
    true,
  ]);
  expect((await anybody.get(`${PAGE}?omrade=x`)).status).toBe(422);
  for (const figure of ['drive', 'sector', 'centres', 'roles', 'mobility']) {
    const csv = await anybody.get(`${PAGE}/figurer/${figure}/tal.csv`);
    expect([csv.status, csv.text.includes('Alla åtta kvartal'), csv.text.includes('räknat')]).toEqual([
      200,
      true,
      true,
    ]);
    const svg = await anybody.get(`${PAGE}/figurer/${figure}/bild.svg?omrade=18`);
    expect([svg.status, svg.text.startsWith('<svg'), svg.text.includes('Örebro län')]).toEqual([
      200,
      true,
      true,
    ]);
  }
  expect((await anybody.get(`${PAGE}/figurer/annat/tal.csv`)).status).toBe(404);
});

test('open data holds the same, and nothing that was not told', async () => {
  const json = JSON.parse((await visitor(testServer(database)).get('/api/v1/outcomes?area=1885')).text);
  expect(json.compared.map(({ code }: { code: string }) => code)).toEqual(['', '18', '1885']);
  const drive = json.figures.find(({ id }: { id: string }) => id === 'drive');
  const all = drive.rows.at(-1).values;
  const { need, all: planned } = await plannedSince('2025-01-01', '18');
  expect(all).toMatchObject({ efforts: planned, needDriven: need, supplyDriven: planned - need });
  const few = await database.asOwner(
    `select part from outcome_cell where measure in ('needs', 'efforts', 'cases', 'mobility') and value < 5`,
  );
  expect(few).toEqual([]);
  expect((await visitor(testServer(database)).get('/api/v1/outcomes?area=abc')).status).toBe(422);
});

/** Efforts of the demo region, counted by hand: planned since a day, at employers whose first municipality is in the county. */
async function plannedSince(day: string, county = ''): Promise<{ need: number; all: number }> {
  const [counted] = await database.asOwner(`
    select count(*) filter (where driven_by = 'need')::integer as need, count(*)::integer as all
    from learning_effort join lateral (select min(municipality_code) as code from organisation_municipality
      where organisation_id = learning_effort.organisation_id) place on place.code like '${county}%'
    where created_at >= '${day}'`);
  return counted as { need: number; all: number };
}
