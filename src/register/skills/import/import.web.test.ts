import { expect, test } from 'vitest';
import { countingIds, TEST_NOW, useDatabase } from '../../../../test/database.ts';
import { signedIn, testServer, visitor } from '../../../../test/server.ts';
import type { JobDeps } from '../../../platform/jobs/job.ts';
import { runLongJob } from '../../../platform/jobs/long-job.ts';
import { createLog } from '../../../platform/log.ts';
import { registerMember } from '../../accounts/accounts.service.ts';
import { saveOrganisation } from '../../organisations/organisations.service.ts';
import { skillsJobs } from '../skills.jobs.ts';
import { forgetOldFiles } from './sent-files.service.ts';

const OPERATOR = { kind: 'operator' } as const;
const REGION = '10000000-0000-7000-8000-000000000001';
const EDITOR = '20000000-0000-7000-8000-000000000001';
const BROKER = '20000000-0000-7000-8000-000000000002';

const database = useDatabase((db) =>
  db.run(OPERATOR, async (work) => {
    await saveOrganisation(work, {
      id: REGION,
      content: { name: 'Region Prov', roles: ['regionalBody'], municipalities: [] },
    });
    const roles = { [EDITOR]: 'regionalDeveloper', [BROKER]: 'broker' } as const;
    for (const [id, role] of Object.entries(roles))
      await registerMember(work, {
        id,
        name: `Prov ${role}`,
        email: `${id}@example.org`,
        organisationId: REGION,
        role,
      });
  }),
);

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
    `select payload from outbox_event where name = 'jobs.requested' order by created_at, id`,
  );
  for (const { payload } of waiting) {
    const asked = payload as { runId: string; kind: string; payload: unknown };
    const job = skillsJobs.longJobs?.find((one) => one.kind === asked.kind);
    if (job) await runLongJob(job, deps, asked);
  }
}

const URI = 'http://data.europa.eu/esco/skill/00000001-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
const labels = () =>
  new File([`uri,label_sv,label_en\n${URI},flätning,braiding\nno address,x,y\n`], 'labels.csv');

test('an editor sends a file, sees what would change, stores it, and the file is forgotten', async () => {
  const app = testServer(database);
  const editor = await signedIn(app, database, EDITOR);
  await editor.get('/kompetenser/las-in');
  const sent = await editor.upload('/kompetenser/las-in', { source: 'esco', files: labels() });
  expect(sent.status).toBe(303);
  const run = sent.location ?? '';
  expect((await editor.get(run)).text).toContain('<job-progress');

  await runWaiting();
  const preview = (await editor.get(run)).text;
  expect(preview).toContain('Det här skulle ändras');
  expect(preview).toContain('flätning');
  expect(preview).toContain('labels.csv');
  expect(preview).toContain('är ingen adress till ett ESCO-begrepp');
  expect((await editor.get('/kompetenser?q=braiding')).text).toContain('Inga begrepp');

  const confirmed = await editor.post(`${run}/bekrafta`, {});
  expect(confirmed.status).toBe(303);
  await runWaiting();
  expect((await editor.get(confirmed.location ?? '')).text).toContain('Det här ändrades');
  const found = await editor.get('/kompetenser?q=braiding');
  expect(found.text).toContain('flätning');
  expect(found.text).toContain('ESCO');
  expect(await database.asOwner('select id from vocabulary_import')).toEqual([]);
});

test('the progress is told as events until the work has ended', async () => {
  const editor = await signedIn(testServer(database), database, EDITOR);
  await editor.get('/kompetenser/las-in');
  const sent = await editor.upload('/kompetenser/las-in', { source: 'esco', files: labels() });
  await runWaiting();
  const events = await editor.get(`${sent.location}/handelser`);
  expect(events.headers.get('content-type')).toContain('text/event-stream');
  expect(events.text).toContain('data: {"state":"done"');
});

test('a file that is no vocabulary is told as a problem, and nothing is offered to store', async () => {
  const editor = await signedIn(testServer(database), database, EDITOR);
  await editor.get('/kompetenser/las-in');
  const sent = await editor.upload('/kompetenser/las-in', {
    source: 'jobtech',
    files: new File(['not json'], 'notes.json'),
  });
  await runWaiting();
  const { text } = await editor.get(sent.location ?? '');
  expect(text).toContain('Filen är inte giltig JSON');
  expect(text).not.toContain('/bekrafta');
});

test('without a file, and without the right, nothing is read', async () => {
  const app = testServer(database);
  const editor = await signedIn(app, database, EDITOR);
  await editor.get('/kompetenser/las-in');
  const empty = await editor.upload('/kompetenser/las-in', { source: 'esco' });
  expect(empty).toMatchObject({ status: 422 });
  expect(empty.text).toContain('Välj minst en fil');
  const broker = await signedIn(app, database, BROKER);
  expect((await broker.get('/kompetenser/las-in')).status).toBe(403);
  expect((await visitor(app).get('/kompetenser/las-in')).status).toBe(403);
  await broker.get('/');
  expect((await broker.upload('/kompetenser/las-in', { source: 'esco', files: labels() })).status).toBe(403);
});

test('files that nobody confirmed are forgotten after a week', async () => {
  const editor = await signedIn(testServer(database), database, EDITOR);
  await editor.get('/kompetenser/las-in');
  await editor.upload('/kompetenser/las-in', { source: 'esco', files: labels() });
  await database.run({ kind: 'job', name: 'test' }, forgetOldFiles);
  expect((await database.asOwner('select id from vocabulary_import')).length).toBeGreaterThan(0);
  await database.asOwner(`update vocabulary_import set created_at = created_at - interval '8 days'`);
  await database.run({ kind: 'job', name: 'test' }, forgetOldFiles);
  expect(await database.asOwner('select id from vocabulary_import')).toEqual([]);
});
