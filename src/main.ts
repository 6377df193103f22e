// Starts the server: database, background work, web door; says where it is; and ends all three in the right order.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { features } from './background.ts';
import { openServer } from './installation.ts';
import { type Config, hasDemo, hasDemoSignIn, readConfig } from './platform/config.ts';
import { openDatabase } from './platform/database/database.ts';
import { StartProblem } from './platform/database/start-problem.ts';
import { trustProxies } from './platform/http/client-address.ts';
import { newUuid } from './platform/ids.ts';
import { startJobs } from './platform/jobs/jobs.ts';
import { createLog } from './platform/log.ts';
import { createSmtp, queueMail } from './platform/mail/mail.ts';
import { projectRoot } from './platform/reference.ts';
import { createRunWork, type RunWork } from './platform/work.ts';
import { createSignIn, type SignInMail } from './register/accounts/accounts.auth.ts';
import { findPersonByEmail } from './register/accounts/accounts.service.ts';
import { signInMail } from './register/accounts/sign-in-mail.ts';
import { buildServer } from './server.tsx';
import { readAssets } from './ui/assets.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  await start(readConfig(process.env));
} catch (error) {
  if (!(error instanceof StartProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

async function start(config: Config): Promise<void> {
  const clock = () => new Date();
  const log = createLog(config.logLevel);
  const database = await openServer(config, { log: say });
  const db = openDatabase(database.appUrl);
  const runWork = createRunWork({ db, clock, newId: newUuid });

  const port = config.port === 0 ? await findFreePort(config.host) : config.port;
  const publicUrl =
    config.publicUrl ?? `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}`;
  let draining = false;
  const signIn = createSignIn({
    authUrl: database.authUrl,
    secret: database.secrets.signIn,
    publicUrl,
    log,
    sendMail: (mail) => sendSignInMail(runWork, mail, publicUrl),
  });
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
    publicUrl,
    ready: () => !draining && database.state() === 'ready',
    demo: hasDemo(config),
  });

  const web = await listen(app.fetch, { host: config.host, port }).catch(async (error: unknown) => {
    await signIn.close();
    await db.destroy();
    await database.stop();
    throw error;
  });
  const sendMail = createSmtp(config.smtpUrl ? { url: config.smtpUrl, from: config.mailFrom } : undefined);
  const jobs = await startJobs({
    appUrl: database.appUrl,
    features,
    deps: { runWork, sendMail, clock, newId: newUuid, log, publicUrl },
  });
  say(`\nBrygga is ready: ${publicUrl}\nStop it with Ctrl-C.`);

  const stop = async (): Promise<void> => {
    if (draining) return;
    draining = true;
    say('Stopping: letting requests finish');
    database.announceStop();
    await web.close();
    await jobs.stop();
    await signIn.close();
    await db.destroy();
    await database.stop();
    say('Stopped');
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

async function sendSignInMail(runWork: RunWork, mail: SignInMail, publicUrl: string): Promise<void> {
  const key = createHash('sha256').update(mail.token).digest('hex').slice(0, 32);
  await runWork({ kind: 'job', name: 'sign-in' }, async (work) => {
    const person = await findPersonByEmail(work, mail.to);
    await queueMail(work, signInMail(mail, person?.language === 'en' ? 'en' : 'sv', { publicUrl, key }));
  });
}

/** The address is part of mails and cookies, so a free port is chosen before the server is built. */
function findFreePort(host: string): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, host, () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

const DRAIN_MS = 8000;

function listen(fetch: Parameters<typeof serve>[0]['fetch'], config: { host: string; port: number }) {
  return new Promise<{ port: number; close(): Promise<void> }>((listening, failed) => {
    const server = serve({ fetch, port: config.port, hostname: config.host }, (address) => {
      listening({
        port: address.port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            // Open pages keep their connection; those that are idle end now, the rest get a while.
            if ('closeIdleConnections' in server) server.closeIdleConnections();
            setTimeout(
              () => 'closeAllConnections' in server && server.closeAllConnections(),
              DRAIN_MS,
            ).unref();
          }),
      });
    });
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      failed(
        taken
          ? new StartProblem(
              `Port ${config.port} is taken. Choose another with PORT, for example PORT=${config.port + 1}`,
            )
          : new StartProblem(
              `Cannot listen on ${config.host}:${config.port}: ${error.message}. See BRYGGA_HOST and PORT`,
            ),
      );
    });
  });
}
