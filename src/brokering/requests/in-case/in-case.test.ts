// A request and its case, and the bad days of both: late to the second, mail that bounces, a merge, a need that ends.
import { sql } from 'kysely';
import { pino } from 'pino';
import { beforeAll, expect, test } from 'vitest';
import { TEST_NOW } from '../../../../test/database.ts';
import { useFacts } from '../../../../test/facts.ts';
import {
  approveSpec,
  as,
  letDeadlinePass,
  ORGANISATIONS,
  PEOPLE,
  prepareRequestStory,
  proposalForm,
  publishStory,
} from '../../../../test/request-story.ts';
import { signedIn, testServer, type Visitor } from '../../../../test/server.ts';
import type { JobDeps } from '../../../platform/jobs/job.ts';
import { Conflict } from '../../../platform/result.ts';
import { openCaseForNeed } from '../../needs/in-case/case-needs.service.ts';
import { closeNeed, getNeed } from '../../needs/needs.service.ts';
import { requestContactData } from '../asking/request-contact.service.ts';
import { getOwnProposal, submitProposal } from '../proposals/proposals.service.ts';
import { requestJobs } from '../requests.jobs.ts';

let need = '';
let key = '';
let inCase = '';
const database = useFacts(async (db) => {
  need = await prepareRequestStory(db);
  inCase = await db.run(as('ahmed'), (work) => openCaseForNeed(work, need, { title: 'Fem axlar' }));
  await approveSpec(db, need);
  key = await publishStory(db, need);
});

const visitors = {} as Record<keyof typeof PEOPLE, Visitor>;
beforeAll(async () => {
  const app = testServer(database);
  for (const [name, { id }] of Object.entries(PEOPLE) as [keyof typeof PEOPLE, { id: string }][])
    visitors[name] = await signedIn(app, database, id);
}, 60_000);

const deps: JobDeps = {
  runWork: database.run,
  sendMail: undefined,
  clock: () => TEST_NOW,
  newId: () => 'unused',
  log: pino({ level: 'silent' }),
  publicUrl: 'http://localhost',
};

/** Does what jobs do: hands out the events that wait, twice, and opens what the clock has opened. */
async function runJobs(): Promise<void> {
  const events = await database.asOwner('delete from outbox_event returning name, payload');
  for (const { name, payload } of [...events, ...events])
    for (const { event, handle } of requestJobs.subscriptions ?? [])
      if (event === name) await handle(deps, payload);
  for (const { run } of requestJobs.schedules ?? []) await run(deps);
}

async function standing(): Promise<{ stage: string; told: string[] }> {
  const [row] = await database.asOwner('select id, stage from broker_case where key = $1', [inCase]);
  const told = await database.asOwner(
    `select report ->> 'sv' as said from case_entry where case_id = $1 and entity = 'request' order by at, id`,
    [row?.id],
  );
  return { stage: String(row?.stage), told: told.map(({ said }) => String(said)) };
}

const GOT = () => `/forfragningar/${key}`;
const STAFF = () => `/formedling/forfragningar/${key}`;

test('publishing moves the case to the request, past what was skipped with the reason said', async () => {
  await runJobs();
  expect(await standing()).toEqual({
    stage: 'request',
    told: ['Förfrågan F-2026-1 är skickad till 5 anordnare'],
  });
  const page = await visitors.ahmed.get(`/formedling/arenden/${inCase.toLowerCase()}`);
  expect(page.text).toContain('Förfrågan F-2026-1 är skickad till 5 anordnare');
});

test('mail that a server refuses is shown at the recipient; the provider has its page all the same', async () => {
  await database.asOwner(
    `insert into outbox_event (id, name, payload, created_at)
     select gen_random_uuid(), 'mail.refused', jsonb_build_object('id', id), now() from mail_message
     where recipient = 'courses@example.org'`,
  );
  await runJobs();
  const page = (await visitors.ahmed.get(STAFF())).text;
  expect(page.match(/Mejlet kom inte fram/g)).toHaveLength(1);
  expect((await visitors.bo.get(GOT())).status).toBe(200);
});

test('a provider that was merged into another answers once, from the answer that was begun', async () => {
  const { anna, bo } = visitors;
  await anna.post(`${GOT()}/svar`, { ...proposalForm(148_000), act: 'submit' });
  const merge = 'update organisation set merged_into = $2 where id = $1';
  await database.asOwner(merge, [ORGANISATIONS.commission, ORGANISATIONS.courses]);
  for (const visitor of [anna, bo]) expect((await visitor.get(GOT())).text).toContain('Inlämnat');
  // The one that was kept goes on with the same proposal, which is still sealed.
  expect((await bo.post(`${GOT()}/svar`, { ...proposalForm(140_000, 1), act: 'submit' })).status).toBe(303);
  const handedIn = await database.asOwner('select provider_id from proposal');
  expect(handedIn).toEqual([{ provider_id: ORGANISATIONS.commission }]);
  expect((await visitors.ahmed.get(STAFF())).text).toMatch(/Ett förseglat svar\./);
  await database.asOwner(merge, [ORGANISATIONS.commission, null]);
});

