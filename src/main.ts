// Starts the server: database, background work, web door; says where it is; and ends all three in the right order.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { features } from './background.ts';
import { openServer } from './installation.ts';
import { type Config, hasDemo, readConfig } from './platform/config.ts';
import { openDatabase } from './platform/database/database.ts';
import { StartProblem } from './platform/database/start-problem.ts';
import { checkPort, openPort } from './platform/http/port.ts';
import { newUuid } from './platform/ids.ts';
import { startJobs } from './platform/jobs/jobs.ts';
import { createLog } from './platform/log.ts';
import { createSmtp } from './platform/mail/mail.ts';
import { projectRoot } from './platform/reference.ts';
import { createRunWork } from './platform/work.ts';
import { buildServer } from './server.tsx';
import { readAssets } from './ui/assets.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  const config = readConfig(process.env);
  await checkPort(config);
  await runUntilStopped(config);
} catch (error) {
  if (!(error instanceof StartProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

// A signal that comes while the start is under way waits for it: what is half begun cannot be ended cleanly.
async function runUntilStopped(config: Config): Promise<void> {
  const stopping = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => stopping.resolve());
  }
  void stopping.promise.then(() => say('Stopping: letting what has begun finish'));
  const ending: Ending = { steps: [], draining: false };
  try {
    await start(config, ending);
    await stopping.promise;
  } finally {
    ending.draining = true;
    for (const step of ending.steps.reverse()) await step();
  }
  say('Stopped');
  process.exit(0);
}

/** What has been started, and how it is ended: last started, first ended, so that the database goes last. */
type Ending = { steps: (() => Promise<void> | void)[]; draining: boolean };

async function start(config: Config, ending: Ending): Promise<void> {
  const clock = () => new Date();
  const log = createLog(config.logLevel);
  const database = await openServer(config, { log: say });
  ending.steps.push(() => database.stop());
  const db = openDatabase(database.appUrl);
  ending.steps.push(() => db.destroy());
  const runWork = createRunWork({ db, clock, newId: newUuid });

  let publicUrl = config.publicUrl ?? '';
  const app = buildServer({
    runWork,
    newRequestId: newUuid,
    log,
    assets: readAssets(JSON.parse(readFileSync(join(projectRoot(), 'dist/client/manifest.json'), 'utf8'))),
    csrfSecret: database.secrets.signIn,
    publicUrl,
    ready: () => !ending.draining && database.state() === 'ready',
    demo: hasDemo(config),
  });

  const web = await openPort(app.fetch, config);
  ending.steps.push(() => web.close());
  publicUrl ||= `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${web.port}`;
  const sendMail = createSmtp(config.smtpUrl ? { url: config.smtpUrl, from: config.mailFrom } : undefined);
  const jobs = await startJobs({
    appUrl: database.appUrl,
    features,
    deps: { runWork, sendMail, clock, newId: newUuid, log, publicUrl },
  });
  // Pages end first, since they hand work to the background.
  ending.steps.splice(-1, 0, () => jobs.stop());
  ending.steps.push(() => database.announceStop());
  say(`\nBrygga is ready: ${publicUrl}\nStop it with Ctrl-C.`);
}
