// Mail: written in the transaction of the act, sent afterwards, each message once.
import { createTransport, type Transporter } from 'nodemailer';
import { z } from 'zod';
import { defineEvent, emitEvent } from '../events.ts';
import type { RunWork, Work } from '../work.ts';
import type { Mail } from './mail-message.ts';

export const mailQueued = defineEvent('mail.queued', z.object({ id: z.uuid() }));

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
      ...(mail.calendar ? { icalEvent: { method: 'PUBLISH', content: mail.calendar } } : {}),
    });
  };
}

/** Sends what one event asks for. Throws when the server refuses, so that the job is tried again. */
export async function deliverMail(runWork: RunWork, send: SendMail | undefined, id: string): Promise<void> {
  const job = { kind: 'job', name: 'mail' } as const;
  const message = await runWork(job, (work) =>
    work.tx
      .selectFrom('mailMessage')
      .selectAll()
      .where('id', '=', id)
      .where('state', '=', 'queued')
      .executeTakeFirst(),
  );
  if (!message) return;
  if (!send) {
    await runWork(job, (work) => setState(work, id, { state: 'kept' }));
    return;
  }
  try {
    const { recipient: to, subject, body, calendar } = message;
    await send({ to, subject, body, ...(calendar ? { calendar } : {}) });
    await runWork(job, (work) => setState(work, id, { state: 'sent', sentAt: work.now }));
  } catch (error) {
    const lastError = error instanceof Error ? error.message : String(error);
    await runWork(job, (work) => setState(work, id, { attempts: message.attempts + 1, lastError }));
    throw error;
  }
}

async function setState(
  work: Work,
  id: string,
  change: { state?: string; sentAt?: Date; attempts?: number; lastError?: string },
): Promise<void> {
  await work.tx.updateTable('mailMessage').set(change).where('id', '=', id).execute();
}
