// Keeps one PostgreSQL process running: a database that dies under a running server is started again.
import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { type Cluster, hasEnded, startPostgres, stopPostgres } from './postgres-process.ts';

const RETRY_AFTER_MS = [0, 500, 1000, 2000, 5000, 10_000];

export type DatabaseState = 'ready' | 'restarting' | 'stopped';

export type Supervisor = {
  state(): DatabaseState;
  stop(): Promise<void>;
};

export type SupervisorOptions = {
  log(line: string): void;
  onState(state: DatabaseState): void;
};

/** Starts the database and stays with it until `stop`. */
export async function supervise(cluster: Cluster, { log, onState }: SupervisorOptions): Promise<Supervisor> {
  let state: DatabaseState = 'ready';
  let child = await startPostgres(cluster);
  let restart: Promise<void> = Promise.resolve();
  const stopping = new AbortController();
  watch(child);

  function enter(next: DatabaseState): void {
    state = next;
    onState(next);
  }

  function watch(watched: ChildProcess): void {
    watched.once('exit', (code, signal) => {
      if (state === 'stopped') return;
      log(`The database ended unexpectedly (${signal ?? `code ${code}`}); starting it again`);
      enter('restarting');
      restart = startAgain();
    });
  }

  async function startAgain(): Promise<void> {
    for (let attempt = 0; state === 'restarting'; attempt += 1) {
      try {
        await delay(RETRY_AFTER_MS[attempt] ?? RETRY_AFTER_MS.at(-1), undefined, { signal: stopping.signal });
        child = await startPostgres(cluster);
      } catch (error) {
        if (state === 'restarting') log(error instanceof Error ? error.message : String(error));
        continue;
      }
      if (state !== 'restarting') return;
      watch(child);
      enter('ready');
      log('The database is back');
    }
  }

  return {
    state: () => state,
    async stop() {
      if (state === 'stopped') return;
      enter('stopped');
      stopping.abort();
      await restart;
      if (child.pid !== undefined && !hasEnded(child)) await stopPostgres(child.pid);
    },
  };
}
