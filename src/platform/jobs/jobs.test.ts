import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { useDatabase } from '../../../test/database.ts';
import { defineEvent, emitEvent } from '../events.ts';
import { newUuid } from '../ids.ts';
import { createLog } from '../log.ts';
import { createSmtp, queueMail } from '../mail/mail.ts';
import { createRunWork, type RunWork } from '../work.ts';
import { type FeatureJobs, longJob, on, startLongJob, WorkFailed } from './job.ts';
import { cancelJobRun, findJobRun, whyFailed } from './job-run.ts';
import { type Jobs, prepareJobs, startJobs } from './jobs.ts';

const thingHappened = defineEvent('things.happened', z.object({ id: z.string() }));
const counting = { kind: 'counting', payload: z.object({ upTo: z.number() }) };

const endless = { kind: 'endless', payload: z.object({}), stoppable: true };

const failing = { kind: 'failing', payload: z.object({}) };
const WHY = { sv: 'Det gick inte.', en: 'It did not work.' };

const heard: string[] = [];
const received: string[] = [];
const woken: string[] = [];
const features: FeatureJobs[] = [
  {
    subscriptions: [
      on(thingHappened, 'first', async (_, { id }) => void heard.push(`first ${id}`)),
      on(thingHappened, 'second', async (_, { id }) => void heard.push(`second ${id}`)),
    ],
    longJobs: [
      longJob(counting, async (_, { upTo }, report) => {
        for (let step = 1; step <= upTo; step++) await report(step, upTo);
        return { counted: upTo };
      }),
      longJob(endless, async (_, _payload, report) => {
        for (let step = 1; ; step++) await report(step);
      }),
      longJob(failing, async () => {
        throw new WorkFailed(WHY, new Error('the cause'));
      }),
    ],
    // Seldom enough that only an announcement can be what lets it run.
    loops: [
      {
        name: 'woken',
        everySeconds: 3600,
        wokenBy: 'brygga_catalogue',
        run: async () => void woken.push('ran'),
      },
    ],
  },
];

let jobs: Jobs;
let runWork: RunWork;
const smtp = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, _session, done) {
    let text = '';
    stream.on('data', (chunk) => {
      text += String(chunk);
    });
    stream.on('end', () => {
      received.push(text);
      done();
    });
  },
});

const database = useDatabase();

beforeAll(async () => {
  await new Promise<void>((ready) => smtp.listen(0, '127.0.0.1', ready));
  const address = smtp.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  runWork = createRunWork({
    db: database.app(),
    clock: () => new Date(),
    newId: newUuid,
    personalSecret: 'test',
  });
  await prepareJobs(database.urls().owner, features);
  jobs = await startJobs({
    appUrl: database.urls().app,
    features,
    deps: {
      runWork,
      sendMail: createSmtp({ url: `smtp://127.0.0.1:${port}`, from: 'brygga@example.org' }),
      clock: () => new Date(),
      newId: newUuid,
      log: createLog('silent'),
      publicUrl: 'http://localhost:3000',
    },
  });
});

afterAll(async () => {
  await jobs?.stop();
  await new Promise<void>((closed) => smtp.close(closed));
});

test('an event reaches each subscriber when the act is committed, and none when it is rolled back', async () => {
  const failing = runWork({ kind: 'operator' }, async (work) => {
    await emitEvent(work, thingHappened, { id: 'lost' });
    throw new Error('rolled back');
  });
  await expect(failing).rejects.toThrow();
  await runWork({ kind: 'operator' }, (work) => emitEvent(work, thingHappened, { id: 'kept' }));
  await vi.waitFor(() => expect([...heard].sort()).toEqual(['first kept', 'second kept']), {
    timeout: 10_000,
  });
});

test('long work is run once and its row tells how far it has come', async () => {
  const runId = await runWork({ kind: 'operator' }, (work) =>
    startLongJob(work, counting, { title: { sv: 'Räknar' }, payload: { upTo: 7 } }),
  );
  await vi.waitFor(
    async () => {
      const [row] = await database.asOwner('select state, step, steps, result from job_run where id = $1', [
        runId,
      ]);
      expect(row).toEqual({ state: 'done', step: 7, steps: 7, result: { counted: 7 } });
    },
    { timeout: 10_000 },
  );
});

test('work that may be stopped ends at its next report when it is cancelled, and stays cancelled', async () => {
  const runId = await runWork({ kind: 'operator' }, (work) =>
    startLongJob(work, endless, { title: { sv: 'Räknar utan slut' }, payload: {} }),
  );
  const stateOf = async () =>
    (await database.asOwner('select state from job_run where id = $1', [runId]))[0]?.state;
  await vi.waitFor(async () => expect(await stateOf()).toBe('running'), { timeout: 10_000 });
  expect(await runWork({ kind: 'operator' }, (work) => cancelJobRun(work, runId))).toEqual({ id: runId });
  // Another piece of work is run after it: this one has let go of the worker.
  const next = await runWork({ kind: 'operator' }, (work) =>
    startLongJob(work, counting, { title: { sv: 'Räknar' }, payload: { upTo: 1 } }),
  );
  await vi.waitFor(
    async () => {
      const [row] = await database.asOwner('select state from job_run where id = $1', [next]);
      expect(row?.state).toBe('done');
    },
    { timeout: 10_000 },
  );
  expect(await stateOf()).toBe('cancelled');
  expect(await runWork({ kind: 'operator' }, (work) => cancelJobRun(work, runId))).toBeUndefined();
});

test('work that fails keeps what it tells of why', async () => {
  const runId = await runWork({ kind: 'operator' }, (work) =>
    startLongJob(work, failing, { title: { sv: 'Går inte' }, payload: {} }),
  );
  await vi.waitFor(
    async () => {
      const run = await runWork({ kind: 'operator' }, (work) => findJobRun(work, runId));
      expect(run && whyFailed(run)).toEqual(WHY);
    },
    { timeout: 10_000 },
  );
});

test('a mail goes out once, however often the act is repeated', async () => {
  const mail = {
    ledgerKey: 'welcome:1',
    kind: 'welcome',
    to: 'ada@example.org',
    subject: 'Välkommen',
    body: 'Hej åäö',
    lang: 'sv',
  } as const;
  for (let time = 0; time < 3; time++) await runWork({ kind: 'operator' }, (work) => queueMail(work, mail));
  await vi.waitFor(
    async () => {
      const rows = await database.asOwner('select state from mail_message');
      expect(rows).toEqual([{ state: 'sent' }]);
    },
    { timeout: 10_000 },
  );
  expect(received).toHaveLength(1);
  expect(received[0]).toContain('ada@example.org');
});

test('a change of the vocabulary wakes the loops of every node that hold it in memory, at the start and afterwards', async () => {
  await vi.waitFor(() => expect(woken.length).toBeGreaterThan(0));
  const before = woken.length;
  await database.asOwner('update concept set version = version where false');
  await vi.waitFor(() => expect(woken.length).toBeGreaterThan(before));
});
