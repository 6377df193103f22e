// Aid to an employer as it is recorded: amounts reckoned exactly, and what stops another effort.
import { z } from 'zod';
import {
  type FormValues,
  optionalField,
  type Parsed,
  parseForm,
} from '../../../platform/http/form-fields.ts';
import type { Message } from '../../../platform/i18n.ts';
import { addDays } from '../../../platform/local-date.ts';
import { problems as p } from './aid.messages.ts';
import { type Aid, type AidWindow, highestWindow, isAidAllowed } from './deminimis.ts';

/** A certificate older than this on the day of the effort no longer says what the undertaking has got. */
export const CERTIFICATE_DAYS = 90;
/** Source: Regulation (EU) 2023/2831, article 6: records are kept for ten years. */
export const YEARS_KEPT = 10;

export type AidGrant = {
  id: string;
  kind: 'given' | 'stated';
  on: string;
  cents: number;
  /** Where it was reckoned from kronor: öre, kronor for a euro in ten-thousandths, and the day of the rate. */
  from: { ore: number; rate: number; rateOn: string } | undefined;
  what: string;
  giver: string;
  recordedAt: Date;
  voided: { at: Date; reason: string } | undefined;
};

export type AidCertificate = {
  id: string;
  signedOn: string;
  signedBy: string;
  signedTitle: string;
  recordedAt: Date;
};

/** What the guard says of an effort. */
export type AidJudgement =
  | { kind: 'allowed'; window: AidWindow }
  | { kind: 'overCeiling'; window: AidWindow }
  | { kind: 'noCertificate'; window: AidWindow };

/** The ceiling in any window comes first; then the undertaking must have said lately what else it has got. */
export function judgeAid(
  earlier: readonly Aid[],
  newAid: Aid,
  certificates: readonly Pick<AidCertificate, 'signedOn'>[],
): AidJudgement {
  const window = highestWindow(earlier, newAid);
  if (!isAidAllowed(window)) return { kind: 'overCeiling', window };
  const since = addDays(newAid.on, -CERTIFICATE_DAYS);
  const isSaid = certificates.some(({ signedOn }) => since <= signedOn && signedOn <= newAid.on);
  return { kind: isSaid ? 'allowed' : 'noCertificate', window };
}

const RATE_PARTS = 10_000n;

/** Cents of a euro, half up. @param rate kronor for a euro, in ten-thousandths */
export function centsOf(ore: number, rate: number): number {
  const divisor = BigInt(rate);
  return Number((2n * BigInt(ore) * RATE_PARTS + divisor) / (2n * divisor));
}

/** `1 234,50` as whole parts of which `decimals` digits make one; undefined when it is no such number. */
export function exactParts(text: string, decimals: number): number | undefined {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  const [, whole = '', rest = ''] = /^(\d{1,10})(?:\.(\d+))?$/.exec(plain) ?? [];
  if (whole === '' || rest.length > decimals) return undefined;
  return Number(`${whole}${rest.padEnd(decimals, '0')}`);
}

const day = z.iso.date();
const text = (least: number, most: number) => z.string().trim().min(least).max(most);

const grantForm = z.object({
  what: text(3, 300),
  on: day,
  currency: z.enum(['SEK', 'EUR']),
  amount: z.string(),
  rate: z.string().default(''),
  rateOn: optionalField(day),
});

export type GrantGiven = Pick<AidGrant, 'on' | 'cents' | 'from' | 'what'>;

/** What a house says of an effort; kronor need a rate and its day. */
export function readGrant(values: FormValues): Parsed<GrantGiven> {
  const form = parseForm(grantForm, values, { what: p.what, on: p.day });
  if (!form.ok) return form;
  const { what, on, currency, amount, rate, rateOn } = form.value;
  const parts = exactParts(amount, 2);
  if (!parts) return wrong('amount', p.amount);
  if (currency === 'EUR') return { ok: true, value: { what, on, cents: parts, from: undefined } };
  const exactRate = exactParts(rate, 4);
  if (!exactRate) return wrong('rate', p.rate);
  if (!rateOn) return wrong('rateOn', p.rateOn);
  const cents = centsOf(parts, exactRate);
  if (cents === 0) return wrong('amount', p.amount);
  return { ok: true, value: { what, on, cents, from: { ore: parts, rate: exactRate, rateOn } } };
}

function wrong(
  field: string,
  message: Message,
): { ok: false; problems: { field: string; message: Message }[] } {
  return { ok: false, problems: [{ field, message }] };
}

const certificateForm = z.object({
  signedOn: day,
  signedBy: text(2, 200),
  signedTitle: text(2, 200),
  signedEmail: optionalField(z.email().max(200)),
  earlier: z.string().max(10_000).default(''),
});

export type StatedAid = { on: string; cents: number; giver: string };
export type CertificateGiven = {
  signedOn: string;
  signedBy: string;
  signedTitle: string;
  signedEmail: string | undefined;
  earlier: StatedAid[];
};

/** A certificate; each line of `earlier` is one aid: `2025-02-01; 285 000; Tillväxtverket`. */
export function readCertificate(values: FormValues): Parsed<CertificateGiven> {
  const form = parseForm(certificateForm, values, { signedOn: p.day, signedBy: p.name, signedTitle: p.name });
  if (!form.ok) return form;
  const { earlier, signedEmail, ...rest } = form.value;
  const lines = earlier.split(/\r?\n/).filter((line) => line.trim() !== '');
  const stated: StatedAid[] = [];
  for (const [at, line] of lines.entries()) {
    const [on = '', amount = '', giver = ''] = line.split(';').map((part) => part.trim());
    const cents = exactParts(amount, 2);
    if (!day.safeParse(on).success || !cents || giver === '' || giver.length > 200)
      return wrong('earlier', {
        sv: p.earlier.sv.replace('{n}', String(at + 1)),
        en: p.earlier.en.replace('{n}', String(at + 1)),
      });
    stated.push({ on, cents, giver });
  }
  return { ok: true, value: { ...rest, signedEmail: signedEmail?.toLowerCase(), earlier: stated } };
}

export const voidForm = z.object({ id: z.uuid(), reason: text(10, 1_000) });
export const groupForm = z.object({
  number: z
    .string()
    .trim()
    .regex(/^\d{6}-?\d{4}$/),
});
