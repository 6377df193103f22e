import { expect, test } from 'vitest';
import { countingIds, TEST_NOW } from '../../../test/database.ts';
import { useFacts } from '../../../test/facts.ts';
import { testServer } from '../../../test/server.ts';
import type { JobDeps } from '../../platform/jobs/job.ts';
import { runLongJob } from '../../platform/jobs/long-job.ts';
import { createLog } from '../../platform/log.ts';
import { registerMember } from '../../register/accounts/accounts.service.ts';
import { createToken } from '../../register/accounts/tokens/tokens.service.ts';
import { organisationContent } from '../../register/organisations/organisation.ts';
import { saveOrganisation } from '../../register/organisations/organisations.service.ts';
import { shareOrganisation } from '../../register/organisations/sharing.service.ts';
import { employerImportJobs } from './importing/importing.jobs.ts';

const id = (group: number, n: number) => `${group}0000000-0000-4000-8000-00000000000${n}`;
const [CENTRE, UNIT, EMPLOYER, LONELY] = [1, 2, 3, 4].map((n) => id(1, n)) as [
  string,
  string,
  string,
  string,
];
const [AHMED, KARIN, SARA] = [1, 2, 3].map((n) => id(2, n)) as [string, string, string];

const database = useFacts(async (db) => {
  await db.run({ kind: 'operator' }, async (work) => {
    for (const [organisationId, name, role, ownerId] of [
      [CENTRE, 'Lärcentrum Prov', 'learningCentre', undefined],
      [UNIT, 'Näringsliv Prov', 'businessUnit', undefined],
      [EMPLOYER, 'Prov Precision AB', 'employer', CENTRE],
      [LONELY, 'Näringsliv Ensam', 'businessUnit', undefined],
    ] as const) {
      const content = organisationContent.parse({ name, roles: [role], municipalities: ['1885'] });
      await saveOrganisation(work, { id: organisationId, ownerId, content });
    }
    await shareOrganisation(work, EMPLOYER, UNIT);
    for (const [personId, organisationId, role] of [
      [AHMED, CENTRE, 'broker'],
      [KARIN, UNIT, 'businessDeveloper'],
      [SARA, LONELY, 'businessDeveloper'],
    ] as const) {
      const person = { id: personId, name: 'Prov', email: `${personId}@example.org` };
      await registerMember(work, { ...person, organisationId, role });
    }
  });
});

const tokens = new Map<string, string>();

async function tokenOf(personId: string): Promise<string> {
  const known = tokens.get(personId);
  if (known) return known;
  const { token } = await database.run({ kind: 'person', personId }, (work) =>
    createToken(work, { personId, name: 'x', scopes: ['read', 'write'], expiresAt: undefined }),
  );
  tokens.set(personId, token);
  return token;
}

/** Calls the API as the person; `METHOD path`. */
async function call(personId: string, what: string, body?: object) {
  const [method = 'GET', path = ''] = what.split(' ');
  const headers = {
    authorization: `Bearer ${await tokenOf(personId)}`,
    'content-type': 'application/json',
  };
  const init = body ? { method, headers, body: JSON.stringify(body) } : { method, headers };
  const request = new Request(`http://localhost/api/v1${path}`, init);
  const answer = await testServer(database).fetch(request);
  const text = await answer.text();
  return { status: answer.status, json: text ? JSON.parse(text) : undefined };
}

const AT = `/employers/${EMPLOYER}`;

test('the next step and the vulnerability are agreed on by version, and only by those who keep the employer', async () => {
  const read = await call(AHMED, `GET ${AT}`);
  expect(read.json).toMatchObject({ version: 0, nextStep: null });
  const step = { text: 'Ring om kursstart', on: '2026-12-01', houseId: UNIT, version: 0 };
  expect((await call(SARA, `PUT ${AT}/next-step`, step)).status).toBe(404);
  const past = await call(AHMED, `PUT ${AT}/next-step`, { ...step, on: '2026-11-01' });
  expect(past).toMatchObject({ status: 422, json: { errors: [{ field: 'on' }] } });
  const planned = await call(AHMED, `PUT ${AT}/next-step`, step);
  expect(planned.json).toMatchObject({ version: 1, nextStep: { text: step.text, house: { id: UNIT } } });
  expect((await call(KARIN, `PUT ${AT}/next-step`, step)).status).toBe(409);
  const weak = { reasons: ['ageingStaff'], version: 1 };
  expect((await call(KARIN, `PUT ${AT}/vulnerability`, weak)).json).toMatchObject({
    vulnerability: ['ageingStaff'],
    version: 2,
  });
  const done = await call(KARIN, `DELETE ${AT}/next-step?version=2`);
  expect(done.json).toMatchObject({ version: 3, nextStep: null });
});

