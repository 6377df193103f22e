// One PostgreSQL for the whole run, migrated once; each test file copies the prepared database.
import { mkdirSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { migrate } from '../src/platform/database/migrate.ts';
import { startEphemeralServer } from '../src/platform/database/server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    databaseUrls: { owner: string; app: string; auth: string };
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Tests need no build, but the server warns at each start when the folder of built files is not there.
  mkdirSync('dist/client', { recursive: true });
  const server = await startEphemeralServer();
  await migrate(server.ownerUrl, 'db/migrations');
  project.provide('databaseUrls', { owner: server.ownerUrl, app: server.appUrl, auth: server.authUrl });
  return () => server.stop();
}
