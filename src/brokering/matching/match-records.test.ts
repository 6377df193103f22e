import { beforeAll, expect, test } from 'vitest';
import { useFacts } from '../../../test/facts.ts';
import { testServer, visitor } from '../../../test/server.ts';
import { NotFound } from '../../platform/result.ts';
import type { Actor } from '../../platform/work.ts';
import { saveOrganisation } from '../../register/organisations/organisations.service.ts';
import { needContent } from '../needs/need.ts';
import { draftNeed, getNeed, listNeedHistory, openNeed } from '../needs/needs.service.ts';
import { offerContent } from '../offers/offer.ts';
import { addOffer, withdrawOffer } from '../offers/offer-changes.service.ts';
import { resultOf } from './match-record.ts';
import { listMatchRecords, matchSavedNeed, saveMatchRecord } from './matching.service.ts';

const OPERATOR = { kind: 'operator' } as const;
const CENTRE = '10000000-0000-7000-8000-000000000001';
const KOMVUX = '10000000-0000-7000-8000-000000000002';
const OTHER = '10000000-0000-7000-8000-000000000003';
const OFFER = '30000000-0000-7000-8000-000000000001';
const ahmed: Actor = { kind: 'person', personId: '20000000-0000-7000-8000-000000000001' };
const stranger: Actor = { kind: 'person', personId: '20000000-0000-7000-8000-000000000002' };

const content = needContent.parse({
  title: 'Svetsa i rostfritt',
  criteria: { text: 'Fyra svetsare ska svetsa rostfritt med TIG.', people: 4, municipality: '1885' },
});

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    for (const [id, name] of [
      [CENTRE, 'Lärcentrum Ett'],
      [OTHER, 'Lärcentrum Två'],
    ] as const)
      await saveOrganisation(work, {
        id,
        content: { name, roles: ['learningCentre'], municipalities: ['1885'] },
      });
    await saveOrganisation(work, {
      id: KOMVUX,
      content: { name: 'Komvux Prov', roles: ['provider'], providerKind: 'komvux', municipalities: ['1885'] },
    });
    const offer = offerContent.parse({
      kind: 'course',
      title: { sv: 'TIG-svetsning i rostfritt stål' },
      description: { sv: 'Du övar vid din egen bänk.' },
      municipalities: ['1885'],
      seats: 8,
    });
    await addOffer(work, {
      id: OFFER,
      providerId: KOMVUX,
      content: offer,
      state: 'published',
      checkedOn: '2026-11-23',
    });
  });
});

let key = '';

beforeAll(async () => {
  for (const [n, organisation] of [
    [1, CENTRE],
    [2, OTHER],
  ] as const) {
    const id = `20000000-0000-7000-8000-00000000000${n}`;
    await database.asOwner('insert into person (id, name, created_at) values ($1, $2, now())', [id, `P${n}`]);
    await database.asOwner(
      `insert into membership (id, person_id, organisation_id, role, created_at)
       values (gen_random_uuid(), $1, $2, 'broker', now())`,
      [id, organisation],
    );
  }
  key = await database.run(ahmed, (work) => draftNeed(work, { ownerId: CENTRE, content }));
  const { version } = await database.run(ahmed, (work) => getNeed(work, key));
  await database.run(ahmed, (work) => openNeed(work, key, version));
});

test('a kept match says again what was shown, also when the offer is gone', async () => {
  const shown = await database.run(ahmed, (work) => matchSavedNeed(work, key, 100));
  expect(shown.matching.matches[0]).toMatchObject({ provider: 'Komvux Prov', ownMunicipality: true });
  const id = await database.run(ahmed, (work) => saveMatchRecord(work, key));
  await database.run(OPERATOR, (work) => withdrawOffer(work, OFFER, 1));
  const records = await database.run(ahmed, (work) => listMatchRecords(work, shown.need.id));
  expect(records.map((one) => one.id)).toEqual([id]);
  const [record] = records;
  if (!record) throw new Error('Expected the record');
  const { names: _names, municipalities: _places, ...result } = shown.matching;
  expect(resultOf(record)).toEqual(result);
  expect(record.criteria).toEqual(shown.need.criteria);
  const later = await database.run(ahmed, (work) => matchSavedNeed(work, key, 100));
  expect(later.matching.matches).toEqual([]);
});

test('keeping a match stands in the history of the need', async () => {
  const { id } = await database.run(ahmed, (work) => getNeed(work, key));
  const history = await database.run(ahmed, (work) => listNeedHistory(work, id));
  expect(history.map((entry) => entry.action)).toContain('matched');
});

test('a record is never changed, by nobody', async () => {
  await expect(database.asOwner('update match_record set lot = 1000')).rejects.toThrow('never changed');
  const change = database.run(ahmed, (work) =>
    work.tx.updateTable('matchRecord').set({ lot: 1000 }).execute(),
  );
  await expect(change).rejects.toThrow('permission denied');
});

test('another centre sees neither the need nor its records', async () => {
  const { id } = await database.run(ahmed, (work) => getNeed(work, key));
  await expect(database.run(stranger, (work) => saveMatchRecord(work, key))).rejects.toThrow(NotFound);
  expect(await database.run(stranger, (work) => listMatchRecords(work, id))).toEqual([]);
});

test('without an account the tab is not to be had', async () => {
  const { status } = await visitor(testServer(database)).get(`/formedling/behov/${key}/matchningar`);
  expect([302, 303, 403, 404]).toContain(status);
});

test('the broker keeps a match in the browser and finds it again', async () => {
  await database.asOwner(`update person set demo = true where name = 'P1'`);
  const broker = visitor(testServer(database, { demoSignIn: { secret: 's' } }));
  await broker.get('/logga-in');
  await broker.post('/logga-in/prova', { person: '20000000-0000-7000-8000-000000000001' });
  const fresh = (
    await database.run(ahmed, (work) => draftNeed(work, { ownerId: CENTRE, content }))
  ).toLowerCase();
  const address = `/formedling/behov/${fresh}/matchningar`;
  const now = await broker.get(address);
  expect(now.status).toBe(200);
  expect(now.text).toContain('Beräknat nu, inget är sparat än.');
  const { status, location } = await broker.post(address, {});
  expect(status).toBe(303);
  expect(location).toBe(address);
  const kept = await broker.get(address);
  expect(kept.text).toMatch(/Beräknat 23\snov/);
  expect(kept.text).toContain('Räkna om');
  expect((await broker.post(address, {})).status).toBe(303);
  const log = await broker.get(`/formedling/behov/${fresh}/logg`);
  expect(log.text).toMatch(/lott \d{4}, regel brygga \d+.*, av P1/);
  const [, older = ''] = [...log.text.matchAll(/matchningar\?post=([0-9a-f-]{36})/g)].map(
    (found) => found[1] ?? '',
  );
  expect((await broker.get(`${address}?post=${older}`)).text).toContain('Det här är en äldre matchning.');
  expect((await broker.get(`${address}?post=10000000-0000-7000-8000-00000000000f`)).status).toBe(404);
});
