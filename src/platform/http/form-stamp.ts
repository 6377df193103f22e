// Public forms that partners show in a frame: the browser keeps no cookie there, so the form itself carries its proof.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export const STAMP_FIELD = '_stamp';
const NONCE_BYTES = 18;

/** When the form was first shown, and a number that no other form has. */
export type FormStamp = { issuedAt: Date; nonce: string };

/** Signed with the installation's secret; holds for forms that act for nobody who is signed in. */
export function issueStamp(secret: string, now: Date): string {
  const body = `${now.getTime().toString(36)}.${randomBytes(NONCE_BYTES).toString('base64url')}`;
  return `${body}.${sign(secret, `stamp ${body}`)}`;
}

/** Undefined when the stamp is not ours. */
export function readStamp(secret: string, text: string): FormStamp | undefined {
  const [time, nonce, signature, ...rest] = text.split('.');
  if (!time || !nonce || !signature || rest.length > 0) return undefined;
  const expected = Buffer.from(sign(secret, `stamp ${time}.${nonce}`));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined;
  return { issuedAt: new Date(Number.parseInt(time, 36)), nonce };
}

/** A secret that follows from the stamp: the same form sent twice leads to the same private link. */
export function secretOfStamp(secret: string, stamp: FormStamp): string {
  return sign(secret, `link ${stamp.nonce}`);
}

function sign(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}
