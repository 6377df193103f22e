// What an error page is told: which error, what the visitor can do about it, and the number to name when they ask.
import type { Message } from '../i18n.ts';
import type { Problem } from '../result.ts';

export type ErrorStatus = 400 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503;

export type ErrorView = {
  status: ErrorStatus;
  requestId: string;
  reason?: Message | undefined;
  problems?: readonly Problem[];
};
