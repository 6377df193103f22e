// What each feature says and does about one person's data: hand it out, erase it, and clear it when its time is over.
import type { Message } from '../i18n.ts';
import type { Work } from '../work.ts';
import { replaceWithin } from './personal-value.ts';

/** Whom it concerns: an account, or somebody known by an address alone. Addresses are in lower case. */
export type DataSubject = { personId: string | null; email: string | null; name: string | null };

/** Something stored about the person, as JSON; the names of fields are those of `fields`. */
export type PersonalRecord = Readonly<Record<string, unknown>>;

/** What is not erased although it concerns the person, and the law or task that keeps it. */
export type Kept = { what: Message; why: Message; count: number };

export type Erased = { erased: number; kept: Kept[] };

/** Something that is cleared by itself. */
export type RetentionRule = {
  what: Message;
  /** Days after the event that `what` names. */
  days: number;
  why: Message;
  /** Clears a part that one transaction bears, and returns how much; asked again until nothing is left. */
  clear(work: Work): Promise<number>;
};

/** A feature's share; all run as a job, since a person does not see everything that is stored about them elsewhere. */
export type PersonalDataPart = {
  name: string;
  title: Message;
  fields: Readonly<Record<string, Message>>;
  /** For fields that hold codes: the words for each. */
  codes?: Readonly<Record<string, Readonly<Record<string, Message>>>>;
  collect(work: Work, subject: DataSubject): Promise<readonly PersonalRecord[]>;
  /** Twice is as once. */
  erase(work: Work, subject: DataSubject): Promise<Erased>;
  retention: readonly RetentionRule[];
};

export const REDACTED = '[raderat]';
const SHORTEST_WORD = 3;

/** The value with every word replaced wherever it stands in a text, however it is written. */
export function redact<T>(value: T, words: readonly (string | null | undefined)[]): T {
  const wanted = words.flatMap((word) => {
    const plain = word?.trim() ?? '';
    return plain.length >= SHORTEST_WORD ? [plain.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')] : [];
  });
  if (wanted.length === 0) return value;
  const pattern = new RegExp(wanted.join('|'), 'gi');
  return replaceWithin(value, (part) =>
    typeof part === 'string' ? part.replaceAll(pattern, REDACTED) : part,
  ) as T;
}
