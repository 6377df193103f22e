// A waiver: what a broker asks all providers that the same condition kept out, and what each answers.
import { z } from 'zod';
import { type FormValues, type Parsed, parseForm } from '../../../platform/http/form-fields.ts';
import { hasPersonalNumber } from '../../../platform/personal/personal-number.ts';
import { CHECK_RULES, type CheckRule } from '../checks.ts';
import { messages as m } from './waivers.messages.ts';

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
  /** `values` holds one answer for each of the offers, in their order. */
  answer: { values: readonly Answer[]; text: string; at: Date } | undefined;
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

const answerText = z.object({ text: withoutNumber(3_000).default('') });
const oneAnswer = z.enum(ANSWERS);

/** The name of the field for the answer about one of the provider's offers. */
export function answerField(index: number): string {
  return `answer.${index}`;
}

/** What the provider sends: an answer for each of its offers, and words that hold for all of them. */
export function readAnswer(values: FormValues, offers: number): Parsed<{ answers: Answer[]; text: string }> {
  const chosen = Array.from({ length: offers }, (_, index) =>
    oneAnswer.safeParse(values[answerField(index)]),
  );
  const missing = chosen.flatMap((one, index) =>
    one.success ? [] : [{ field: answerField(index), message: m.chooseAnswer }],
  );
  const said = parseForm(answerText, values, { text: sayQuestion(String(values.text ?? '')) });
  if (!said.ok || missing.length > 0)
    return { ok: false, problems: [...missing, ...(said.ok ? [] : said.problems)] };
  const answers = chosen.flatMap((one) => (one.success ? [one.data] : []));
  return { ok: true, value: { answers, text: said.value.text } };
}

/** What was answered about one offer; `undefined` when nothing was, or the question was not about it. */
export function answerAbout({ offers, answer }: WaiverRecipient, offerId: string): Answer | undefined {
  return answer?.values[offers.findIndex((one) => one.offerId === offerId)];
}

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