test('contact persons are kept, changed by version and taken away', async () => {
  const rut = { name: 'Rut Prov', purpose: 'Utbildning', legalGround: 'publicTask', keepUntil: '2027-01-01' };
  const added = await call(KARIN, `POST ${AT}/people`, { ...rut, email: 'rut@example.org' });
  expect(added).toMatchObject({ status: 201, json: { name: 'Rut Prov', house: { id: UNIT }, version: 1 } });
  const at = `${AT}/people/${added.json.id}`;
  const far = await call(AHMED, `PUT ${at}`, { ...rut, keepUntil: '2040-01-01', version: 1 });
  expect(far).toMatchObject({ status: 422, json: { errors: [{ field: 'keepUntil' }] } });
  const changed = await call(AHMED, `PUT ${at}`, { ...rut, title: 'Chef', version: 1 });
  expect(changed.json).toMatchObject({ title: 'Chef', email: null, version: 2 });
  expect((await call(KARIN, `PUT ${at}`, { ...rut, version: 1 })).status).toBe(409);
  expect((await call(SARA, `DELETE ${at}`)).status).toBe(404);
  await database.asOwner('update contact_person set email_refused_at = now()');
  expect((await call(AHMED, `GET ${AT}/people`)).json.items).toMatchObject([
    { emailRefusedAt: expect.any(String) },
  ]);
  expect((await call(SARA, `POST ${at}/trust-address`)).status).toBe(404);
  expect((await call(KARIN, `POST ${at}/trust-address`)).json).toMatchObject({ emailRefusedAt: null });
  expect((await call(AHMED, `DELETE ${at}`)).status).toBe(204);
  expect((await call(AHMED, `GET ${AT}/people`)).json).toEqual({ items: [] });
});

test('a visit is planned with the warning of the house, moved, cancelled and written down', async () => {
  const visit = {
    startsAt: '2026-12-01T09:00:00+01:00',
    endsAt: '2026-12-01T10:00:00+01:00',
    personId: AHMED,
    place: 'Maskinhallen',
    purpose: 'Behov',
  };
  const planned = await call(AHMED, `POST ${AT}/visits`, visit);
  expect(planned).toMatchObject({ status: 201, json: { startsAt: '2026-12-01T08:00:00.000Z', version: 1 } });
  const second = await call(KARIN, `POST ${AT}/visits`, { ...visit, personId: KARIN });
  expect(second.status).toBe(409);
  expect(JSON.stringify(second.json)).toContain('2026-12-01 Lärcentrum Prov');
  const close = await call(KARIN, `GET ${AT}/close-visits?on=2026-12-03`);
  expect(close.json.items).toMatchObject([{ on: '2026-12-01', done: false, house: { id: CENTRE } }]);
  const sure = await call(KARIN, `POST ${AT}/visits`, { ...visit, personId: KARIN, sure: true });
  expect(sure.status).toBe(201);
  expect((await call(AHMED, `PUT /visit-rules/${UNIT}`, { apartDays: 1 })).status).toBe(403);
  expect((await call(KARIN, `PUT /visit-rules/${UNIT}`, { apartDays: 1 })).status).toBe(204);
  expect((await call(KARIN, 'GET /visit-rules')).json.items).toMatchObject([{ apartDays: 1 }]);
  expect((await call(KARIN, `GET ${AT}/close-visits?on=2026-12-03`)).json.items).toEqual([]);
  expect((await call(AHMED, `POST ${AT}/visits/${sure.json.id}/cancel`, { version: 1 })).status).toBe(403);
  const off = await call(KARIN, `POST ${AT}/visits/${sure.json.id}/cancel`, { version: 1 });
  expect(off.json).toMatchObject({ state: 'cancelled', version: 2 });
  const at = `${AT}/visits/${planned.json.id}`;
  const today = { startsAt: '2026-11-23T08:00:00Z', endsAt: '2026-11-23T08:30:00Z', sure: true, version: 1 };
  expect((await call(AHMED, `PUT ${at}`, { ...visit, ...today })).json).toMatchObject({ version: 2 });
  expect((await call(AHMED, 'GET /employer-visits')).json.items).toHaveLength(1);
  const done = await call(AHMED, `POST ${at}/done`, { version: 2, said: 'Två kan', note: 'Internt' });
  expect(done.status).toBe(200);
  const entry = `${AT}/contacts/${done.json.contactEntryId}`;
  const log = await call(KARIN, `GET ${AT}/contacts`);
  expect(log.json.items).toMatchObject([{ kind: 'visit', said: 'Två kan', note: null }]);
  const corrected = {
    kind: 'visit',
    happenedOn: '2026-11-23',
    purpose: 'Behov',
    said: 'Tre kan',
    version: 1,
  };
  expect((await call(KARIN, `PUT ${entry}`, corrected)).status).toBe(403);
  expect((await call(AHMED, `PUT ${entry}`, corrected)).json).toMatchObject({ said: 'Tre kan', version: 2 });
  const asked = await call(AHMED, `POST ${entry}/rating`, {});
  expect(asked.json).toMatchObject({ mailed: false, link: expect.stringContaining('/omdome/') });
  expect((await call(KARIN, `POST ${entry}/rating`, {})).status).toBe(403);
  const satisfaction = await call(KARIN, `GET ${AT}/satisfaction`);
  expect(satisfaction.json).toEqual({ asked: 1, answered: 0, average: null, latest: [] });
});

