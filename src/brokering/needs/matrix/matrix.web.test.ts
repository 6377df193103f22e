import { expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import { signedIn, testServer } from '../../../../test/server.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';

const CENTRE = '10000000-0000-7000-8000-000000000001';
const EMPLOYER = '10000000-0000-7000-8000-000000000002';
const person = (n: number) => `20000000-0000-7000-8000-00000000000${n}`;

const database = useFacts(async (db) => {
  await db.run({ kind: 'operator' }, async (work) => {
    const places = { municipalities: ['1885'] };
    await saveOrganisation(work, {
      id: CENTRE,
      content: { name: 'Lärcentrum Ett', roles: ['learningCentre'], ...places },
    });
    await saveOrganisation(work, {
      id: EMPLOYER,
      ownerId: CENTRE,
      content: { name: 'Prov Precision AB', roles: ['employer'], ...places },
    });
  });
  for (const [n, organisation, role] of [
    [1, CENTRE, 'broker'],
    [2, EMPLOYER, 'employerContact'],
  ] as const) {
    await db.asOwner(`insert into person (id, name, email, created_at) values ($1, $2, $3, now())`, [
      person(n),
      `P${n}`,
      `p${n}@example.org`,
    ]);
    await db.asOwner(
      `insert into membership (id, person_id, organisation_id, role, created_at)
       values (gen_random_uuid(), $1, $2, $3, now())`,
      [person(n), organisation, role],
    );
  }
});

/** The names of the grid's controls, in the order of the page. */
const controls = (text: string) => [...text.matchAll(/name="(niva\.[^"]+)"/g)].map((match) => match[1] ?? '');

test('without script: start, fill in, change, import, and nothing that was written is lost', async () => {
  const app = testServer(database);
  const johan = await signedIn(app, database, person(2));

  const unfinished = await johan.post('/matriser/ny', { title: '', competences: 'Fräsa; 9', people: '6' });
  expect(unfinished.status).toBe(422);
  expect(unfinished.text).toContain('Fräsa; 9');
  const wrong = { organisationId: EMPLOYER, title: 'CNC-operatör', competences: 'Fräsa; 9', people: '6' };
  const refused = await johan.post('/matriser/ny', wrong);
  expect([refused.status, refused.text.includes('Rad 1: skriv ett namn')]).toEqual([422, true]);
  const started = await johan.post('/matriser/ny', { ...wrong, competences: 'Fräsa; 4', houseSees: 'rows' });
  expect(started.status).toBe(303);
  const place = started.location ?? '';

  const empty = await johan.get(place);
  const names = controls(empty.text);
  expect(names).toHaveLength(6);
  const levels = Object.fromEntries([4, 4, 2, 2, 1, 0].map((level, at) => [names[at] ?? '', String(level)]));
  expect((await johan.post(`${place}/nivaer`, levels)).status).toBe(303);
  const full = await johan.get(place);
  expect(full.text).toContain('Två av sex når kravet. 11 steg saknas.');
  expect((await johan.get(`/en${place}`)).text).toContain(
    'Two of six reach the level. 11 steps are missing.',
  );

  // The same form once more, as somebody sends it who has not seen the levels.
  const late = await johan.post(`${place}/nivaer`, { [names[5] ?? '']: '3' });
  expect(late.status).toBe(409);
  expect(late.text).toContain('Nu står 0 i Person 6, Fräsa. Du skrev 3.');
  expect((await johan.post(`${place}/nivaer`, { [names[5] ?? '']: '9' })).status).toBe(422);

  const edit = await johan.get(`${place}/andra`);
  const version = /name="version" value="(\d+)"/.exec(edit.text)?.[1] ?? '';
  const ids = [...edit.text.matchAll(/name="p\.\d\.id" value="([^"]+)"/g)].map((match) => match[1] ?? '');
  const people = Object.fromEntries(
    ids.flatMap((id, at) => [
      [`p.${at}.id`, id],
      [`p.${at}.name`, `Prov ${at + 1}`],
      [`p.${at}.label`, 'Dag'],
    ]),
  );
  expect((await johan.post(`${place}/personer`, { version, ...people })).status).toBe(303);
  const stale = await johan.post(`${place}/personer`, { version, ...people, 'p.0.name': 'Skrevs sist' });
  expect([stale.status, stale.text.includes('Skrevs sist')]).toEqual([409, true]);
  const badRow = { version, 'k.0.id': '', 'k.0.name': 'Mäta', 'k.0.required': '8' };
  const bad = await johan.post(`${place}/kompetenser`, badRow);
  expect([bad.status, bad.text.includes('value="8"')]).toEqual([422, true]);

  const table = 'Namn\tSkift\tFräsa\tMäta\nKrav\t\t4\t3\nProv 6\tNatt\t1\t2\nProv 7\tNatt\t3\t9';
  const preview = await johan.post(`${place}/las-in`, { table });
  expect(preview.text).toMatch(/1 ruta gick inte att läsa/);
  expect((await johan.get(place)).text).not.toContain('Mäta');
  expect((await johan.post(`${place}/las-in`, { table, store: 'ja' })).location).toBe(place);
  const imported = await johan.get(place);
  expect(imported.text).toContain('Prov 7');
  expect(controls(imported.text)).toHaveLength(14);
  expect((await johan.post(`${place}/las-in`, { table: '' })).status).toBe(422);
  const file = new File([`Namn;Fräsa\n${'Prov 7;3\n'.repeat(1_000)}`], 'matris.csv');
  const sent = await johan.upload(`${place}/las-in`, { file });
  expect([sent.status, sent.text.includes('satta nivåer')]).toEqual([200, true]);

  const many = { organisationId: EMPLOYER, title: 'Montör', competences: 'Montera', people: '120' };
  const large = (await johan.post('/matriser/ny', many)).location ?? '';
  const last = await johan.get(`${large}?sida=3`);
  expect([controls((await johan.get(large)).text).length, controls(last.text).length]).toEqual([50, 20]);
  const [first = ''] = controls(last.text);
  expect((await johan.post(`${large}/nivaer?sida=3`, { [first]: '2' })).location).toBe(`${large}?sida=3`);
  expect(last.text).toContain('/nivaer?sida=3"');
  expect((await johan.post(`${large}/ta-bort`, {})).status).toBe(303);

  const ahmed = await signedIn(app, database, person(1));
  const seen = await ahmed.get(place);
  expect(seen.text).toContain('Person 7');
  expect(controls(seen.text)).toEqual([]);
  for (const file of ['csv', 'xlsx']) {
    const { status, text } = await ahmed.get(`${place}/fil/${file}`);
    expect([status, text.includes('Prov 1')]).toEqual([200, false]);
  }
  expect(seen.text).not.toContain('Prov 1');
  for (const refusedPath of ['andra', 'las-in'])
    expect((await ahmed.get(`${place}/${refusedPath}`)).status).toBe(403);
  expect((await ahmed.post(`${place}/ta-bort`, {})).status).toBe(403);
  const made = await ahmed.post(`${place}/behov`, {});
  expect(made.status).toBe(422);
  expect(made.text).toContain('Välj minst en kompetens.');

  expect((await johan.post(`${place}/ta-bort`, {})).status).toBe(303);
  expect((await johan.get(place)).status).toBe(404);
  expect((await johan.get('/matriser')).text).toContain('Här samlas kompetensmatriser.');
});
