// Ways in and out of Brygga: password, a link by mail, sign-out.
import { createHmac, randomBytes } from 'node:crypto';
import type { Actor } from '../../platform/work.ts';
import { type Auth, createBetterAuth, orRefused, type SignInParts } from './engine.auth.ts';
import { createProfileAuth, type ProfileAuth } from './profile/profile.auth.ts';
import {
  createSecondFactorAuth,
  entryOf,
  type SecondFactorAuth,
} from './second-factor/second-factor.auth.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** So long after a sign-in the person need not show again who they are. */
const FRESH_MINUTES = 10;
const SECRET_BYTES = 24;

/** How far a right word leads: into Brygga as a person, or to the question for a code. The cookies go to the browser. */
export type Entry = { cookies: readonly string[]; personId: string | undefined };

export type SignInPerson = { id: string; email: string; name: string };

export type SignIn = ProfileAuth &
  SecondFactorAuth & {
    /** Who sent the request, by its session cookie. */
    identify(request: Request): Promise<Actor>;
    /** When the person of the session signed in, where that was a few minutes ago: what binds asks for it. */
    freshSignIn(request: Request): Promise<Date | undefined>;
    /** `device` is what the browser says of itself; the person sees it among their sessions. */
    withPassword(email: string, password: string, device?: string): Promise<Entry | undefined>;
    sendMagicLink(email: string): Promise<void>;
    withMagicLink(token: string, device?: string): Promise<Entry | undefined>;
    sendPasswordReset(email: string): Promise<void>;
    /** False when the link is used up or too old. */
    resetPassword(token: string, password: string): Promise<boolean>;
    signOut(request: Request): Promise<readonly string[]>;
    /** Makes the sign-in of a person where there is none, and the token of a page where its password is chosen. */
    startPassword(person: SignInPerson, validHours: number): Promise<string>;
    /** Makes the sign-in of a person, or gives it another password. */
    setPassword(person: SignInPerson, password: string): Promise<void>;
    /** Makes the sign-in of a new person, who enters at once; without a password they come back by a link. */
    startSignIn(person: SignInPerson, password: string | undefined, device?: string): Promise<Entry>;
    close(): Promise<void>;
  };

export function createSignIn(parts: SignInParts): SignIn {
  const { auth, pool } = createBetterAuth(parts);
  return {
    ...createProfileAuth(auth),
    ...createSecondFactorAuth(auth),
    async identify(request) {
      const session = await auth.api.getSession({ headers: request.headers });
      return session ? { kind: 'person', personId: session.user.id } : { kind: 'anonymous' };
    },
    async freshSignIn(request) {
      const began = (await auth.api.getSession({ headers: request.headers }))?.session.createdAt;
      return began && Date.now() - began.getTime() < FRESH_MINUTES * MINUTE_MS ? began : undefined;
    },
    withPassword: (email, password, device) => enterWithPassword(auth, { email, password }, device),
    async sendMagicLink(email) {
      await orRefused(() => auth.api.signInMagicLink({ body: { email }, headers: new Headers() }));
    },
    withMagicLink: (token, device) =>
      orRefused(async () => {
        const answer = await auth.api.magicLinkVerify({
          query: { token },
          headers: headersOf(device),
          returnHeaders: true,
        });
        return entryOf(answer);
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
      return headers.getSetCookie();
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
    setPassword: (person, password) => setPassword(auth, person, password),
    async startSignIn(person, chosen, device) {
      const password = chosen ?? newSecret();
      await setPassword(auth, person, password);
      const entry = await enterWithPassword(auth, { email: person.email, password }, device);
      if (!entry) throw new Error('A sign-in that was just made was refused');
      return entry;
    },
    close: () => pool.end(),
  };
}

function enterWithPassword(
  auth: Auth,
  body: { email: string; password: string },
  device: string | undefined,
): Promise<Entry | undefined> {
  return orRefused(async () =>
    entryOf(await auth.api.signInEmail({ body, headers: headersOf(device), returnHeaders: true })),
  );
}

async function setPassword(auth: Auth, person: SignInPerson, password: string): Promise<void> {
  const context = await auth.$context;
  const known = await context.internalAdapter.findUserById(person.id);
  if (!known) return createUser(auth, person, password);
  await context.internalAdapter.updatePassword(person.id, await context.password.hash(password));
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

function headersOf(device: string | undefined): Headers {
  return new Headers(device ? { 'user-agent': device } : {});
}

function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** The password of a demo person: nobody types it; the one-click entry derives it from the installation's secret. */
export function demoPassword(secret: string, personId: string): string {
  return createHmac('sha256', secret).update(`demo ${personId}`).digest('base64url');
}
