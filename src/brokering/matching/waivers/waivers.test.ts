import { beforeAll, expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import { signedIn, testServer, type Visitor, visitor } from '../../../../test/server.ts';
import type { Actor } from '../../../platform/work.ts';
import { registerMember } from '../../../register/accounts/accounts.service.ts';
import { createToken } from '../../../register/accounts/tokens/tokens.service.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';
import { needContent } from '../../needs/need.ts';
import { draftNeed, getNeed, openNeed } from '../../needs/needs.service.ts';
import { offerContent } from '../../offers/offer.ts';
import { addOffer } from '../../offers/offer-changes.service.ts';
import { matchingJobs } from '../matching.jobs.ts';

const id = (group: number, n: number) => `${group}0000000-0000-7000-8000-00000000000${n}`;
const CENTRE = id(1, 1);
const [AHMED, HEAD, SARA] = [id(2, 1), id(2, 2), id(2, 3)];
const ahmed: Actor = { kind: 'person', personId: AHMED };

const database = useFacts(async (db) => {
  await db.run({ kind: 'operator' }, async (work) => {
    for (const [n, name] of [
      [1, 'Ett'],
      [2, 'Två'],
    ] as const)
      await saveOrganisation(work, {
        id: id(1, n),
        content: { name: `Lärcentrum ${name}`, roles: ['learningCentre'], municipalities: ['1885'] },
      });
    for (const [personId, n, role] of [
      [AHMED, 1, 'broker'],
      [HEAD, 1, 'centreHead'],
      [SARA, 2, 'broker'],
    ] as const) {
      const member = { id: personId, name: `P${personId.slice(-1)}`, email: `${personId}@example.org` };
      await registerMember(work, { ...member, organisationId: id(1, n), role });
    }
    // Two far away (one without an address), one near: only the first two fail on distance.
    for (const [n, name, place, email] of [
      [4, 'Djupskolan', '0380', 'djup@example.org'],
      [5, 'Fjärrskolan', '0380', undefined],
      [6, 'Närskolan', '1885', 'nar@example.org'],
    ] as const) {
      await saveOrganisation(work, {
        id: id(1, n),
        content: { name, roles: ['provider'], municipalities: [place], email },
      });
      for (const nth of [1, 2]) {
        const title = { sv: `TIG-svetsning i rostfritt, kurs ${n}${nth}` };
        const description = { sv: 'Du svetsar rostfritt stål med TIG.' };
        const content = offerContent.parse({
          kind: 'course',
          title,
          description,
          municipalities: [place],
          form: 'onSite',
        });
        const offer = { id: `3000000${nth}-0000-7000-8000-00000000000${n}`, providerId: id(1, n), content };
        await addOffer(work, { ...offer, state: 'published', checkedOn: '2026-11-23' });
      }
    }
  });
});

let key = '';
let broker: Visitor;
const ASK = () => `/formedling/behov/${key}/undantag`;

beforeAll(async () => {
  const content = needContent.parse({
    title: 'Svetsa i rostfritt',
    criteria: { text: 'TIG-svetsning i rostfritt stål', municipality: '1885', maxDistanceKm: 30 },
  });
  key = (await database.run(ahmed, (work) => draftNeed(work, { ownerId: CENTRE, content }))).toLowerCase();
  await database.run(ahmed, (work) => openNeed(work, key, 1));
  broker = await signedIn(testServer(database), database, AHMED);
}, 30_000);

const linkIn = (body: unknown) => /\/undantag\/[\w-]+/.exec(String(body))?.[0] ?? '';

test('all who failed on the same condition are asked with the same words, once; the answer stands on the need', async () => {
  const matches = await broker.get(`/formedling/behov/${key}/matchningar`);
  expect(matches.text).toContain(`${ASK()}?villkor=distance`);
  const confirm = await broker.get(`${ASK()}?villkor=distance`);
  expect(confirm.text).toContain('1 anordnare får frågan');
  expect(confirm.text).toContain('1 anordnare saknar e-post');
  expect(confirm.text).toContain('kurs 42');
  expect(confirm.text).not.toContain('Närskolan');
  const form = { id: /name="id" value="([^"]+)"/.exec(confirm.text)?.[1] ?? '', rule: 'distance' };
  const number = await broker.post(ASK(), { ...form, question: 'Kan ni hjälpa 19121212-1212 på plats?' });
  expect(number.status).toBe(422);
  expect(number.text).toContain('Ta bort personnumret');
  const question = 'Kan ni ge <kursen> hos oss i Lindesberg?';
  for (const _twice of [1, 2]) expect((await broker.post(ASK(), { ...form, question })).status).toBe(303);

  const mails = await database.asOwner(`select recipient, body from mail_message where kind = 'waiverAsked'`);
  expect(mails.map((mail) => mail.recipient)).toEqual(['djup@example.org']);
  expect(mails[0]?.body).not.toContain('kursen');
  expect(await database.asOwner('select provider from waiver_recipient order by provider')).toMatchObject([
    { provider: 'Djupskolan' },
    { provider: 'Fjärrskolan' },
  ]);

  const provider = visitor(testServer(database));
  const link = linkIn(mails[0]?.body);
  const page = await provider.get(link);
  expect(page.text).toContain('Kan ni ge &lt;kursen&gt; hos oss');
  expect(page.text).not.toContain('Fjärrskolan');
  expect((await provider.post(link, { text: 'kanske' })).text).toContain('Välj ja eller nej.');
  const half = await provider.post(link, { 'answer.0': 'yes', text: 'Ja, med sex deltagare.' });
  expect([half.status, half.text.includes('Ja, med sex deltagare.')]).toEqual([422, true]);
  const given = { 'answer.0': 'yes', 'answer.1': 'no', text: 'Ja, med sex deltagare.' };
  expect((await provider.post(link, given)).status).toBe(303);
  expect((await provider.post(link, { ...given, 'answer.0': 'no' })).status).toBe(409);

  const log = await broker.get(`/formedling/behov/${key}/logg`);
  for (const words of [
    'Ja, med sex deltagare.',
    'Ej mejlad, saknar adress',
    'Anordnare fick frågan om undantag',
    'En anordnare svarade om undantag',
  ])
    expect(log.text).toContain(words);
  const after = await broker.get(`/formedling/behov/${key}/matchningar`);
  expect(after.text.match(/Ja, undantag går/g)).toHaveLength(1);
  expect(after.text).toMatch(/>Nej</);
  expect(after.text).not.toContain('?villkor=distance');
});

