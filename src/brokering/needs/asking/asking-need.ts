// An open need as those read it who compare it with many things: what it asks for, and nothing else.
import type { NeedCriteria } from '../need.ts';

/** The same object as long as the need stays as it is. */
export type AskingNeed = { readonly id: string; readonly criteria: NeedCriteria };
