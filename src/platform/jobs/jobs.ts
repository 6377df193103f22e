// The background of one node: hands saved events to their subscribers, runs long work, keeps schedules. pg-boss claims.
import { PgBoss } from 'pg-boss';
import { listen } from '../database/listen.ts';
import { deliverMail, mailQueued } from '../mail/mail.ts';
import { dispatchEvents, queueOf } from './dispatch.ts';
import { type FeatureJobs, type JobDeps, longJobRequested, on, type Schedule } from './job.ts';
import { runLongJob } from './long-job.ts';

const SCHEMA = 'pgboss';
const OUTBOX = 'brygga_outbox';
const TIME_ZONE = 'Europe/Stockholm';
const POLL_SECONDS = 1;
const RETRIES = 8;

export type Jobs = { stop(): Promise<void> };

/** Makes the job tables and queues as the owner; the application itself may only use them. */
export async function prepareJobs(ownerUrl: string, features: readonly FeatureJobs[]): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: SCHEMA,
    schedule: false,
    supervise: false,
    max: 2,
  });
  boss.on('error', () => undefined);
  await boss.start();
  for (const queue of queuesOf(features)) {
    await boss.createQueue(queue, { retryLimit: RETRIES, retryBackoff: true, retryDelay: 5 });
  }
  await boss.getDb().executeSql(`
    grant usage on schema ${SCHEMA} to brygga_app;
    grant select, insert, update, delete on all tables in schema ${SCHEMA} to brygga_app;
    grant usage on all sequences in schema ${SCHEMA} to brygga_app;
    grant execute on all functions in schema ${SCHEMA} to brygga_app`);
  await boss.stop({ graceful: false });
}

/** Starts this node's share of the background work. */
export async function startJobs(parts: {
  appUrl: string;
  features: readonly FeatureJobs[];
  deps: JobDeps;
}): Promise<Jobs> {
  const { deps } = parts;
  const subscriptions = subscriptionsOf(parts.features);
  const boss = new PgBoss({
    connectionString: parts.appUrl,
    schema: SCHEMA,
    migrate: false,
    createSchema: false,
    max: 4,
  });
  boss.on('error', (error) => deps.log.warn({ err: error }, 'job queue'));
  await boss.start();

  // The queue gives one job at each look; what comes in together is not made to wait a second for each.
  const workers = new Map<string, string>();
  const lookAgain = (queue: string): void => {
    const worker = workers.get(queue);
    if (worker) boss.notifyWorker(worker);
  };
  for (const subscription of subscriptions) {
    const queue = queueOf(subscription);
    const handle = async (jobs: { data: unknown }[]): Promise<void> => {
      for (const job of jobs) await subscription.handle(deps, job.data);
      lookAgain(queue);
    };
    workers.set(queue, await boss.work(queue, { pollingIntervalSeconds: POLL_SECONDS }, handle));
  }
  for (const schedule of schedulesOf(parts.features)) {
    await boss.schedule(scheduleQueue(schedule), schedule.cron, null, { tz: TIME_ZONE });
    await boss.work(scheduleQueue(schedule), { pollingIntervalSeconds: 10 }, () => schedule.run(deps));
  }

  const dispatcher = repeat(
    async () => {
      for (const queue of await dispatchEvents(deps.runWork, boss, subscriptions)) lookAgain(queue);
    },
    { seconds: POLL_SECONDS, deps },
  );
  const loops = parts.features
    .flatMap((feature) => feature.loops ?? [])
    .map((loop) => ({
      wokenBy: loop.wokenBy,
      ...repeat(() => loop.run(deps), { seconds: loop.everySeconds, deps }),
    }));
  const woken = [{ wokenBy: OUTBOX, wake: dispatcher.wake }, ...loops];
  const channels = new Set(woken.flatMap(({ wokenBy }) => wokenBy ?? []));
  const listening = listen(parts.appUrl, [...channels], (channel) => {
    for (const { wokenBy, wake } of woken) if (wokenBy === channel) wake();
  });
  return {
    async stop() {
      await listening.stop();
      await Promise.all(loops.map((loop) => loop.stop()));
      await dispatcher.stop();
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

/** Runs at intervals and once more for every wake-up, never twice at the same time. */
function repeat(act: () => Promise<void>, { seconds, deps }: { seconds: number; deps: JobDeps }) {
  let running: Promise<void> | undefined;
  let again = false;
  const wake = (): void => {
    if (running) {
      again = true;
      return;
    }
    running = act()
      .catch((error: unknown) => deps.log.warn({ err: error }, 'background work waits'))
      .finally(() => {
        running = undefined;
        if (again) {
          again = false;
          wake();
        }
      });
  };
  const timer = setInterval(wake, seconds * 1000);
  return {
    wake,
    async stop() {
      clearInterval(timer);
      again = false;
      await running;
    },
  };
}

function subscriptionsOf(features: readonly FeatureJobs[]) {
  const long = new Map(features.flatMap((feature) => feature.longJobs ?? []).map((job) => [job.kind, job]));
  return [
    ...features.flatMap((feature) => feature.subscriptions ?? []),
    on(mailQueued, 'send', (deps, { id }) => deliverMail(deps.runWork, deps.sendMail, id)),
    on(longJobRequested, 'run', async (deps, asked) => {
      const job = long.get(asked.kind);
      if (!job) throw new Error(`No long job is called ${asked.kind}`);
      await runLongJob(job, deps, asked);
    }),
  ];
}

function schedulesOf(features: readonly FeatureJobs[]): Schedule[] {
  return features.flatMap((feature) => feature.schedules ?? []);
}

function queuesOf(features: readonly FeatureJobs[]): string[] {
  return [...subscriptionsOf(features).map(queueOf), ...schedulesOf(features).map(scheduleQueue)];
}

function scheduleQueue(schedule: Schedule): string {
  return `schedule.${schedule.name}`;
}
