// better-auth as Brygga sets it up, on tables of its own that no other part of Brygga reaches.
import { type BetterAuthPlugin, betterAuth } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { deleteSessionCookie } from 'better-auth/cookies';
import { magicLink, twoFactor } from 'better-auth/plugins';
import type { Logger } from 'pino';
import { openPool } from '../../platform/database/database.ts';
import { newUuid } from '../../platform/ids.ts';
import { newLinkSecret } from '../../platform/private-link.ts';
import { SHORTEST_PASSWORD } from './password.ts';

const SESSION_DAYS = 7;
const MAGIC_LINK_MINUTES = 15;
const RESET_MINUTES = 60;
/** How long the question for a code waits for its answer. */
const CODE_MINUTES = 10;

export type SignInMail = { kind: 'magicLink' | 'passwordReset'; to: string; token: string };

export type SignInParts = {
  authUrl: string;
  secret: string;
  publicUrl: string;
  /** Writes the mail; a token must stand nowhere but in that mail. */
  sendMail(mail: SignInMail): Promise<void>;
  log: Logger;
};

export type Auth = ReturnType<typeof createBetterAuth>['auth'];

export function createBetterAuth(parts: SignInParts) {
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
      twoFactor({ issuer: 'Brygga', twoFactorCookieMaxAge: CODE_MINUTES * 60 }),
      askAfterLink,
    ],
  });
  return { auth, pool };
}

/**
 * A link by mail is one factor. better-auth asks for the second after a password alone; who has switched it on is asked
 * after a link too, in the same way, so that the same step takes the answer.
 */
const askAfterLink = {
  id: 'second-factor-after-link',
  hooks: {
    after: [
      {
        matcher: (context) => context.path === '/magic-link/verify',
        handler: createAuthMiddleware(async (ctx) => {
          const entered = ctx.context.newSession;
          if (!entered?.user.twoFactorEnabled) return;
          const { internalAdapter } = ctx.context;
          deleteSessionCookie(ctx, true);
          await internalAdapter.deleteSession(entered.session.token);
          ctx.context.setNewSession(null);
          const identifier = `2fa-${newLinkSecret()}`;
          const expiresAt = new Date(Date.now() + CODE_MINUTES * 60_000);
          await internalAdapter.createVerificationValue({ identifier, value: entered.user.id, expiresAt });
          const tries = { identifier: `2fa-attempts-${identifier}`, value: '0', expiresAt };
          await internalAdapter.createVerificationValue(tries);
          const cookie = ctx.context.createAuthCookie('two_factor', { maxAge: CODE_MINUTES * 60 });
          await ctx.setSignedCookie(cookie.name, identifier, ctx.context.secret, cookie.attributes);
          return ctx.json({ twoFactorRedirect: true });
        }),
      },
    ],
  },
} satisfies BetterAuthPlugin;

/** better-auth throws an APIError when it refuses; whatever else goes wrong is ours to hear of. */
export async function orRefused<T>(act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    if (refusalOf(error) !== undefined) return undefined;
    throw error;
  }
}

/** The code word of better-auth's refusal; undefined for any other error. */
export function refusalOf(error: unknown): string | undefined {
  const refused =
    error instanceof Error &&
    error.name === 'APIError' &&
    'statusCode' in error &&
    Number(error.statusCode) < 500;
  if (!refused) return undefined;
  const { body } = error as { body?: { code?: string } };
  return body?.code ?? 'REFUSED';
}