test('the broker who asked is told of an answer, once', async () => {
  const [event] = await database.asOwner(
    `select payload from outbox_event where name = 'matching.waiver-answered'`,
  );
  const tell = matchingJobs.subscriptions?.[0];
  const deps = { runWork: database.run, publicUrl: 'http://localhost' } as Parameters<
    NonNullable<typeof tell>['handle']
  >[0];
  for (const _twice of [1, 2]) await tell?.handle(deps, event?.payload);
  const mails = await database.asOwner(
    `select recipient, body from mail_message where kind = 'waiverAnswered'`,
  );
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({ recipient: `${AHMED}@example.org` });
  expect(mails[0]?.body).toContain(`/formedling/behov/${key}/logg`);
});

test('only brokers of the centre ask; nobody else finds the question, and an answer never changes', async () => {
  const head = await signedIn(testServer(database), database, HEAD);
  expect((await head.get(`${ASK()}?villkor=distance`)).status).toBe(403);
  const form = { id: id(9, 1), rule: 'distance', question: 'Kan ni ge kursen hos oss i Lindesberg?' };
  expect((await head.post(ASK(), form)).status).toBe(403);
  const stranger = await signedIn(testServer(database), database, SARA);
  expect((await stranger.get(`${ASK()}?villkor=distance`)).status).toBe(404);
  const nobody = await broker.get(`${ASK()}?villkor=language`);
  expect(nobody.status).toBe(409);
  expect(nobody.text).toContain('stänger inte längre ute något');
  for (const bare of [ASK(), `${ASK()}?villkor=annat`])
    expect((await broker.get(bare)).headers.get('location')).toBe(
      `/formedling/behov/${key}/matchningar#left-out`,
    );
  expect((await visitor(testServer(database)).get('/undantag/nobody')).status).toBe(404);
  const rows = await database.run({ kind: 'person', personId: SARA }, (work) =>
    work.tx.selectFrom('waiverRecipient').selectAll().execute(),
  );
  expect(rows).toEqual([]);
  await expect(database.asOwner(`update waiver_recipient set provider = 'x'`)).rejects.toThrow(
    'Only the answer',
  );
});

test('programs match a need, keep the match and read it again', async () => {
  const { token } = await database.run(ahmed, (work) =>
    createToken(work, { personId: AHMED, name: 'x', scopes: ['read', 'write'], expiresAt: undefined }),
  );
  const call = async (method: string, path: string) => {
    const headers = { authorization: `Bearer ${token}` };
    const request = new Request(`http://localhost/api/v1/needs/${key}/${path}`, { method, headers });
    const answer = await testServer(database).fetch(request);
    return { status: answer.status, json: JSON.parse(await answer.text()) };
  };
  const now = await call('GET', 'matches?limit=1');
  expect(now).toMatchObject({
    status: 200,
    json: { found: 2, matches: [{ rank: 1, provider: 'Närskolan' }] },
  });
  expect(now.json.leftOut).toHaveLength(4);
  const kept = await call('POST', 'match-records');
  expect(kept).toMatchObject({
    status: 201,
    json: { need: key.toUpperCase(), found: 2, lot: now.json.lot, madeBy: 'P1' },
  });
  expect((await call('GET', 'match-records')).json.items[0]).toEqual(kept.json);
  const record = await call('GET', `match-records/${kept.json.id}`);
  expect(record.json.match.matches[0]).toEqual(now.json.matches[0]);
  expect((await call('GET', `match-records/${id(9, 9)}`)).status).toBe(404);
  const { id: needId } = await database.run(ahmed, (work) => getNeed(work, key));
  expect(
    await database.asOwner('select count(*)::int as n from match_record where need_id = $1', [needId]),
  ).toEqual([{ n: 1 }]);
});
