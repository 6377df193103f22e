import { beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../test/database.ts';
import { signedIn, testServer, visitor } from '../../../test/server.ts';
import { verifyAudit, verifyNewAudit } from '../../platform/audit/audit-check.ts';
import { sealAudit } from '../../platform/audit/audit-seal.ts';
import { startLongJob } from '../../platform/jobs/job.ts';
import { queueMail } from '../../platform/mail/mail.ts';
import { registerMember } from '../accounts/accounts.service.ts';
import { organisationContent } from '../organisations/organisation.ts';
import { saveOrganisation } from '../organisations/organisations.service.ts';
import { vocabularyImportJob } from '../skills/import/sent-files.service.ts';
import { reportBarrier } from './barriers.service.ts';

const OPERATOR = { kind: 'operator' } as const;
const CENTRE = '00000000-0000-4000-8000-000000000001';
const ADMINISTRATOR = '00000000-0000-4000-8000-000000000011';
const BROKER = '00000000-0000-4000-8000-000000000012';
const PAGES = ['/drift/post', '/drift/logg', '/drift/jobb', '/drift/hinder'];

const database = useDatabase((db) =>
  db.run(OPERATOR, async (work) => {
    const content = organisationContent.parse({
      name: 'Lärcentrum Prov',
      roles: ['learningCentre'],
      municipalities: [],
    });
    await saveOrganisation(work, { id: CENTRE, content });
    const people = [
      [ADMINISTRATOR, 'Prov Administratör', 'administrator'],
      [BROKER, 'Prov Mäklare', 'broker'],
    ] as const;
    for (const [id, name, role] of people) {
      await registerMember(work, { id, name, email: `${id}@example.org`, organisationId: CENTRE, role });
    }
  }),
);

beforeEach(() =>
  database.asOwner('delete from mail_message; delete from barrier_report; delete from job_run'),
);

const administrator = () => signedIn(testServer(database), database, ADMINISTRATOR);

async function writeMail(state: string): Promise<void> {
  const mail = { kind: 'magicLink', to: 'nagon@example.org', subject: `Brev ${state}`, lang: 'sv' as const };
  await database.run(OPERATOR, (work) =>
    queueMail(work, { ...mail, ledgerKey: state, body: `Hej!\n\nHemlig länk i ${state}` }),
  );
  await database.asOwner(`update mail_message set state = '${state}' where ledger_key = '${state}'`);
}

test.each(PAGES)('%s is for administrators alone, and only they find it in the menu', async (path) => {
  expect((await visitor(testServer(database)).get(path)).status).toBe(403);
  const broker = await signedIn(testServer(database), database, BROKER);
  expect((await broker.get(path)).status).toBe(403);
  expect((await broker.get('/i-dag')).text).not.toContain('/drift/');
  const answer = await (await administrator()).get(path);
  expect(answer.status).toBe(200);
  for (const link of PAGES) expect(answer.text).toContain(`href="${link}"`);
});

test('mails are listed by state, and the text is shown only when no mail server took it', async () => {
  await writeMail('kept');
  await writeMail('sent');
  const visit = await administrator();
  const all = (await visit.get('/drift/post')).text;
  expect(all).toContain('Brev kept');
  expect(all).toContain('Brev sent');
  const kept = (await visit.get('/drift/post?lage=kept')).text;
  expect(kept).not.toContain('Brev sent');
  const read = await visit.get(/href="(\/drift\/post\/[^"]+)"/.exec(kept)?.[1] ?? '');
  expect(read.text).toContain('Hemlig länk i kept');
  const sent = (await visit.get('/drift/post?lage=sent')).text;
  const closed = await visit.get(/href="(\/drift\/post\/[^"]+)"/.exec(sent)?.[1] ?? '');
  expect(closed.status).toBe(200);
  expect(closed.text).not.toContain('Hemlig länk');
  expect((await visit.get('/drift/post/inget')).status).toBe(404);
});

