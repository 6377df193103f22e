// Expected outcomes are values; these four exceptions are the only ones that doors turn into answers of their own.
import type { Message } from './i18n.ts';

/** What is wrong with one field of what somebody sent; `field` is its path, `''` for the whole. */
export type Problem = { field: string; message: Message };

export class NotFound extends Error {
  override name = 'NotFound';
}

/** The actor may not do this; `message` tells the reader who can. */
export class Forbidden extends Error {
  override name = 'Forbidden';
}

/** Somebody else changed the same thing first, or its state does not allow the step. */
export class Conflict extends Error {
  override name = 'Conflict';
  readonly reason: Message | undefined;
  constructor(message: string, reason?: Message) {
    super(message);
    this.reason = reason;
  }
}

/** What was sent cannot be accepted; the problems go back to their fields. */
export class Invalid extends Error {
  override name = 'Invalid';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => `${problem.field}: ${problem.message.en}`).join('; '));
    this.problems = problems;
  }
}
