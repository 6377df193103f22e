// The database of one test file: a copy of the migrated template, reached as the server reaches it.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { type Database, openDatabase } from '../src/platform/database/database.ts';
import { type Actor, createRunWork, type RunWork, type Work } from '../src/platform/work.ts';

/** The moment that tests live in: Monday 23 November 2026, 10.00 in Sweden. */
export const TEST_NOW = new Date('2026-11-23T09:00:00Z');

export type TestDatabase = {
  /** Committed work, as the server does it. */
  run: RunWork;
  /** Work that is rolled back afterwards. */
  rolledBack<T>(actor: Actor, act: (work: Work) => Promise<T>): Promise<T>;
  /** Queries that see every row; for arranging and for looking behind the wall. */
  asOwner(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  app(): Database;
  /** Runs before the database is dropped; for what else holds a connection to it. */
  atEnd(close: () => Promise<void>): void;
  urls(): { owner: string; app: string; auth: string };
};

/** Counting identifiers in UUID form, so that a failure reads the same each time. */
export function countingIds(): () => string {
  let count = 0;
  return () => `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}`;
}

const ROLLBACK = Symbol('rollback');

/** Call once at the top of a test file. `prepare` runs once, before the first test. */
export function useDatabase(
  prepare?: (database: TestDatabase) => Promise<void>,
  prepareWithinMs = 120_000,
): TestDatabase {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const urls = inject('databaseUrls');
  const own = { owner: at(urls.owner, name), app: at(urls.app, name), auth: at(urls.auth, name) };
  let app: Database | undefined;
  let owner: pg.Client | undefined;
  const newId = countingIds();
  const closing: (() => Promise<void>)[] = [];

  const connected = (): Database => {
    if (!app) throw new Error('The test database is opened before the first test');
    return app;
  };
  const run: RunWork = (actor, act) =>
    createRunWork({ db: connected(), clock: () => TEST_NOW, newId, personalSecret: 'test' })(actor, act);

  const database: TestDatabase = {
    run,
    async rolledBack(actor, act) {
      let result: { value: Awaited<ReturnType<typeof act>> } | undefined;
      await run(actor, async (work) => {
        result = { value: await act(work) };
        throw ROLLBACK;
      }).catch((error: unknown) => {
        if (error !== ROLLBACK) throw error;
      });
      if (!result) throw new Error('The work did not run');
      return result.value;
    },
    async asOwner(text, values = []) {
      if (!owner) throw new Error('The test database is opened before the first test');
      return (await owner.query(text, values)).rows;
    },
    app: connected,
    atEnd: (close) => void closing.push(close),
    urls: () => own,
  };

  beforeAll(async () => {
    await onServer(urls.owner, `create database ${name} template brygga`);
    app = openDatabase(own.app, 4);
    owner = new pg.Client(own.owner);
    await owner.connect();
    await prepare?.(database);
  }, prepareWithinMs);

  afterAll(async () => {
    for (const close of closing) await close();
    await app?.destroy();
    await owner?.end();
    const drop = `drop database if exists ${name}`;
    // Force may not end an autovacuum worker, which belongs to the server; an ordinary drop sends it away by itself.
    await onServer(urls.owner, `${drop} with (force)`).catch(() => onServer(urls.owner, drop));
  });

  return database;
}

function at(url: string, name: string): string {
  return url.replace(/\/[^/]*$/, `/${name}`);
}

/** Template copies wait for each other, so that no two meet on the template. */
async function onServer(url: string, text: string): Promise<void> {
  const client = new pg.Client(at(url, 'postgres'));
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(1)');
    await client.query(text);
  } finally {
    await client.end();
  }
}
