// What administrators read about the running installation: mails, the audit, long work, barriers.
import type { LocalText } from '../../platform/i18n.ts';

export const MAIL_STATES = ['queued', 'sent', 'kept', 'failed'] as const;
export type MailState = (typeof MAIL_STATES)[number];

export type MailLine = {
  id: string;
  kind: string;
  /** Missing when they have protected identity. */
  recipient: string | undefined;
  subject: string;
  state: MailState;
  createdAt: Date;
};

export type Mail = MailLine & {
  language: string;
  attempts: number;
  lastError: string | null;
  sentAt: Date | null;
  /** Missing when the mail goes, or has gone, to its recipient, or is to somebody with protected identity. */
  body: string | undefined;
};

export type AuditFilter = {
  entity?: string | undefined;
  action?: string | undefined;
  /** Part of the name of who acted. */
  person?: string | undefined;
  /** Local dates, both included. */
  from?: string | undefined;
  to?: string | undefined;
};

export type AuditLine = {
  id: string;
  at: Date;
  actorKind: string;
  actorName: string | null;
  entity: string;
  entityId: string;
  action: string;
  sequence: number | null;
};

export type AuditRecord = AuditLine & { before: unknown; after: unknown; hash: string | null };

export type Run = {
  id: string;
  kind: string;
  title: LocalText;
  state: string;
  step: number;
  steps: number | null;
  createdAt: Date;
  finishedAt: Date | null;
  startedBy: string | null;
};

/** One run as its own page shows it. */
export type RunState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
export type RunFacts = {
  id: string;
  title: LocalText;
  state: RunState;
  step: number;
  steps: number | null;
  /** Whether it may end between two steps. */
  stoppable: boolean;
  createdAt: Date;
  finishedAt: Date | null;
};

/** Work that has not begun can always be cancelled. */
export function canCancel(run: Pick<RunFacts, 'state' | 'stoppable'>): boolean {
  return run.state === 'queued' || (run.state === 'running' && run.stoppable);
}

export type Barrier = {
  id: string;
  page: string;
  description: string;
  email: string | null;
  createdAt: Date;
  handledAt: Date | null;
};

/** What went wrong and waits for an administrator. */
export type Failures = {
  mails: { id: string; subject: string; at: Date }[];
  runs: { id: string; title: LocalText; at: Date }[];
};

/** Reports of barriers on their page; those that wait come first. */
export const BARRIERS_SHOWN = 200;

/** Links in a mail open doors, so its text is for the recipient alone, unless no mail server took it. */
export function isTextForAdministrators(state: MailState): boolean {
  return state === 'kept' || state === 'failed';
}
