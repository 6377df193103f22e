// Starts the server: database, background work, web door; says where it is; and ends all three in the right order.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { features } from './background.ts';
import { openServer } from './installation.ts';
import { type Config, hasDemo, readConfig } from './platform/config.ts';
import { openDatabase } from './platform/database/database.ts';
import { StartProblem } from './platform/database/start-problem.ts';
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

  let publicUrl = config.publicUrl ?? '';
  let draining = false;
  const app = buildServer({
    runWork,
    newRequestId: newUuid,
    log,
    assets: readAssets(JSON.parse(readFileSync(join(projectRoot(), 'dist/client/manifest.json'), 'utf8'))),
    csrfSecret: database.secrets.signIn,
    publicUrl: () => publicUrl,
    ready: () => !draining && database.state() === 'ready',
    demo: hasDemo(config),
  });

  const web = await listen(app.fetch, config).catch(async (error: unknown) => {
    await db.destroy();
    await database.stop();
    throw error;
  });
  publicUrl ||= `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${web.port}`;
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
    await db.destroy();
    await database.stop();
    say('Stopped');
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

const DRAIN_MS = 8000;

function listen(fetch: Parameters<typeof serve>[0]['fetch'], config: Config) {
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
