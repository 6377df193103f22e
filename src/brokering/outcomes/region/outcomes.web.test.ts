import { expect, test } from 'vitest';
import { useDemo } from '../../../../test/facts.ts';
import { signedIn, testServer, visitor } from '../../../../test/server.ts';
import { demoId } from '../../../demo/demo-id.ts';
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

test('a regional body says in its own words what the figures mean; everybody reads it, and its developers alone write it', async () => {
  const app = testServer(database);
  const [per, ahmed] = [
    await signedIn(app, database, demoId('person', 'per-astrom')),
    await signedIn(app, database, demoId('person', 'ahmed-saleh')),
  ];
  const write = `${PAGE}/egna-ord`;
  expect((await ahmed.get(PAGE)).text).not.toContain('Skriv regionens egna ord');
  expect((await ahmed.post(write, { sv: 'Fel hand', version: '0' })).status).toBe(403);
  expect((await per.post(write, { sv: '', version: '0' })).status).toBe(422);
  const said = { sv: 'Vi ser fler behov från små verkstäder.', version: '0' };
  expect((await per.post(write, said)).status).toBe(303);
  const late = await per.post(write, { ...said, sv: 'Skrivet samtidigt.' });
  expect([
    late.status,
    late.text.includes('En kollega ändrade'),
    late.text.includes('Skrivet samtidigt.'),
  ]).toEqual([422, true, true]);
  const anybody = visitor(app);
  for (const area of ['', '?omrade=18', '?omrade=1885'])
    expect([area, (await anybody.get(PAGE + area)).text.includes(said.sv)]).toEqual([area, true]);
  expect((await anybody.get(`${PAGE}?omrade=05`)).text).not.toContain(said.sv);
  expect((await anybody.get(`/en${PAGE}`)).text).toContain('translation');
  const open = JSON.parse((await anybody.get('/api/v1/outcomes?area=18')).text);
  expect(open.comments).toMatchObject([
    { organisation: 'Region Örebro län', county: '18', text: { sv: said.sv } },
  ]);
  expect((await per.post(write, { sv: '', version: '1' })).status).toBe(303);
  expect((await anybody.get(PAGE)).text).not.toContain(said.sv);
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
