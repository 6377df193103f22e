// What the rule said of a provider when a request was published, as it was stored that moment.
import { z } from 'zod';
import { CHECK_RULES, type CheckRule } from '../../matching/checks.ts';

/** `met` gets the request by the rule; the others say what was missing, the nearest to being asked first. */
export const VERDICTS = ['met', 'condition', 'content', 'withdrawn', 'noOffer'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What keeps a provider out. */
export const NOT_ASKED = [
  'condition',
  'content',
  'withdrawn',
  'noOffer',
] as const satisfies readonly Verdict[];
export type NotAsked = (typeof NOT_ASKED)[number];

/** Whose provider it is, seen from the centre that asks. */
export const HOUSES = ['own', 'public', 'private'] as const;
export type House = (typeof HOUSES)[number];

/** An offer that met the need in content and broke a condition. */
export const keptOut = z.object({
  offerId: z.string(),
  title: z.object({ sv: z.string(), en: z.string().optional() }),
  rule: z.enum(CHECK_RULES),
  asked: z.string(),
  offered: z.string().optional(),
});
export type KeptOut = z.infer<typeof keptOut>;

export type Judgement = {
  providerId: string;
  provider: string;
  house: House;
  verdict: Verdict;
  /** The nearest three at most; only with `condition`. */
  offersKeptOut: readonly KeptOut[];
  /** Published offers that day. */
  offers: number;
  /** Whether the provider got the request, by the rule or by hand. */
  asked: boolean;
};

/** What a provider may know of a request that it did not get. */
export type PublishedRequest = {
  requestId: string;
  key: string;
  title: string;
  centre: string;
  publishedAt: Date;
  deadline: Date;
  rule: { id: string; version: string };
};

export type OwnJudgement = { request: PublishedRequest; judgement: Judgement };

/** A question whether the provider could make an exception: it was contacted, though not with the request. */
export type AskedException = {
  rule: CheckRule;
  askedAt: Date;
  answer: { value: 'yes' | 'no'; at: Date } | undefined;
};

/**
 * The stored answer to "why was I not asked?". `afterwards`: the provider came to the register later;
 * `older`: the request was published before reasons were stored.
 */
export type WhyNot = { request: PublishedRequest; exceptions: readonly AskedException[] } & (
  | { kind: 'judged'; judgement: Judgement }
  | { kind: 'afterwards' | 'older' }
);

/** Among those who did not get it; `verdict` undefined are all of them. */
export type JudgementFilter = { verdict?: NotAsked | undefined; name?: string | undefined };

const KEY = /^F-\d{4}-\d+$/;

/** The key of a request as people write it; undefined when it is none. */
export function requestKeyIn(text: string): string | undefined {
  const key = text.trim().toUpperCase();
  return KEY.test(key) ? key : undefined;
}
