// The built site on a port of its own, over the database of the test file; closed with it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { readAssets } from '../src/ui/assets.ts';
import type { TestDatabase } from '../test/database.ts';
import { testServer } from '../test/server.ts';
import { openBrowser } from './browser.ts';

export type Site = { url(path: string): string; browser(): Browser };

/** Call once at the top of a file of journeys, after `useDatabase`. */
export function useSite(database: TestDatabase): Site {
  let origin = '';
  let browser: Browser | undefined;
  let close = (): Promise<void> => Promise.resolve();

  beforeAll(async () => {
    execFileSync('node_modules/.bin/vite', ['build', '--logLevel', 'error'], { stdio: 'inherit' });
    const assets = readAssets(JSON.parse(readFileSync('dist/client/manifest.json', 'utf8')));
    const app = testServer(database, { assets });
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
    await new Promise<void>((listening) => server.once('listening', () => listening()));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    close = () => new Promise((closed) => server.close(() => closed()));
    browser = await openBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await close();
  });

  return {
    url: (path) => origin + path,
    browser() {
      if (!browser) throw new Error('The browser is opened before the first test');
      return browser;
    },
  };
}
