// A signal: what one house heard of an employer and hands over to the other, and the answer.
import { z } from 'zod';
import type { House } from '../employer.ts';
import { writtenText } from '../written.ts';

export const SIGNAL_STATES = ['new', 'taken', 'answered'] as const;
export type SignalState = (typeof SIGNAL_STATES)[number];

/** A signal is answered within so many days (ux.md §13: the first answer). */
export const ANSWER_DAYS = 9;

export const LONGEST_NAME = 200;
export const LONGEST_TEXT = 2_000;

/** Two fields: it is written on the way from a visit. */
export const signalForm = z.object({
  employer: writtenText(LONGEST_NAME, 1),
  text: writtenText(LONGEST_TEXT, 1),
});
export const answerForm = z.object({ answer: writtenText(LONGEST_TEXT, 1) });

export type Signal = {
  id: string;
  from: House;
  to: House;
  /** With an id when the record is known. */
  employer: { id: string | undefined; name: string };
  text: string;
  state: SignalState;
  sentAt: Date;
  sentBy: { id: string; name: string | undefined } | undefined;
  takenBy: { id: string; name: string | undefined } | undefined;
  answer: { text: string; at: Date; by: string | undefined } | undefined;
  /** The id of the need that it became. */
  needId: string | undefined;
  /** Whether the reader's house is to answer. */
  receives: boolean;
};
