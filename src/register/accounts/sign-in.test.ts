import { expect, test } from 'vitest';
import { useDatabase } from '../../../test/database.ts';
import { sentSignInMails, signedIn, testServer, visitor } from '../../../test/server.ts';
import { saveOrganisation } from '../organisations/organisations.service.ts';
import { registerMember } from './accounts.service.ts';

const CENTRE = '10000000-0000-7000-8000-000000000001';
const MARIA = '20000000-0000-7000-8000-000000000001';
const OPERATOR = { kind: 'operator' } as const;

const database = useDatabase((db) =>
  db.run(OPERATOR, async (work) => {
    await saveOrganisation(work, {
      id: CENTRE,
      content: { name: 'Lärcentrum Prov', roles: ['learningCentre'], municipalities: [] },
    });
    await registerMember(work, {
      id: MARIA,
      name: 'Maria Prov',
      email: `${MARIA}@example.org`,
      organisationId: CENTRE,
      role: 'centreHead',
      demo: true,
    });
  }),
);

test('a wrong password is refused at its field, and what was typed stays', async () => {
  const someone = visitor(testServer(database));
  await someone.get('/logga-in');
  const answer = await someone.post('/logga-in', { email: 'nobody@example.org', password: 'wrong' });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('E-postadressen eller lösenordet stämmer inte');
  expect(answer.text).toContain('value="nobody@example.org"');
  expect(answer.text).not.toContain('value="wrong"');
});

test('too many tries on one account are stopped', async () => {
  const someone = visitor(testServer(database));
  const attempt = () => someone.post('/logga-in', { email: 'x@example.org', password: 'wrong' });
  for (let count = 0; count < 10; count++) await attempt();
  expect((await attempt()).text).toContain('För många försök');
});

test('who is signed in is known on every page, and unknown after signing out', async () => {
  const app = testServer(database);
  const maria = await signedIn(app, database, MARIA);
  expect((await maria.get('/')).text).toContain('Maria Prov');
  const out = await maria.post('/logga-ut', {});
  expect(out).toMatchObject({ status: 303, location: '/' });
  expect((await maria.get('/')).text).not.toContain('Maria Prov');
});

test('a link by mail signs in once, by a button', async () => {
  const app = testServer(database);
  const someone = visitor(app);
  await signedIn(app, database, MARIA);
  const asked = await someone.post('/logga-in/lank', { email: `${MARIA}@example.org` });
  expect(asked.status).toBe(303);
  const mail = sentSignInMails.findLast((one) => one.kind === 'magicLink');
  const page = await someone.get(`/logga-in/med-lank?token=${mail?.token}`);
  expect(page.text).toContain('Tryck på knappen');
  const entered = await someone.post('/logga-in/med-lank', { token: mail?.token ?? '' });
  expect(entered.location).toBe('/i-dag');
  expect((await someone.get('/')).text).toContain('Maria Prov');
  const again = await visitor(app).post('/logga-in/med-lank', { token: mail?.token ?? '' });
  expect(again.location).toBe('/logga-in/lank');
});

test('an unknown address gets the same answer and no mail', async () => {
  const before = sentSignInMails.length;
  const answer = await visitor(testServer(database)).post('/logga-in/glomt', {
    email: 'unknown@example.org',
  });
  expect(answer.status).toBe(303);
  expect(sentSignInMails.length).toBe(before);
});

test('the one-click entry takes demo people alone, and only where it is offered', async () => {
  const closed = visitor(testServer(database));
  expect((await closed.get('/logga-in')).text).not.toContain('Gå in som');
  expect((await closed.post('/logga-in/prova', { person: MARIA })).status).toBe(403);
  const open = visitor(testServer(database, { demoSignIn: { secret: 's' } }));
  expect((await open.get('/logga-in')).text).toContain('Gå in som Maria Prov');
  expect((await open.post('/logga-in/prova', { person: CENTRE })).status).toBe(403);
  expect((await open.post('/logga-in/prova', { person: MARIA })).location).toBe('/i-dag');
  expect((await open.get('/')).text).toContain('Maria Prov');
});

test('the application cannot reach the sign-in tables', async () => {
  await expect(
    database.run(OPERATOR, (work) => work.tx.withSchema('auth').selectFrom('person').selectAll().execute()),
  ).rejects.toThrow(/permission denied/);
});
