// The second factor: a one-time code from a program of the person's own, or one of the recovery codes.
import { symmetricDecrypt } from 'better-auth/crypto';
import { z } from 'zod';
import { type Auth, orRefused, refusalOf } from '../engine.auth.ts';
import { base32 } from './totp-key.ts';

/** `started`: the key is made, and no code has shown yet that it came through. */
export type SecondFactorState = 'off' | 'started' | 'on';

/** A wrong code may be tried again; when it is `over`, the sign-in begins anew; `locked` lasts a quarter. */
export type CodeAnswer =
  | { cookies: readonly string[]; personId: string | undefined }
  | 'wrong'
  | 'over'
  | 'locked';

type TypedCode = { kind: 'totp' | 'recovery'; code: string };

export type SecondFactorAuth = {
  secondFactorOf(personId: string): Promise<SecondFactorState>;
  /** Makes a new key; false when the password was wrong. */
  startSecondFactor(request: Request, password: string): Promise<boolean>;
  /** The key that waits for its first code, in base32. */
  findStartedKey(personId: string): Promise<string | undefined>;
  /** Switches it on; gives the session of now and the recovery codes, or undefined when the code was wrong. */
  confirmSecondFactor(
    request: Request,
    code: string,
  ): Promise<{ cookies: readonly string[]; recoveryCodes: readonly string[] } | undefined>;
  /** New recovery codes in place of the old ones; undefined when the password was wrong. */
  renewRecoveryCodes(request: Request, password: string): Promise<readonly string[] | undefined>;
  /** Undefined when the password was wrong. */
  endSecondFactor(request: Request, password: string): Promise<readonly string[] | undefined>;
  /** For one who has lost both program and codes; whoever asks has been found to be allowed. */
  resetSecondFactor(personId: string): Promise<void>;
  /** The answer to the question for a code that a password or a link led to. */
  withCode(request: Request, typed: TypedCode): Promise<CodeAnswer>;
};

const stored = z.object({ secret: z.string(), verified: z.boolean().nullish() });

export function createSecondFactorAuth(auth: Auth): SecondFactorAuth {
  return {
    async secondFactorOf(personId) {
      const found = await readFactor(auth, personId);
      if (!found) return 'off';
      return found.verified === false ? 'started' : 'on';
    },
    async startSecondFactor(request, password) {
      const body = { password, method: 'totp' as const };
      return (
        (await orRefused(() => auth.api.enableTwoFactor({ body, headers: request.headers }))) !== undefined
      );
    },
    async findStartedKey(personId) {
      const found = await readFactor(auth, personId);
      if (found?.verified !== false) return undefined;
      const { secretConfig } = await auth.$context;
      const secret = await symmetricDecrypt({ key: secretConfig, data: found.secret });
      return base32(new TextEncoder().encode(secret));
    },
    confirmSecondFactor: (request, code) =>
      orRefused(async () => {
        const body = { code };
        const { headers, response } = await auth.api.verifyTOTP({
          body,
          headers: request.headers,
          returnHeaders: true,
        });
        const shown = await auth.api.viewBackupCodes({ body: { userId: response.user.id } });
        return { cookies: headers.getSetCookie(), recoveryCodes: shown.backupCodes };
      }),
    renewRecoveryCodes: (request, password) =>
      orRefused(async () => {
        const { headers } = request;
        return (await auth.api.generateBackupCodes({ body: { password }, headers })).backupCodes;
      }),
    endSecondFactor: (request, password) =>
      orRefused(async () => {
        const asked = { body: { password }, headers: request.headers, returnHeaders: true as const };
        return (await auth.api.disableTwoFactor(asked)).headers.getSetCookie();
      }),
    async resetSecondFactor(personId) {
      const { adapter, internalAdapter } = await auth.$context;
      await adapter.deleteMany({ model: 'twoFactor', where: [{ field: 'userId', value: personId }] });
      if (await internalAdapter.findUserById(personId))
        await internalAdapter.updateUser(personId, { twoFactorEnabled: false });
    },
    withCode: (request, typed) => answerCode(auth, request, typed),
  };
}

async function answerCode(auth: Auth, request: Request, typed: TypedCode): Promise<CodeAnswer> {
  const asked = { body: { code: typed.code }, headers: request.headers, returnHeaders: true as const };
  try {
    return entryOf(
      typed.kind === 'totp' ? await auth.api.verifyTOTP(asked) : await auth.api.verifyBackupCode(asked),
    );
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    if (refusal === 'INVALID_CODE' || refusal === 'INVALID_BACKUP_CODE') return 'wrong';
    return refusal === 'ACCOUNT_TEMPORARILY_LOCKED' ? 'locked' : 'over';
  }
}

/** better-auth answers with the user, or with nothing but that a code is asked for. */
export function entryOf(answer: { headers: Headers; response: unknown }): {
  cookies: readonly string[];
  personId: string | undefined;
} {
  const entered = z.object({ user: z.object({ id: z.string() }) }).safeParse(answer.response);
  return { cookies: answer.headers.getSetCookie(), personId: entered.data?.user.id };
}

async function readFactor(auth: Auth, personId: string): Promise<z.infer<typeof stored> | undefined> {
  const { adapter } = await auth.$context;
  const row = await adapter.findOne({ model: 'twoFactor', where: [{ field: 'userId', value: personId }] });
  return row ? stored.parse(row) : undefined;
}
