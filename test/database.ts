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
  urls(): Urls;
};

type Urls = { owner: string; app: string; auth: string };

/** The database that the start of the run migrates. */
const MIGRATED = 'brygga';

/** What a test database begins with. */
export type Template = {
  /** Of a database on the server, in small letters and underscores. */
  name: string;
  /** Without it: the migrated tables, all empty. */
  base?: Template;
  /** Runs once for all files of a run, in the file that asks first. */
  fill(run: RunWork): Promise<void>;
};

/** Counting identifiers in UUID form, so that a failure reads the same each time. */
export function countingIds(series = 0): () => string {
  let count = 0;
  const head = `0000000${series}-0000-7000-8000-`;
  return () => `${head}${String(++count).padStart(12, '0')}`;
}

const ROLLBACK = Symbol('rollback');

/** Call once at the top of a test file. `prepare` runs once, before the first test. */
export function useDatabase(
  prepare?: (database: TestDatabase) => Promise<unknown>,
  template?: Template,
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
  const run: RunWork = (actor, act) => runOn(connected(), newId)(actor, act);

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
    const source = template ? await ensureTemplate(urls, template) : MIGRATED;
    await onServer(urls.owner, `create database ${name} template ${source}`);
    app = openDatabase(own.app, 4);
    owner = new pg.Client(own.owner);
    await owner.connect();
    await prepare?.(database);
  });

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

function runOn(db: Database, newId: () => string): RunWork {
  return createRunWork({ db, clock: () => TEST_NOW, newId, personalSecret: 'test' });
}

/** Gives the name of the filled database; whoever asks while another fills it waits. */
async function ensureTemplate(urls: Urls, { name, base, fill }: Template): Promise<string> {
  const source = base ? await ensureTemplate(urls, base) : MIGRATED;
  const client = new pg.Client(at(urls.owner, 'postgres'));
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(2)');
    const { rowCount: known } = await client.query('select from pg_database where datname = $1', [name]);
    if (known) return name;
    // Named when it is whole, so that nobody copies half of one.
    const unfinished = `${name}_unfinished`;
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await onServer(urls.owner, `create database ${unfinished} template ${source}`);
    const app = openDatabase(at(urls.app, unfinished), 4);
    try {
      await fill(runOn(app, countingIds(base ? 2 : 1)));
    } finally {
      await app.destroy();
    }
    await client.query(`alter database ${unfinished} rename to ${name}`);
    return name;
  } finally {
    await client.end();
  }
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
