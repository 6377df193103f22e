// Starts the server: database, background work, web door; says where it is; and ends all three in the right order.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { features } from './background.ts';
import { keepIndexIn, saveIndex } from './brokering/matching/matching.service.ts';
import { openServer } from './installation.ts';
import { type Config, hasDemo, hasDemoSignIn, publicUrlOf, readConfig } from './platform/config.ts';
import { openDatabase } from './platform/database/database.ts';
import { StartProblem } from './platform/database/start-problem.ts';
import { trustProxies } from './platform/http/client-address.ts';
import { createMetrics } from './platform/http/metrics.ts';
import { choosePort, openPort } from './platform/http/port.ts';
import { newUuid } from './platform/ids.ts';
import { startJobs } from './platform/jobs/jobs.ts';
import { createLog } from './platform/log.ts';
import { createSmtp, queueMail } from './platform/mail/mail.ts';
import { projectRoot } from './platform/reference.ts';
import { createRunWork, type RunWork } from './platform/work.ts';
import { createSignIn } from './register/accounts/accounts.auth.ts';
import { findPersonByEmail, listDemoPeople } from './register/accounts/accounts.service.ts';
import { onePerRole } from './register/accounts/demo-people.ts';
import type { SignInMail } from './register/accounts/engine.auth.ts';
import { ROLE_NAMES } from './register/accounts/role.ts';
import { signInMail } from './register/accounts/sign-in-mail.ts';
import { routes } from './routes.ts';
import { buildServer } from './server.ts';
import { readAssets } from './ui/assets.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  await runUntilStopped(readConfig(process.env));
} catch (error) {
  if (!(error instanceof StartProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** What has been started, and how it is ended: last started, first ended, so that the database goes last. */
type Ending = { steps: (() => Promise<void> | void)[]; draining: boolean };

// A signal that comes while the start is under way takes effect after the step that has begun.
async function runUntilStopped(config: Config): Promise<void> {
  const stopping = new AbortController();
  const stopped = once(stopping.signal, 'abort');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => stopping.abort());
  }
  void stopped.then(() => say('Stopping: letting what has begun finish'));
  const ending: Ending = { steps: [], draining: false };
  try {
    await start(config, ending, stopping.signal);
    await stopped;
  } catch (error) {
    if (!stopping.signal.aborted || error !== stopping.signal.reason) throw error;
  } finally {
    ending.draining = true;
    for (const step of ending.steps.reverse()) await step();
  }
  say('Stopped');
  process.exit(0);
}

async function start(config: Config, ending: Ending, signal: AbortSignal): Promise<void> {
  const clock = () => new Date();
  const log = createLog(config.logLevel);
  // The address is part of mails and cookies, so a free port is chosen before the server is built.
  let port = config.port;
  const onOwned = async () => {
    port = await choosePort(config);
  };
  const database = await openServer(config, { log: say, onOwned, signal });
  ending.steps.push(() => database.stop());
  const db = openDatabase(database.appUrl);
  ending.steps.push(() => db.destroy());
  const runWork = createRunWork({
    db,
    clock,
    newId: newUuid,
    personalSecret: database.secrets.personalData,
  });

  keepIndexIn(join(config.dataDir, 'index'), db);
  ending.steps.push(() =>
    saveIndex(true).catch((error: unknown) => log.warn({ err: error }, 'index not kept')),
  );

  const publicUrl = publicUrlOf({ ...config, port });
  const signIn = createSignIn({
    authUrl: database.authUrl,
    secret: database.secrets.signIn,
    publicUrl,
    log,
    sendMail: (mail) => sendSignInMail(runWork, mail, publicUrl),
  });
  ending.steps.push(() => signIn.close());
  const app = buildServer({
    runWork,
    clock,
    signIn,
    trustsProxy: trustProxies(config.trustedProxies),
    demoSignIn: hasDemoSignIn(config) ? { secret: database.secrets.signIn } : undefined,
    newRequestId: newUuid,
    log,
    assets: readAssets(JSON.parse(readFileSync(join(projectRoot(), 'dist/client/manifest.json'), 'utf8'))),
    csrfSecret: database.secrets.signIn,
    publicUrl: () => publicUrl,
    ready: () => !ending.draining && database.state() === 'ready',
    demo: hasDemo(config),
    metrics: createMetrics(),
  });

  const web = await openPort(app.fetch, { host: config.host, port });
  ending.steps.push(() => web.close());
  const sendMail = createSmtp(config.smtpUrl ? { url: config.smtpUrl, from: config.mailFrom } : undefined);
  const jobs = await startJobs({
    appUrl: database.appUrl,
    features,
    deps: { runWork, sendMail, clock, newId: newUuid, log, publicUrl },
  });
  // Pages end first, since they hand work to the background.
  ending.steps.splice(-1, 0, () => jobs.stop());
  ending.steps.push(() => database.announceStop());
  signal.throwIfAborted();
  say(`\nBrygga is ready: ${publicUrl}`);
  if (hasDemoSignIn(config)) await sayDemoSignIns(runWork, publicUrl);
  say('Stop it with Ctrl-C.');
}

async function sayDemoSignIns(runWork: RunWork, publicUrl: string): Promise<void> {
  const { first } = onePerRole(await runWork({ kind: 'job', name: 'sign-in' }, listDemoPeople));
  if (first.length === 0) return;
  say(`Demo sign-ins, one click each, at ${publicUrl}${routes.signIn.href()}:`);
  for (const { name, role } of first) say(`  ${name} (${ROLE_NAMES[role].en.toLowerCase()})`);
}

async function sendSignInMail(runWork: RunWork, mail: SignInMail, publicUrl: string): Promise<void> {
  const key = createHash('sha256').update(mail.token).digest('hex').slice(0, 32);
  await runWork({ kind: 'job', name: 'sign-in' }, async (work) => {
    const person = await findPersonByEmail(work, mail.to);
    await queueMail(work, signInMail(mail, person?.language === 'en' ? 'en' : 'sv', { publicUrl, key }));
  });
}
