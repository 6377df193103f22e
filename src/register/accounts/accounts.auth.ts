// Sign-in by better-auth, on tables of its own that no other part of Brygga reaches.
import { createHmac, randomBytes } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { magicLink, twoFactor } from 'better-auth/plugins';
import type { Logger } from 'pino';
import { openPool } from '../../platform/database/database.ts';
import { newUuid } from '../../platform/ids.ts';
import type { Actor } from '../../platform/work.ts';

const SESSION_DAYS = 7;
const MAGIC_LINK_MINUTES = 15;
const RESET_MINUTES = 60;
const HOUR_MS = 3_600_000;
const SECRET_BYTES = 24;
export const SHORTEST_PASSWORD = 12;

export type SignInMail = { kind: 'magicLink' | 'passwordReset'; to: string; token: string };

export type SignInParts = {
  authUrl: string;
  secret: string;
  publicUrl: string;
  /** Writes the mail; a token must stand nowhere but in that mail. */
  sendMail(mail: SignInMail): Promise<void>;
  log: Logger;
};

/** What signing in gives the browser; undefined when the words were wrong. */
export type SessionCookies = readonly string[] | undefined;

export type SignInPerson = { id: string; email: string; name: string };

export type SignIn = {
  /** Who sent the request, by its session cookie. */
  identify(request: Request): Promise<Actor>;
  withPassword(email: string, password: string): Promise<SessionCookies>;
  sendMagicLink(email: string): Promise<void>;
  withMagicLink(token: string): Promise<SessionCookies>;
  sendPasswordReset(email: string): Promise<void>;
  /** False when the link is used up or too old. */
  resetPassword(token: string, password: string): Promise<boolean>;
  signOut(request: Request): Promise<readonly string[]>;
  /** Makes the sign-in of a person where there is none, and the token of a page where its password is chosen. */
  startPassword(person: SignInPerson, validHours: number): Promise<string>;
  /** Makes the sign-in of a person, or gives it another password. */
  setPassword(person: SignInPerson, password: string): Promise<void>;
  close(): Promise<void>;
};

export function createSignIn(parts: SignInParts): SignIn {
  const { auth, pool } = createBetterAuth(parts);
  const setCookies = (headers: Headers): readonly string[] => headers.getSetCookie();
  return {
    async identify(request) {
      const session = await auth.api.getSession({ headers: request.headers });
      return session ? { kind: 'person', personId: session.user.id } : { kind: 'anonymous' };
    },
    withPassword: (email, password) =>
      orRefused(async () => {
        const { headers } = await auth.api.signInEmail({ body: { email, password }, returnHeaders: true });
        return setCookies(headers);
      }),
    async sendMagicLink(email) {
      await orRefused(() => auth.api.signInMagicLink({ body: { email }, headers: new Headers() }));
    },
    withMagicLink: (token) =>
      orRefused(async () => {
        const { headers } = await auth.api.magicLinkVerify({
          query: { token },
          headers: new Headers(),
          returnHeaders: true,
        });
        return setCookies(headers);
      }),
    async sendPasswordReset(email) {
      await orRefused(() => auth.api.requestPasswordReset({ body: { email } }));
    },
    async resetPassword(token, newPassword) {
      const done = await orRefused(() => auth.api.resetPassword({ body: { token, newPassword } }));
      return done !== undefined;
    },
    async signOut(request) {
      const { headers } = await auth.api.signOut({ headers: request.headers, returnHeaders: true });
      return setCookies(headers);
    },
    async startPassword(person, validHours) {
      const { internalAdapter } = await auth.$context;
      const known = await internalAdapter.findUserById(person.id);
      // Nobody ever learns the first password: it only makes room for the one that is chosen.
      if (!known) await createUser(auth, person, newSecret());
      const token = newSecret();
      await internalAdapter.createVerificationValue({
        identifier: `reset-password:${token}`,
        value: person.id,
        expiresAt: new Date(Date.now() + validHours * HOUR_MS),
      });
      return token;
    },
    async setPassword(person, password) {
      const context = await auth.$context;
      const known = await context.internalAdapter.findUserById(person.id);
      if (!known) return createUser(auth, person, password);
      await context.internalAdapter.updatePassword(person.id, await context.password.hash(password));
    },
    close: () => pool.end(),
  };
}

async function createUser(auth: Auth, person: SignInPerson, password: string): Promise<void> {
  const context = await auth.$context;
  await context.adapter.create({
    model: 'user',
    data: {
      ...person,
      email: person.email.toLowerCase(),
      emailVerified: true,
      createdAt: new Date(),
      updatedAt: new Date(),
    },
    forceAllowId: true,
  });
  await context.internalAdapter.linkAccount({
    userId: person.id,
    providerId: 'credential',
    accountId: person.id,
    password: await context.password.hash(password),
  });
}

function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** better-auth throws an APIError when it refuses; whatever else goes wrong is ours to hear of. */
async function orRefused<T>(act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    const refused =
      error instanceof Error &&
      error.name === 'APIError' &&
      'statusCode' in error &&
      Number(error.statusCode) < 500;
    if (refused) return undefined;
    throw error;
  }
}

type Auth = ReturnType<typeof createBetterAuth>['auth'];

function createBetterAuth(parts: SignInParts) {
  const pool = openPool({ connectionString: parts.authUrl, max: 5, options: '-c search_path=auth' });
  const auth = betterAuth({
    appName: 'Brygga',
    database: pool,
    secret: parts.secret,
    baseURL: parts.publicUrl,
    telemetry: { enabled: false },
    logger: {
      log: (level, message) => parts.log[level === 'error' ? 'warn' : 'debug']({ message }, 'sign-in'),
    },
    advanced: {
      cookiePrefix: 'brygga',
      useSecureCookies: parts.publicUrl.startsWith('https:'),
      // The id of a sign-in user is the id of the person; the rest only need to be unique.
      database: { generateId: () => newUuid() },
    },
    session: { expiresIn: SESSION_DAYS * 24 * 3600, cookieCache: { enabled: false } },
    // Brygga's own rate limits stand in front of its forms; better-auth's routes are not mounted.
    rateLimit: { enabled: false },
    // A copy of the database opens no account: tokens of links are stored as hashes.
    verification: { storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: SHORTEST_PASSWORD,
      disableSignUp: false,
      autoSignIn: false,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: RESET_MINUTES * 60,
      sendResetPassword: ({ user, token }) =>
        parts.sendMail({ kind: 'passwordReset', to: user.email, token }),
    },
    plugins: [
      magicLink({
        expiresIn: MAGIC_LINK_MINUTES * 60,
        disableSignUp: true,
        storeToken: 'hashed',
        sendMagicLink: ({ email, token }) => parts.sendMail({ kind: 'magicLink', to: email, token }),
      }),
      twoFactor({ issuer: 'Brygga' }),
    ],
  });
  return { auth, pool };
}

/** The password of a demo person: nobody types it; the one-click entry derives it from the installation's secret. */
export function demoPassword(secret: string, personId: string): string {
  return createHmac('sha256', secret).update(`demo ${personId}`).digest('base64url');
}
