import { expect, test } from 'vitest';
import { useDatabase } from '../../../../test/database.ts';
import { signedIn, testServer, visitor } from '../../../../test/server.ts';
import { saveOrganisation } from '../../organisations/organisations.service.ts';
import { registerMember } from '../accounts.service.ts';
import { deviceOf } from './device.ts';

const CENTRE = '10000000-0000-7000-8000-000000000001';
const person = (n: number) => `20000000-0000-7000-8000-00000000000${n}`;
const [MARIA, PER, ANNA, DEMO, EVA] = [person(1), person(2), person(3), person(4), person(5)];
const OPERATOR = { kind: 'operator' } as const;
const PASSWORD = 'a password for tests';

const database = useDatabase((db) =>
  db.run(OPERATOR, async (work) => {
    const content = { name: 'Lärcentrum Prov', roles: ['learningCentre' as const], municipalities: [] };
    await saveOrganisation(work, { id: CENTRE, content });
    for (const id of [MARIA, PER, ANNA, DEMO, EVA]) {
      const member = { id, name: `Namn ${id.at(-1)}`, email: `${id}@example.org`, demo: id === DEMO };
      await registerMember(work, { ...member, organisationId: CENTRE, role: 'broker' });
    }
  }),
);

const rowOf = async (id: string) => (await database.asOwner('select * from person where id = $1', [id]))[0];
const lastMailTo = async (address: string) => {
  const mails = await database.asOwner('select body from mail_message where recipient = $1', [address]);
  return String(mails.at(-1)?.body ?? '');
};

test('a visitor is sent to sign in, and changes nothing', async () => {
  const someone = visitor(testServer(database));
  expect(await someone.get('/profil')).toMatchObject({ status: 303 });
  expect((await someone.post('/profil', { name: 'X Y', language: 'sv' })).status).toBe(403);
  expect((await someone.get('/profil/mina-uppgifter.json')).status).toBe(403);
});

test('name and language change, and an empty name is refused at its field', async () => {
  const maria = await signedIn(testServer(database), database, MARIA);
  const refused = await maria.post('/profil', { name: '', language: 'en' });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('href="#f-name"');
  await maria.post('/profil', { name: 'Maria Ny', language: 'en' });
  expect(await rowOf(MARIA)).toMatchObject({ name: 'Maria Ny', language: 'en' });
});

test('an address changes when the link sent there is opened, once', async () => {
  const per = await signedIn(testServer(database), database, PER);
  await per.post('/profil/e-post', { email: 'per.ny@example.org' });
  expect(await rowOf(PER)).toMatchObject({ email: `${PER}@example.org` });
  const token = /token=([\w-]+)/.exec(await lastMailTo('per.ny@example.org'))?.[1] ?? '';
  await per.post('/profil/e-post/bekrafta', { token });
  expect(await rowOf(PER)).toMatchObject({ email: 'per.ny@example.org' });
  const again = await per.post('/profil/e-post/bekrafta', { token });
  expect((await per.get(again.location ?? '')).text).toContain('Länken är använd');
  const entered = await visitor(testServer(database)).post('/logga-in', {
    email: 'per.ny@example.org',
    password: PASSWORD,
  });
  expect(entered.location).toBe('/i-dag');
});

test('an address that is somebody else’s gets no mail and the same answer', async () => {
  const eva = await signedIn(testServer(database), database, EVA);
  const answer = await eva.post('/profil/e-post', { email: `${MARIA}@example.org` });
  expect(answer.location).toBe('/profil');
  expect(await lastMailTo(`${MARIA}@example.org`)).toBe('');
});

test('a new password needs the old one and ends the other sessions', async () => {
  const app = testServer(database);
  const elsewhere = await signedIn(app, database, ANNA);
  const anna = await signedIn(app, database, ANNA);
  const wrong = await anna.post('/profil/losenord', { old: 'wrong', next: 'another long password' });
  expect(wrong.text).toContain('stämmer inte');
  const done = await anna.post('/profil/losenord', { old: PASSWORD, next: 'another long password' });
  expect(done.location).toBe('/profil');
  expect((await anna.get('/profil')).status).toBe(200);
  expect((await elsewhere.get('/profil')).status).toBe(303);
});

test('sessions are listed and ended, one’s own alone', async () => {
  const app = testServer(database);
  const elsewhere = await signedIn(app, database, MARIA);
  const stranger = await signedIn(app, database, EVA);
  const maria = await signedIn(app, database, MARIA);
  expect((await maria.get('/profil')).text).toContain('den här enheten');
  const rows = await database.asOwner('select id from auth.session where "userId" = $1', [EVA]);
  await maria.post('/profil/inloggningar/avsluta', { session: String(rows[0]?.id) });
  expect((await stranger.get('/profil')).status).toBe(200);
  await maria.post('/profil/inloggningar/avsluta', { session: 'others' });
  expect((await elsewhere.get('/profil')).status).toBe(303);
  expect((await maria.get('/profil')).status).toBe(200);
});

