// From a pool to one fair request for all in it.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import { as, ORGANISATIONS, PEOPLE, prepareRequestStory } from '../../../../test/request-story.ts';
import { signedIn, testServer } from '../../../../test/server.ts';
import { resolveConcepts } from '../../../register/skills/skills.service.ts';
import { getNeed } from '../../needs/needs.service.ts';
import { poolContent } from '../../pooling/pool.ts';
import { startPool } from '../../pooling/pooling.service.ts';

let pool = '';
const database = useFacts(async (db) => {
  const needKey = await prepareRequestStory(db);
  pool = await db.run(as('ahmed'), async (work) => {
    const [subject = ''] = await resolveConcepts(work, ['CNC-fräsning']);
    const need = await getNeed(work, needKey);
    const content = poolContent.parse({
      title: 'CNC-fräsning för tre verkstäder',
      subject,
      level: 4,
      form: 'onSite',
      municipality: '1885',
      maxDistanceKm: 60,
      startFrom: '2027-01-11',
      startUntil: '2027-03-01',
      minSeats: 6,
      maxSeats: 12,
      fixedOre: 8_000_000,
      perHeadOre: 100_000,
    });
    return startPool(work, { ownerId: ORGANISATIONS.centre, content, needIds: [need.id] });
  });
});

test('a pool that goes ahead is asked for as one, by the centre that leads it, and counts nobody twice', async () => {
  const app = testServer(database);
  const visit = (name: keyof typeof PEOPLE) => signedIn(app, database, PEOPLE[name].id);
  const [ahmed, maria, johan, sara] = await Promise.all(
    (['ahmed', 'maria', 'johan', 'sara'] as const).map(visit),
  );
  if (!ahmed || !maria || !johan || !sara) throw new Error('Four visitors');
  const page = `/formedling/samlad-efterfragan/${pool.toLowerCase()}/forfragan`;
  expect((await sara.get(page)).status).toBe(404);
  const early = await ahmed.get(page);
  expect(early.text).toContain('Gruppen behöver bestämma att den kör');
  expect((await ahmed.post(page, {})).status).toBe(409);
  await database.asOwner(`update pool set state = 'committed' where key = $1`, [pool]);
  expect((await ahmed.get(`/formedling/samlad-efterfragan/${pool.toLowerCase()}`)).text).toContain(page);

  const told = async () => JSON.parse((await ahmed.get(`/api/v1/pools/${pool}/request`)).text);
  expect(await told()).toMatchObject({ decided: true, maxDistanceKm: 60, need: null, request: null });
  const begun = await ahmed.post(page, {});
  const spec = begun.location ?? '';
  expect((await ahmed.post(page, {})).location).toBe(begun.location);
  const [, need = ''] = /behov\/([^/]+)/.exec(spec) ?? [];
  const written = await ahmed.get(spec);
  expect(early.text).toContain('med utbud högst 60 km från orten');
  for (const said of [
    'CNC-fräsning för tre verkstäder',
    'Deltagarna kommer från en arbetsgivare i Lindesberg',
  ])
    expect([said, written.text.includes(said)]).toEqual([said, true]);
  expect(written.text).not.toContain('Bergslagens Precision');
  const [stored] = await database.asOwner('select state from need where key = $1', [need.toUpperCase()]);
  expect(stored?.state).toBe('draft');

  expect((await ahmed.post(`${spec}/skicka`, {})).status).toBe(303);
  const words = `Gruppen bestämde det i ${pool}.`;
  expect((await ahmed.post(`${spec}/svar`, { number: '1', answer: 'approved', words })).status).toBe(303);
  const ready = await ahmed.get(`/formedling/behov/${need}/forfragan`);
  // The one that is too far from the place of the pool is not asked.
  expect(ready.text.includes('Alla 5 får samma förfrågan vid samma tid.')).toBe(true);
  const deadline = { deadlineOn: '2099-12-14', deadlineAt: '16.00' };
  const published = await ahmed.post(`/formedling/behov/${need}/forfragan`, deadline);
  expect(published.location).toBe('/formedling/forfragningar/f-2026-1');
  expect((await ahmed.get(page)).text).toContain('Till förfrågan F-2026-1');
  expect(await told()).toMatchObject({ need: need.toUpperCase(), request: 'F-2026-1' });
  expect((await sara.get(`/api/v1/pools/${pool}/request`)).status).toBe(404);
  const request = await maria.get('/formedling/forfragningar/f-2026-1');
  expect(request.text).toContain('Lärcentrum Masugnen');
  expect((await johan.get('/formedling/forfragningar/f-2026-1')).status).toBe(404);

  // The head chooses for the pool; a broker does not.
  const choosing = (name: 'ahmed' | 'maria') =>
    database.run(
      as(name),
      async ({ tx }) => (await sql`select requests_of_acting_employer()`.execute(tx)).rows.length,
    );
  expect([await choosing('maria'), await choosing('ahmed')]).toEqual([1, 0]);
});
