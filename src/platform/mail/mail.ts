// Mail: written in the transaction of the act, sent afterwards, each message once.
import { createTransport, type Transporter } from 'nodemailer';
import { z } from 'zod';
import { defineEvent, emitEvent } from '../events.ts';
import type { RunWork, Work } from '../work.ts';
import type { Mail } from './mail-message.ts';

export const mailQueued = defineEvent('mail.queued', z.object({ id: z.uuid() }));

/** A mail server refused the message for good: the address is wrong, or takes nothing from here. */
export const mailRefused = defineEvent('mail.refused', z.object({ id: z.uuid() }));

export async function queueMail(work: Work, mail: Mail): Promise<void> {
  const id = work.newId();
  const { to, lang, calendar, ...rest } = mail;
  await work.tx
    .insertInto('mailMessage')
    .values({ id, ...rest, recipient: to, language: lang, calendar: calendar ?? null, createdAt: work.now })
    // Without naming the column: naming it asks for the right to read, which most actors do not have here.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await emitEvent(work, mailQueued, { id });
}

/** Sends one message; resolves when the mail server has taken it. */
export type SendMail = (mail: {
  to: string;
  subject: string;
  body: string;
  calendar?: string;
}) => Promise<void>;

/** The way out by SMTP, or undefined when there is none: mail is then kept for administrators to read. */
export function createSmtp(settings: { url: string; from: string } | undefined): SendMail | undefined {
  if (!settings) return undefined;
  const transport: Transporter = createTransport(settings.url);
  return async (mail) => {
    await transport.sendMail({
      from: settings.from,
      to: mail.to,
      subject: mail.subject,
      text: mail.body,
      ...(mail.calendar ? { icalEvent: { method: methodOf(mail.calendar), content: mail.calendar } } : {}),
    });
  };
}

/** What calendars are to do with the file: the mail says the same as the file does. */
function methodOf(calendar: string): string {
  return /^METHOD:(\w+)/m.exec(calendar)?.[1] ?? 'PUBLISH';
}

/** How often a message is tried before it counts as failed; the queue waits longer each time, three quarters of an hour in all. */
export const MAIL_TRIES = 9;
const JOB = { kind: 'job', name: 'mail' } as const;

/**
 * Sends what one event asks for. What the server refuses for good (5xx), or refused too often, is `failed` and stays for
 * administrators to see. Throws when it refuses for now, so that the job is tried again.
 */
export async function deliverMail(runWork: RunWork, send: SendMail | undefined, id: string): Promise<void> {
  const message = await runWork(JOB, (work) =>
    work.tx
      .selectFrom('mailMessage')
      .selectAll()
      .where('id', '=', id)
      .where('state', '=', 'queued')
      .executeTakeFirst(),
  );
  if (!message) return;
  if (!send) {
    await runWork(JOB, (work) => setState(work, id, { state: 'kept' }));
    return;
  }
  try {
    const { recipient: to, subject, body, calendar } = message;
    await send({ to, subject, body, ...(calendar ? { calendar } : {}) });
  } catch (error) {
    const lastError = (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_REASON);
    const attempts = message.attempts + 1;
    const isRefused = isRefusedForGood(error);
    const failed = isRefused || attempts >= MAIL_TRIES;
    await runWork(JOB, async (work) => {
      await setState(work, id, { attempts, lastError, ...(failed ? { state: 'failed' } : {}) });
      if (isRefused) await emitEvent(work, mailRefused, { id });
    });
    if (failed) return;
    throw error;
  }
  await runWork(JOB, (work) =>
    setState(work, id, { state: 'sent', sentAt: work.now, attempts: message.attempts + 1, lastError: null }),
  );
}

const LONGEST_REASON = 1000;

/** By RFC 5321 a reply in the 500s will be the same the next time. */
function isRefusedForGood(error: unknown): boolean {
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  return code >= 500 && code < 600;
}

/** Whom a message was for; undefined when it is gone. For jobs. */
export async function findRecipient(work: Work, id: string): Promise<string | undefined> {
  const row = await work.tx
    .selectFrom('mailMessage')
    .select('recipient')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.recipient;
}

/** Puts a message that failed into the queue again. False when it had not failed. */
export async function queueAgain(work: Work, id: string): Promise<boolean> {
  const { numUpdatedRows } = await work.tx
    .updateTable('mailMessage')
    .set({ state: 'queued', attempts: 0 })
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await emitEvent(work, mailQueued, { id });
  return true;
}

type MailChange = { state?: string; sentAt?: Date; attempts?: number; lastError?: string | null };

async function setState(work: Work, id: string, change: MailChange): Promise<void> {
  await work.tx.updateTable('mailMessage').set(change).where('id', '=', id).execute();
}
