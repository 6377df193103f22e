// A waiver: what a broker asks all providers that the same condition kept out, and what each answers.
import { z } from 'zod';
import { hasPersonalNumber } from '../../needs/enquiries/intake.ts';
import { CHECK_RULES, type CheckRule } from '../checks.ts';

const localText = z.object({ sv: z.string(), en: z.string().optional() });

/** An offer that the condition kept out; `offered` is what it says, as the condition holds it. */
export const keptOutOffer = z.object({
  offerId: z.string(),
  title: localText,
  offered: z.string().optional(),
});
export type KeptOutOffer = z.infer<typeof keptOutOffer>;

export const ANSWERS = ['yes', 'no'] as const;
export type Answer = (typeof ANSWERS)[number];

/** A provider that would be asked; without an address nothing can be mailed. */
export type Askable = {
  providerId: string;
  provider: string;
  address: string | undefined;
  offers: KeptOutOffer[];
};

export type WaiverRecipient = Askable & {
  answer: { value: Answer; text: string; at: Date } | undefined;
};

export type Waiver = {
  id: string;
  rule: CheckRule;
  asked: string;
  question: string;
  askedAt: Date;
  askedByName: string | undefined;
  recipients: WaiverRecipient[];
};

/** What the provider sees who acts by the link. */
export type AskedWaiver = {
  needId: string;
  needKey: string;
  ownerId: string;
  rule: CheckRule;
  asked: string;
  question: string;
  askedAt: Date;
  askedBy: string | null;
  centre: string;
  recipient: WaiverRecipient & { id: string };
};

const NO_NUMBER = {
  sv: 'Ta bort personnumret. Anordnaren behöver det inte.',
  en: 'Remove the personal identity number. The provider does not need it.',
};
const withoutNumber = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !hasPersonalNumber(text));

/** What the broker sends; `id` is given with the form, so that sending twice asks once. */
export const waiverForm = z.object({
  id: z.uuid(),
  rule: z.enum(CHECK_RULES),
  question: withoutNumber(3_000).min(20),
});

/** What the provider sends. */
export const answerForm = z.object({
  answer: z.enum(ANSWERS),
  text: withoutNumber(3_000).default(''),
});

/** Words for a free text that is refused: too short, or with what looks like a personal identity number. */
export function sayQuestion(text: string) {
  return hasPersonalNumber(text)
    ? NO_NUMBER
    : {
        sv: 'Skriv en fråga på mellan 20 och 3 000 tecken.',
        en: 'Write a question of between 20 and 3,000 characters.',
      };
}

/** Providers of the offers, each once, in the order of the list; the first address that one has is its. */
export function groupByProvider(
  offers: readonly (KeptOutOffer & { providerId: string; provider: string; address: string | undefined })[],
): Askable[] {
  return [...Map.groupBy(offers, (one) => one.providerId).values()].map((own) => ({
    providerId: own[0]?.providerId ?? '',
    provider: own[0]?.provider ?? '',
    address: own.find((one) => one.address)?.address,
    offers: own.map(({ offerId, title, offered }) => ({ offerId, title, offered })),
  }));
}
