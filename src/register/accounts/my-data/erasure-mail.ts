// What whoever asked to be forgotten is told in the end. The mail holds no name and no reason: those stand on the page.
import { type Lang, translator } from '../../../platform/i18n.ts';
import type { Mail } from '../../../platform/mail/mail-message.ts';
import { erasureMails as m } from './my-data.messages.ts';

export type ErasureOutcome = 'done' | 'refused';

/** The last mail to an address that is otherwise forgotten; it is cleared on a day of its own. */
export const ERASURE_DONE = 'erasureDone';

/** In the person's language, without a link: only a hash of the private one is kept. */
export function erasureMail(asked: { id: string; to: string }, outcome: ErasureOutcome, lang: Lang): Mail {
  const t = translator(lang);
  const isDone = outcome === 'done';
  return {
    ledgerKey: `erasure-${outcome}:${asked.id}`,
    kind: isDone ? ERASURE_DONE : 'erasureRefused',
    to: asked.to,
    lang,
    subject: t(isDone ? m.doneSubject : m.refusedSubject),
    body: t(isDone ? m.doneBody : m.refusedBody),
  };
}