test('a signal is taken by the house it went to', async () => {
  const sent = await call(KARIN, 'POST /employer-signals', {
    employer: 'Prov Precision AB',
    text: 'Varslar',
  });
  const at = `/employer-signals/${sent.json.id}`;
  expect((await call(KARIN, `POST ${at}/take`)).status).toBe(403);
  expect((await call(AHMED, `POST ${at}/take`)).json).toMatchObject({
    state: 'taken',
    takenBy: { id: AHMED },
  });
  expect((await call(KARIN, `GET ${at}`)).json).toMatchObject({ state: 'taken' });
  expect((await call(SARA, `GET ${at}`)).status).toBe(404);
});

test('a list is sent, previewed, read with other columns and confirmed', async () => {
  const list = 'Bolag;Folk\nSmedjan;12\nKvarnen;3\n';
  const body = { fileName: 'bolag.csv', content: Buffer.from(list).toString('base64') };
  const sent = await call(AHMED, 'POST /employer-imports', body);
  expect(sent).toMatchObject({ status: 202, json: { state: 'queued', result: null } });
  expect((await call(AHMED, 'POST /employer-imports', { ...body, houseId: UNIT })).status).toBe(403);
  await runWaiting();
  const at = (run: string) => `/employer-imports/${run}`;
  const unknown = await call(AHMED, `GET ${at(sent.json.run)}`);
  expect(unknown.json).toMatchObject({
    state: 'done',
    result: { rows: 0, table: { headers: ['Bolag', 'Folk'] } },
  });
  const nameless = await call(AHMED, `POST ${at(sent.json.run)}/columns`, { columns: { employees: 1 } });
  expect(nameless.status).toBe(422);
  const again = await call(AHMED, `POST ${at(sent.json.run)}/columns`, {
    columns: { name: 0, employees: 1 },
  });
  await runWaiting();
  expect((await call(AHMED, `GET ${at(again.json.run)}`)).json).toMatchObject({ result: { added: 2 } });
  expect((await call(SARA, `POST ${at(again.json.run)}/confirm`, {})).status).toBe(404);
  const stored = await call(AHMED, `POST ${at(again.json.run)}/confirm`, {});
  await runWaiting();
  expect((await call(AHMED, `GET ${at(stored.json.run)}`)).json).toMatchObject({
    state: 'done',
    result: { preview: false, added: 2 },
  });
  const found = await call(AHMED, 'GET /employers?q=Smedjan');
  expect(found.json.items).toMatchObject([{ name: 'Smedjan', employees: 12 }]);
});

/** Does what the queue would: runs each long job that waits, once. */
async function runWaiting(): Promise<void> {
  const deps: JobDeps = {
    runWork: database.run,
    sendMail: undefined,
    clock: () => TEST_NOW,
    newId: countingIds(),
    log: createLog('silent'),
    publicUrl: 'http://localhost',
  };
  const waiting = await database.asOwner(
    `delete from outbox_event where name = 'jobs.requested' returning payload`,
  );
  for (const { payload } of waiting) {
    const asked = payload as { runId: string; kind: string; payload: unknown };
    const job = employerImportJobs.longJobs?.find((one) => one.kind === asked.kind);
    if (job) await runLongJob(job, deps, asked);
  }
}
