// The real server on the database of a test file: requests in process, through every layer.
import { hashPassword } from 'better-auth/crypto';
import type { BryggaApp } from '../src/platform/http/app.ts';
import { createLog } from '../src/platform/log.ts';
import { createSignIn, type SignIn } from '../src/register/accounts/accounts.auth.ts';
import type { SignInMail } from '../src/register/accounts/engine.auth.ts';
import { buildServer } from '../src/server.ts';
import type { ServerParts } from '../src/server-parts.ts';
import { countingIds, TEST_NOW, type TestDatabase } from './database.ts';

export const TEST_ASSETS = {
  script: '/assets/main.js',
  styles: ['/assets/main.css'],
  fonts: [],
  icon: '/assets/mark.svg',
};

/** Sign-ins of the test database. */
function testSignIn(database: TestDatabase): SignIn {
  const open = signIns.get(database);
  if (open) return open;
  const made = createSignIn({
    authUrl: database.urls().auth,
    secret: TEST_SECRET,
    publicUrl: 'http://localhost',
    log: createLog('silent'),
    sendMail: (mail) => {
      sentSignInMails.push(mail);
      return Promise.resolve();
    },
  });
  signIns.set(database, made);
  database.atEnd(() => made.close());
  return made;
}

const TEST_SECRET = 'a secret that is long enough for tests and no more than that';
const signIns = new WeakMap<TestDatabase, SignIn>();
/** What the sign-in would have mailed, tokens included. */
export const sentSignInMails: SignInMail[] = [];

export function testServer(database: TestDatabase, parts: Partial<ServerParts> = {}): BryggaApp {
  return buildServer({
    runWork: database.run,
    clock: () => TEST_NOW,
    signIn: testSignIn(database),
    trustsProxy: () => false,
    demoSignIn: undefined,
    newRequestId: countingIds(),
    log: createLog(process.env.TEST_LOG ?? 'fatal'),
    assets: TEST_ASSETS,
    csrfSecret: 'test-secret',
    publicUrl: () => 'http://localhost',
    ready: () => true,
    demo: true,
    ...parts,
  });
}

/** A visitor with cookies, as a browser without script: reads pages, sends forms with their token. */
export type Visitor = {
  /** `bytes` are those of a file that is no text. */
  get(path: string): Promise<{ status: number; text: string; bytes: Uint8Array; headers: Headers }>;
  /** Sends a form; follow the `location` of a 303 with `get`. */
  post(
    path: string,
    fields: Record<string, string | string[]>,
  ): Promise<{ status: number; text: string; headers: Headers; location: string | undefined }>;
  /** Sends a form with files. */
  upload(
    path: string,
    fields: Record<string, string | File>,
  ): Promise<{ status: number; text: string; location: string | undefined }>;
};

export function visitor(app: BryggaApp, given: readonly string[] = []): Visitor {
  const cookies = new Map<string, string>();
  for (const line of given) keepCookie(cookies, line);
  let token = '';
  const send = async (path: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers(init.headers);
    if (cookie) headers.set('cookie', cookie);
    const answer = await app.fetch(new Request(`http://localhost${path}`, { ...init, headers }));
    for (const line of answer.headers.getSetCookie()) keepCookie(cookies, line);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    token = /name="_csrf"[^>]*value="([^"]+)"/.exec(text)?.[1] ?? token;
    return { status: answer.status, text, bytes, headers: answer.headers };
  };
  return {
    get: (path) => send(path),
    async post(path, fields) {
      if (!token) await send('/hjalp');
      const body = new URLSearchParams({ _csrf: token });
      for (const [name, value] of Object.entries(fields)) {
        for (const one of Array.isArray(value) ? value : [value]) body.append(name, one);
      }
      const answer = await send(path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: body.toString(),
      });
      return { ...answer, location: answer.headers.get('location') ?? undefined };
    },
    async upload(path, fields) {
      if (!token) await send('/hjalp');
      const body = new FormData();
      body.set('_csrf', token);
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      const answer = await send(path, { method: 'POST', body });
      return { ...answer, location: answer.headers.get('location') ?? undefined };
    },
  };
}

const PASSWORD = 'a password for tests';
let passwordHash: Promise<string> | undefined;

/**
 * A visitor who is signed in as a person that exists in the database, by a link in a mail that only this function sees.
 * `PASSWORD` lets the person in too. It is hashed once for all persons: that is slow on purpose.
 */
export async function signedIn(app: BryggaApp, database: TestDatabase, personId: string): Promise<Visitor> {
  const email = `${personId}@example.org`;
  passwordHash ??= hashPassword(PASSWORD);
  await database.asOwner(
    `insert into auth."user" ("id", "name", "email", "emailVerified") values ($1, 'Person', $2, true)
     on conflict do nothing`,
    [personId, email],
  );
  await database.asOwner(
    `insert into auth."account" ("id", "accountId", "providerId", "userId", "password", "updatedAt")
     values ($1, $1, 'credential', $1, $2, now()) on conflict do nothing`,
    [personId, await passwordHash],
  );
  const signIn = testSignIn(database);
  await signIn.sendMagicLink(email);
  const at = sentSignInMails.findLastIndex((mail) => mail.to === email);
  const [mail] = sentSignInMails.splice(at, 1);
  const entry = mail && (await signIn.withMagicLink(mail.token));
  if (!entry) throw new Error('The sign-in was refused');
  return visitor(app, entry.cookies);
}

function keepCookie(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';');
  const [name = '', ...value] = pair.split('=');
  const gone = attributes.some((one) => /max-age=0/i.test(one));
  if (gone) cookies.delete(name);
  else cookies.set(name, value.join('='));
}