test('a key to the API is shown once, works, and ends when it is revoked', async () => {
  const app = testServer(database);
  app.get('/api/v1/probe', (c) => c.json(c.get('actor')));
  const maria = await signedIn(app, database, MARIA);
  const made = await maria.post('/profil/nycklar', { tokenName: 'Statistik', scopes: 'read' });
  expect(made.status).toBe(200);
  const token = /brygga_[\w-]{32}/.exec(made.text)?.[0] ?? '';
  const call = () =>
    app.fetch(
      new Request('http://localhost/api/v1/probe', { headers: { authorization: `Bearer ${token}` } }),
    );
  expect(await (await call()).json()).toMatchObject({ personId: MARIA });
  const page = await maria.get('/profil');
  expect(page.text).toContain('Statistik');
  expect(page.text).not.toContain(token);
  const revoke = /\/profil\/nycklar\/[\w-]+\/aterkalla/.exec(page.text)?.[0] ?? '';
  await maria.post(revoke, {});
  expect((await call()).status).toBe(401);
});

test('a wish to be forgotten can be taken back until it is decided', async () => {
  const eva = await signedIn(testServer(database), database, EVA);
  expect((await eva.post('/profil/radera', {})).status).toBe(422);
  expect((await eva.post('/profil/radera', { sure: 'ja' })).location).toMatch(/^\/radering\/[\w-]+$/);
  expect((await eva.get('/profil')).text).toContain('Ta tillbaka begäran');
  await eva.post('/profil/radera/ta-tillbaka', {});
  expect((await eva.get('/profil')).text).not.toContain('Ta tillbaka begäran');
  expect(await rowOf(EVA)).toMatchObject({ email: `${EVA}@example.org` });
});

test('a person of the demo region stays', async () => {
  const demo = await signedIn(testServer(database), database, DEMO);
  expect((await demo.post('/profil/radera', { sure: 'ja' })).status).toBe(409);
  expect(await rowOf(DEMO)).toMatchObject({ name: 'Namn 4' });
});

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', 'Linux'],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge',
    'Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604',
    'Safari',
    'iPhone',
  ],
  ['curl/8.0', undefined, undefined],
])('deviceOf(%s)', (userAgent, browser, system) => {
  expect(deviceOf(userAgent)).toEqual({ browser, system });
});

test('the language of the switch is kept: the first page and mails follow it, other addresses say their own', async () => {
  const app = testServer(database);
  const anna = await signedIn(app, database, ANNA);
  expect((await anna.get('/')).status).toBe(200);
  const switched = await anna.post('/sprak', { lang: 'en', return: '/profil?x=1' });
  expect(switched.location).toBe('/en/profil?x=1');
  expect(await rowOf(ANNA)).toMatchObject({ language: 'en' });
  expect(await anna.get('/')).toMatchObject({ status: 302 });
  expect((await anna.get('/utbud')).status).toBe(200);
  await anna.post('/profil/e-post', { email: 'anna.ny@example.org' });
  expect(await lastMailTo('anna.ny@example.org')).toContain('/en/profil/e-post/bekrafta');
  expect((await anna.post('/en/sprak', { lang: 'sv', return: '//evil.example' })).location).toBe('/');
  expect((await anna.get('/')).status).toBe(200);
  const stranger = visitor(app);
  expect((await stranger.post('/sprak', { lang: 'en', return: '/utbud' })).location).toBe('/en/utbud');
  expect((await stranger.get('/')).status).toBe(200);
});

test('a person protects their own identity and is still themselves', async () => {
  const app = testServer(database);
  const maria = await signedIn(app, database, MARIA);
  expect((await maria.post('/profil/skydd', { protect: 'ja' })).status).toBe(303);
  expect(await rowOf(MARIA)).toMatchObject({ protected_identity: true });
  const page = (await maria.get('/profil')).text;
  expect(page).toContain('Dina uppgifter är skyddade');
  expect(page).toContain(`${MARIA}@example.org`);
  const anna = await signedIn(app, database, ANNA);
  expect((await anna.get(`/organisationer/${CENTRE}/medlemmar`)).text).not.toContain('Maria Ny');
  await maria.post('/profil/skydd', { protect: 'nej' });
  expect((await anna.get(`/organisationer/${CENTRE}/medlemmar`)).text).toContain('Maria Ny');
});