test('the clock of the database decides, also when the deadline passes while a proposal is being handed in', async () => {
  await visitors.lena.post(`${GOT()}/svar`, { ...proposalForm(171_000), act: 'save' });
  await database.asOwner('alter table request disable trigger keep');
  await database.asOwner(`update request set published_at = now() - interval '1 day',
    deadline = clock_timestamp() + interval '900 milliseconds'`);
  await database.asOwner('alter table request enable trigger keep');
  const late = database.run(as('lena'), async (work) => {
    // At the beginning of the transaction, and for as long as it lasts by now(), the request is open.
    expect((await getOwnProposal(work, key)).request.state).toBe('open');
    await sql`select pg_sleep(1)`.execute(work.tx);
    await submitProposal(work, key);
  });
  await expect(late).rejects.toThrow(Conflict);
  expect(await database.asOwner('select 1 from proposal')).toHaveLength(1);
  const page = await visitors.lena.post(`${GOT()}/svar`, { ...proposalForm(171_000, 1), act: 'submit' });
  expect([page.status, page.text.includes('efter sista svarstid'), page.text.includes('4711')]).toEqual([
    409,
    true,
    true,
  ]);
});

test('opening, scoring and choosing move the case on, and nothing moves it back', async () => {
  const { maria, johan } = visitors;
  await letDeadlinePass(database, key);
  await runJobs();
  expect((await standing()).stage).toBe('proposals');
  const mails = (kind: string) =>
    database.asOwner('select recipient, subject, body from mail_message where ledger_key like $1', [
      `request-${kind}:%`,
    ]);
  // All who were asked hear the same; the employer and the broker hear how many answered.
  const told = await mails('opened');
  expect([told.length, new Set(told.map(({ body }) => body)).size]).toEqual([5, 1]);
  const comparing = await mails('to-compare');
  expect(comparing.map(({ recipient }) => recipient).sort()).toEqual(
    [`${PEOPLE.ahmed.id}@example.org`, `${PEOPLE.johan.id}@example.org`].sort(),
  );
  expect(comparing[0]).toMatchObject({
    subject: 'Ett svar på F-2026-1 är öppnat',
    body: expect.stringContaining('/formedling/forfragningar/f-2026-1/jamforelse'),
  });
  const at = (tail: string) => `${STAFF()}/${tail}`;
  await maria.post(at('intresse'), {});
  const scores = { 'points.A.quality': '80', 'reason.A.quality': 'Bra.', 'points.A.delivery': '70' };
  await maria.post(at('poang'), { ...scores, 'reason.A.delivery': 'Bra.' });
  await runJobs();
  expect((await standing()).stage).toBe('comparison');
  // The broker has gone ahead by hand: the choice does not bring the case back.
  await database.asOwner(`update broker_case set stage = 'delivery'`);
  await johan.post(at('intresse'), {});
  const choice = { letter: 'A', reason: 'Det enda svaret, och det är bra.' };
  expect((await johan.post(at('val'), choice)).status).toBe(303);
  await runJobs();
  const after = await standing();
  expect(after.stage).toBe('delivery');
  expect(after.told.slice(1)).toEqual([
    'Svaren på F-2026-1 är öppnade: ett kom i tid',
    'Bedömningen av svaren på F-2026-1 har börjat',
    'Arbetsgivaren har valt i F-2026-1',
  ]);
});

test('an employer that withdraws mid-way takes the request with it: all are told, nothing is opened, then it is deleted', async () => {
  // The same request as if the deadline lay ahead and nobody had chosen.
  for (const table of ['proposal_result', 'request_choice', 'score', 'interest_declaration'])
    await database.asOwner(`delete from ${table}`);
  await database.asOwner('alter table request disable trigger keep');
  await database.asOwner(`update request set deadline = now() + interval '9 days'`);
  await database.asOwner('alter table request enable trigger keep');
  await database.run(as('ahmed'), async (work) => {
    const { version } = await getNeed(work, need);
    await closeNeed(work, need, version, 'withdrawn');
  });
  await runJobs();
  // What the withdrawal itself told of.
  await runJobs();
  const told = await database.asOwner(
    `select 1 from mail_message where ledger_key like 'request-withdrawn:%'`,
  );
  expect(told).toHaveLength(5);
  const page = (await visitors.bo.get(GOT())).text;
  expect(page).toContain('Arbetsgivaren har dragit sig ur innan svaren öppnades.');
  expect((await standing()).told.at(-1)).toBe('Förfrågan F-2026-1 är tillbakadragen');
  expect(
    await database.run({ kind: 'operator' }, ({ tx }) => tx.selectFrom('proposal').selectAll().execute()),
  ).toEqual([]);
  const [rule] = requestContactData.retention;
  const clear = () => database.run({ kind: 'job', name: 'x' }, async (work) => rule?.clear(work));
  expect(await clear()).toBe(0);
  await database.asOwner('alter table request disable trigger keep');
  await database.asOwner(`update request set withdrawn_at = withdrawn_at - interval '91 days'`);
  await database.asOwner('alter table request enable trigger keep');
  expect(await clear()).toBe(3);
  expect(await database.asOwner('select 1 from proposal')).toEqual([]);
});