test('the audit is filtered by record, act, person and day, and one entry is read in full', async () => {
  const visit = await administrator();
  const count = async (query: string) =>
    /(\d+) (?:entry|entries)</.exec((await visit.get(`/en/drift/logg?${query}`)).text)?.[1] ?? 'none';
  expect(await count('sort=person')).toBe('2');
  expect(await count('sort=person&handelse=changed')).toBe('0');
  expect(await count('sort=person&fran=2026-11-23&till=2026-11-23')).toBe('2');
  expect(await count('sort=person&till=2026-11-22')).toBe('0');
  await database.run({ kind: 'person', personId: ADMINISTRATOR }, (work) =>
    reportBarrier(work, { page: '/utbud', description: 'Listan läses inte upp.' }),
  );
  expect(await count('sort=barrierReport&namn=administrat')).toBe('1');
  expect(await count('namn=%25')).toBe('0');
  const list = await visit.get('/drift/logg?sort=person');
  const entry = await visit.get(/href="(\/drift\/logg\/[^"]+)"/.exec(list.text)?.[1] ?? '');
  expect(entry.text).toContain('Person: Registrerad');
  expect(entry.text).toContain('&quot;role&quot;');
});

test('the log says whether the chain holds, and leads to the entry where it does not', async () => {
  await database.run({ kind: 'job', name: 'audit' }, sealAudit);
  const visit = await administrator();
  expect((await visit.get('/drift/logg')).text).toContain('Kedjan är inte kontrollerad än.');
  await database.run({ kind: 'job', name: 'audit' }, verifyNewAudit);
  expect((await visit.get('/drift/logg')).text).toContain('Kedjan håller.');
  await database.asOwner(`update audit_entry set action = 'other' where sequence = 1`);
  // The page says what was found when the chain was walked, not more.
  expect((await visit.get('/drift/logg')).text).toContain('Kedjan håller.');
  expect((await visit.post('/drift/logg/kontrollera', {})).location).toBe('/drift/logg');
  await database.run({ kind: 'job', name: 'audit' }, verifyAudit);
  const broken = (await visit.get('/drift/logg')).text;
  expect(broken).toContain('Post 1 har ändrats i efterhand.');
  const [row] = await database.asOwner('select id from audit_entry where sequence = 1');
  expect(broken).toContain(`href="/drift/logg/${String(row?.id)}">Visa posten`);
});

test('long work is listed with its state and who started it, and leads to its page', async () => {
  const id = await database.run({ kind: 'person', personId: ADMINISTRATOR }, (work) =>
    startLongJob(work, vocabularyImportJob, {
      title: { sv: 'Läser in prov', en: 'Importing a test' },
      payload: { importId: CENTRE, preview: true },
    }),
  );
  const { text } = await (await administrator()).get('/en/drift/jobb');
  expect(text).toContain('Importing a test');
  expect(text).toContain('Waiting');
  expect(text).toContain('Prov Administratör');
  expect(text).toContain(`href="/en/drift/jobb/${id}"`);
});

test('long work has a page that follows it; what has not begun is cancelled once, and the audit says by whom', async () => {
  const id = await database.run({ kind: 'person', personId: BROKER }, (work) =>
    startLongJob(work, vocabularyImportJob, {
      title: { sv: 'Läser in prov', en: 'Importing a test' },
      payload: { importId: CENTRE, preview: true },
    }),
  );
  const broker = await signedIn(testServer(database), database, BROKER);
  const waiting = (await broker.get(`/drift/jobb/${id}`)).text;
  expect(waiting).toContain(`data-events="/drift/jobb/${id}/handelser"`);
  expect(waiting).toContain('http-equiv="refresh"');
  // The broker may not see the list of all work: the way back leads to where it is started.
  expect(waiting).toMatch(/<nav class="b-crumb".*href="\/kompetenser".*aria-current="page">Läser in prov/s);
  expect(await broker.post(`/drift/jobb/${id}/avbryt`, {})).toMatchObject({
    status: 303,
    location: `/drift/jobb/${id}`,
  });
  const ended = (await broker.get(`/drift/jobb/${id}`)).text;
  expect(ended).toContain('Arbetet är avbrutet.');
  expect(ended).not.toContain('http-equiv="refresh"');
  const events = await broker.get(`/drift/jobb/${id}/handelser`);
  expect(events.text).toContain('"state":"cancelled"');
  const again = await broker.post(`/drift/jobb/${id}/avbryt`, {});
  expect(again.status).toBe(409);
  expect(again.text).toContain('Arbetet var redan klart');
  const [entry] = await database.asOwner(
    `select actor_person_id as by, action from audit_entry where entity = 'jobRun' and entity_id = $1`,
    [id],
  );
  expect(entry).toEqual({ by: BROKER, action: 'cancelled' });
});

