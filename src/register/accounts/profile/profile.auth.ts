// What people change about their own sign-in: password, address, open sessions, the end of it.
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type Auth, orRefused } from '../engine.auth.ts';

const EMAIL_LINK_HOURS = 24;
const HOUR_MS = 3_600_000;
const SECRET_BYTES = 24;

export type OpenSession = { id: string; device: string; since: Date; until: Date; current: boolean };

const emailChange = z.object({ personId: z.string(), email: z.string() });

export type ProfileAuth = {
  /** Newest first. */
  listSessions(request: Request): Promise<OpenSession[]>;
  /** Ends one session of the person who asks, or with `'others'` all but the one they ask from. */
  endSessions(request: Request, which: string): Promise<void>;
  /** Ends all other sessions too. Undefined when the old password was wrong. */
  changePassword(request: Request, words: { old: string; next: string }): Promise<string[] | undefined>;
  /** The token for a link to the new address; whoever opens it has shown that the address is theirs. */
  startEmailChange(personId: string, email: string): Promise<string>;
  /** Undefined when the link is used up, too old, or the address is somebody's by now. */
  finishEmailChange(token: string): Promise<{ personId: string; email: string } | undefined>;
};

export function createProfileAuth(auth: Auth): ProfileAuth {
  return {
    async listSessions(request) {
      const own = await auth.api.getSession({ headers: request.headers });
      if (!own) return [];
      const { internalAdapter } = await auth.$context;
      const sessions = await internalAdapter.listSessions(own.user.id);
      return sessions
        .map((one) => ({
          id: one.id,
          device: one.userAgent ?? '',
          since: one.createdAt,
          until: one.expiresAt,
          current: one.id === own.session.id,
        }))
        .sort((a, b) => b.since.getTime() - a.since.getTime());
    },
    async endSessions(request, which) {
      const own = await auth.api.getSession({ headers: request.headers });
      if (!own) return;
      const { internalAdapter } = await auth.$context;
      for (const one of await internalAdapter.listSessions(own.user.id)) {
        const ends = which === 'others' ? one.id !== own.session.id : one.id === which;
        if (ends) await internalAdapter.deleteSession(one.token);
      }
    },
    changePassword: (request, words) =>
      orRefused(async () => {
        const { headers } = await auth.api.changePassword({
          body: { currentPassword: words.old, newPassword: words.next, revokeOtherSessions: true },
          headers: request.headers,
          returnHeaders: true,
        });
        return headers.getSetCookie();
      }),
    async startEmailChange(personId, email) {
      const token = randomBytes(SECRET_BYTES).toString('base64url');
      const { internalAdapter } = await auth.$context;
      await internalAdapter.createVerificationValue({
        identifier: `change-email:${token}`,
        value: JSON.stringify({ personId, email: email.toLowerCase() }),
        expiresAt: new Date(Date.now() + EMAIL_LINK_HOURS * HOUR_MS),
      });
      return token;
    },
    async finishEmailChange(token) {
      const { internalAdapter } = await auth.$context;
      const asked = await internalAdapter.consumeVerificationValue(`change-email:${token}`);
      if (!asked || asked.expiresAt < new Date()) return undefined;
      const change = emailChange.parse(JSON.parse(asked.value));
      if (await internalAdapter.findUserByEmail(change.email)) return undefined;
      await internalAdapter.updateUser(change.personId, { email: change.email });
      return change;
    },
  };
}
