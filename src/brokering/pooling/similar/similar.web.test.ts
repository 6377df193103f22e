import { expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import { signedIn, testServer, visitor } from '../../../../test/server.ts';
import { registerMember } from '../../../register/accounts/accounts.service.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';
import { needContent } from '../../needs/need.ts';
import { decideConcept, draftNeed, openNeed } from '../../needs/needs.service.ts';
import { listNeedsLike } from './similar.service.ts';

const id = (group: number, n: number) => `${group}0000000-0000-7000-8000-00000000000${n}`;
const PAGE = '/formedling/behov/b-2026-1/liknande';

/** The centre, the broker and the employer of a number belong together; one and two are the same centre. */
const NEEDS = [
  { n: 1, centre: 1, concepts: ['tig-svetsning'], town: '1885', title: 'Verkstaden ska svetsa TIG' },
  { n: 2, centre: 1, concepts: ['tig-svetsning'], town: '1885', title: 'Rörfirman ska svetsa TIG' },
  { n: 3, centre: 2, concepts: ['mig-mag-svetsning'], town: '1884', title: 'Hemliga bolaget ska svetsa' },
  {
    n: 4,
    centre: 1,
    concepts: ['demensvard', 'receptfri-egenvard-pa-apotek'],
    town: '1885',
    title: 'Boendet lär om demens',
  },
  {
    n: 5,
    centre: 1,
    concepts: ['receptfri-egenvard-pa-apotek'],
    town: '1885',
    title: 'Receptionen lär om egenvård',
  },
];

const database = useFacts(async (db) => {
  await db.run({ kind: 'operator' }, async (work) => {
    for (const n of [1, 2]) {
      await saveOrganisation(work, {
        id: id(1, n),
        content: { name: `Lärcentrum ${n}`, roles: ['learningCentre'], municipalities: ['1885'] },
      });
      const member = { id: id(2, n), name: 'Prov', email: `${id(2, n)}@example.org` };
      await registerMember(work, { ...member, organisationId: id(1, n), role: 'broker' });
    }
    await registerMember(work, {
      id: id(2, 3),
      name: 'Prov',
      email: `${id(2, 3)}@example.org`,
      organisationId: id(1, 1),
      role: 'employerContact',
    });
  });
  for (const { n, centre, concepts, town, title } of NEEDS)
    await db.run({ kind: 'person', personId: id(2, centre) }, async (work) => {
      await saveOrganisation(work, {
        id: id(3, n),
        ownerId: id(1, centre),
        content: { name: `Företag ${n}`, roles: ['employer'], municipalities: [town] },
      });
      const criteria = { text: title, people: n + 1, municipality: town };
      const content = needContent.parse({ title, criteria });
      const key = await draftNeed(work, { ownerId: id(1, centre), organisationId: id(3, n), content });
      for (const conceptId of concepts)
        await decideConcept(work, key, { conceptId, accepted: true, words: [] });
      await openNeed(work, key, 1);
    });
});

test('a broker sees own needs like it by name, those of others without, and goes on to a pool of those chosen', async () => {
  const broker = await signedIn(testServer(database), database, id(2, 1));
  expect((await broker.get('/formedling/behov/b-2026-1')).text).toContain(`href="${PAGE}"`);
  const { status, text } = await broker.get(PAGE);
  expect(status).toBe(200);
  expect(text).toContain('2 öppna behov liknar det här');
  expect(text).toContain('Rörfirman ska svetsa TIG');
  expect(text).toContain('Båda behöver TIG-svetsning.');
  expect(text).toContain('Behov hos ett annat lärcentrum');
  expect(text).toMatch(/TIG-svetsning här och MIG\/MAG-svetsning där möts i Svetsning|är nära/);
  expect(text).toMatch(/\d+ km mellan orterna\./);
  expect(text).not.toMatch(/Hemliga bolaget|Företag 3|demens/);
  expect((await broker.get(`/en${PAGE}`)).text).toContain('2 open needs are like this one');

  const answer = JSON.parse((await broker.get('/api/v1/needs/b-2026-1/similar')).text);
  expect(answer.items).toMatchObject([
    { need: { key: 'B-2026-2' } },
    { need: null, municipality: '1884', people: 4 },
  ]);
  const [own, other] = answer.items as { id: string }[];
  const form = await broker.get(`/formedling/samlad-efterfragan/ny?behov=B-2026-1&med=&med=${other?.id}`);
  expect(form.text).toMatch(new RegExp(`value="${other?.id}" checked`));
  expect(form.text).not.toMatch(new RegExp(`value="${own?.id}" checked`));
});

test('a new pool begins with the needs that ask for its subject; what only shares something beside it waits to be ticked', async () => {
  const broker = await signedIn(testServer(database), database, id(2, 1));
  const ticked = async (key: string) => {
    const { text } = await broker.get(`/formedling/samlad-efterfragan/ny?behov=${key}`);
    return [...text.matchAll(/name="needs"[^>]*>/g)].map(([box]) => box.includes('checked'));
  };
  expect(await ticked('B-2026-1')).toEqual([true, true]);
  expect(await ticked('B-2026-4')).toEqual([false]);
});

test('neither the size of an employer nor the day that a need came moves anything', async () => {
  const order = () =>
    database.run({ kind: 'person', personId: id(2, 1) }, async (work) =>
      (await listNeedsLike(work, 'b-2026-1')).similar.map((one) => [one.id, one.likeness.score]),
    );
  const before = await order();
  await database.asOwner(`update organisation set employees = 5000, name = 'AAA' where id = $1`, [id(3, 3)]);
  await database.asOwner(
    `update need set received_on = '2020-01-01', changed_at = '2020-01-01' where key = 'B-2026-3'`,
  );
  expect(await order()).toEqual(before);
});

test('those who do not broker, and other centres, do not get the page', async () => {
  const app = testServer(database);
  expect((await visitor(app).get(PAGE)).status).toBe(403);
  expect((await (await signedIn(app, database, id(2, 3))).get(PAGE)).status).toBe(403);
  expect((await (await signedIn(app, database, id(2, 2))).get(PAGE)).status).toBe(404);
  expect((await (await signedIn(app, database, id(2, 1))).get('/formedling/behov/x/liknande')).status).toBe(
    404,
  );
});