test('who neither started the work nor administers finds no page of it', async () => {
  const id = await database.run({ kind: 'person', personId: ADMINISTRATOR }, (work) =>
    startLongJob(work, vocabularyImportJob, {
      title: { sv: 'Läser in prov' },
      payload: { importId: CENTRE, preview: true },
    }),
  );
  const broker = await signedIn(testServer(database), database, BROKER);
  for (const path of [`/drift/jobb/${id}`, `/drift/jobb/${id}/handelser`, '/drift/jobb/nonsense']) {
    expect((await broker.get(path)).status).toBe(404);
  }
  expect((await broker.post(`/drift/jobb/${id}/avbryt`, {})).status).toBe(404);
  expect((await (await administrator()).get(`/drift/jobb/${id}`)).status).toBe(200);
});

test('work that failed says why when it could tell, and how to go on', async () => {
  const id = await database.run({ kind: 'person', personId: ADMINISTRATOR }, (work) =>
    startLongJob(work, vocabularyImportJob, {
      title: { sv: 'Läser in prov' },
      payload: { importId: CENTRE, preview: true },
    }),
  );
  const failAs = (result: object) =>
    database.asOwner(`update job_run set state = 'failed', result = $2 where id = $1`, [
      id,
      JSON.stringify(result),
    ]);
  const visit = await administrator();
  await failAs({ reason: 'WorkFailed', told: { sv: 'Lösaren föll.', en: 'The solver fell.' } });
  expect((await visit.get(`/drift/jobb/${id}`)).text).toContain('Lösaren föll. Starta det igen');
  const english = (await visit.get(`/en/drift/jobb/${id}`)).text;
  expect(english).toContain('The solver fell. Start it again');
  // The way to start it again, and no word of its being finished.
  expect(english).toMatch(/href="\/en\/kompetenser"[^>]*>To Skills and occupations/);
  expect(english).not.toContain('Finished');
  await failAs({ reason: 'Error' });
  expect((await visit.get(`/drift/jobb/${id}`)).text).toContain('Arbetet stannade av ett fel.');
});

test('the audit calls records by their names where it knows them, in the list and in one entry', async () => {
  const visit = await administrator();
  const list = (await visit.get('/drift/logg?sort=person')).text;
  const name = /sub-line">([^<]+)</.exec(list)?.[1] ?? '';
  expect(name).toMatch(/^[A-ZÅÄÖ][a-zåäö]+ /);
  const before = list.slice(0, list.indexOf(`sub-line">${name}<`));
  const path = [...before.matchAll(/href="(\/drift\/logg\/[0-9a-f-]{36})"/g)].at(-1)?.[1] ?? '';
  expect((await visit.get(path)).text).toContain(`>${name}<`);
});

test('a reported barrier is marked as handled, once, and by an administrator', async () => {
  await database.run({ kind: 'anonymous' }, (work) =>
    reportBarrier(work, { page: '/utbud', description: 'Listan läses inte upp.' }),
  );
  const visit = await administrator();
  const list = (await visit.get('/drift/hinder')).text;
  expect(list).toContain('Listan läses inte upp.');
  const action = /action="(\/drift\/hinder\/[^"]+)"/.exec(list)?.[1] ?? '';
  const broker = await signedIn(testServer(database), database, BROKER);
  expect((await broker.post(action, {})).status).toBe(403);
  expect(await visit.post(action, {})).toMatchObject({ status: 303, location: '/drift/hinder' });
  expect((await visit.get('/drift/hinder')).text).toContain('Hanterad 23\u00a0november\u00a02026');
  expect((await visit.post(action, {})).status).toBe(404);
  const acts = await database.asOwner(
    `select action from audit_entry where entity = 'barrierReport' order by at, id`,
  );
  expect(acts.at(-1)).toEqual({ action: 'handled' });
});

test('a mail that failed says why, and an administrator has it sent again, once', async () => {
  await writeMail('failed');
  const [row] = await database.asOwner(
    `update mail_message set last_error = '550 No such user', attempts = 1 returning id`,
  );
  const path = `/drift/post/${String(row?.id)}`;
  const visit = await administrator();
  const { text } = await visit.get(`/en${path}`);
  expect(text).toContain('The e-mail did not arrive.');
  expect(text).toContain('550 No such user');
  const broker = await signedIn(testServer(database), database, BROKER);
  expect((await broker.post(`${path}/skicka-igen`, {})).status).toBe(403);
  expect((await visit.post(`${path}/skicka-igen`, {})).location).toBe(path);
  expect(await database.asOwner('select state, attempts from mail_message')).toEqual([
    { state: 'queued', attempts: 0 },
  ]);
  expect((await visit.post(`${path}/skicka-igen`, {})).status).toBe(409);
});
