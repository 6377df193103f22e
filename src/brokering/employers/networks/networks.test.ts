import { expect, test } from 'vitest';
import { useDemo } from '../../../../test/facts.ts';
import { signedIn, testServer, visitor } from '../../../../test/server.ts';
import { demoId } from '../../../demo/demo-id.ts';

const database = useDemo();

const LIST = '/formedling/natverk';
const as = (person: string) => signedIn(testServer(database), database, demoId('person', person));

test('a business developer starts a network, plans a meeting, invites once and counts; nothing sent is lost', async () => {
  const karin = await as('karin-ek');
  const bad = await karin.post(`${LIST}/nytt`, { name: 'x', purpose: 'Vi lär av varandra' });
  expect([bad.status, bad.text.includes('Vi lär av varandra'), bad.text.includes('3 till 120')]).toEqual([
    422,
    true,
    true,
  ]);
  const started = await karin.post(`${LIST}/nytt`, { name: 'Nätverk Prov', purpose: 'Vi lär av varandra' });
  const page = started.location ?? '';
  expect(started.status).toBe(303);
  const unknown = await karin.post(`${page}/arbetsgivare`, {
    employer: 'Finns inte AB',
    since: '2026-11-23',
  });
  expect([unknown.status, unknown.text.includes('Finns inte AB')]).toEqual([422, true]);
  const [{ name } = {}] = await database.asOwner(
    `select name from organisation where id = '${demoId('organisation', 'orrhammarens-snickeri')}'`,
  );
  const member = { employer: String(name), since: '2026-11-23' };
  expect((await karin.post(`${page}/arbetsgivare`, member)).status).toBe(303);
  expect((await karin.post(`${page}/arbetsgivare`, member)).status).toBe(422);

  const meeting = { title: 'Första mötet', on: '2026-12-07', from: '13.00', until: '15.00', place: 'Flen' };
  const late = await karin.post(`${page}/moten`, { ...meeting, until: '12.00' });
  expect([
    late.status,
    late.text.includes('Sluttiden ska vara efter'),
    late.text.includes('Första mötet'),
  ]).toEqual([422, true, true]);
  expect((await karin.post(`${page}/moten`, meeting)).status).toBe(303);
  const [{ id } = {}] = await database.asOwner(`select id from network_meeting where title = 'Första mötet'`);
  await database.asOwner(
    `update organisation set email = 'snickeri@example.org' where id = '${demoId('organisation', 'orrhammarens-snickeri')}'`,
  );
  for (let twice = 0; twice < 2; twice++)
    expect((await karin.post(`${page}/moten/${id}/bjud-in`, {})).status).toBe(303);
  const mails = await database.asOwner(
    `select recipient, calendar from mail_message where kind = 'networkMeeting'`,
  );
  expect(mails.length).toBe(1);
  expect([mails[0]?.recipient, String(mails[0]?.calendar).includes('Första mötet')]).toEqual([
    'snickeri@example.org',
    true,
  ]);
  const early = await karin.post(`${page}/moten/${id}/antal`, { employersCame: '1', peopleCame: '2' });
  expect([early.status, early.text.includes('Räkna när mötet har varit')]).toEqual([422, true]);
  await database.asOwner(
    `update network_meeting set starts_at = '2026-11-20 12:00Z', ends_at = '2026-11-20 14:00Z' where id = '${id}'`,
  );
  expect(
    (await karin.post(`${page}/moten/${id}/antal`, { employersCame: 'x', peopleCame: '2' })).status,
  ).toBe(422);
  expect(
    (await karin.post(`${page}/moten/${id}/antal`, { employersCame: '1', peopleCame: '2' })).status,
  ).toBe(303);
  expect((await karin.get(page)).text).toContain('2 personer från 1 arbetsgivare');
  expect((await karin.get(`/en${page}`)).text).toContain('2 people from 1 employers');

  const made = (await karin.post(`${page}/kalender`, {})).text;
  const feed = /value="[^"]*(\/natverk\/[\w-]+\/kalender\.ics)"/.exec(made)?.[1] ?? '';
  const calendar = (await visitor(testServer(database)).get(feed)).text;
  expect([calendar.includes('Första mötet'), calendar.includes(String(name))]).toEqual([true, false]);
  expect((await visitor(testServer(database)).get('/natverk/fel/kalender.ics')).status).toBe(404);
});

test('those in the network read it, others do not; joint needs lead to a pool', async () => {
  const rows = await database.asOwner(`select id, name from employer_network order by name`);
  const network = (part: string) => `${LIST}/${rows.find(({ name }) => String(name).includes(part))?.id}`;
  const [cutting, flen] = [network('Skärande'), network('Flen')];
  const ahmed = await as('ahmed-saleh');
  const needs = (await ahmed.get(`${cutting}/behov`)).text;
  expect([needs.includes('CNC-grupp'), needs.includes('/formedling/samlad-efterfragan/ny?behov=')]).toEqual([
    true,
    true,
  ]);
  const wrong = await ahmed.post(`${cutting}/behov`, { key: 'B-1999-1' });
  expect([wrong.status, wrong.text.includes('B-1999-1')]).toEqual([422, true]);
  const johan = await as('johan-berg');
  const own = (await johan.get(cutting)).text;
  expect([own.includes('Gemensam CNC-grupp'), own.includes('Planera ett möte')]).toEqual([true, false]);
  expect((await johan.get(flen)).status).toBe(404);
  expect((await johan.post(`${cutting}/moten`, { title: 'x' })).status).toBe(422);
  expect((await (await as('lena-holm')).get(cutting)).status).toBe(404);
  expect((await visitor(testServer(database)).get(LIST)).status).toBe(403);
  const listed = JSON.parse((await ahmed.get('/api/v1/networks')).text);
  expect(listed.items.map(({ members }: { members: number }) => members)).toContain(5);
});
