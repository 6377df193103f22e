// Mails to all recipients of a request: they say that something happened and where it is, never what it says.
import { formatInstant } from '../../../platform/format.ts';
import { translator } from '../../../platform/i18n.ts';
import type { Mail } from '../../../platform/mail/mail-message.ts';
import type { ProviderRequest, Recipient } from './request.ts';
import { mails as m } from './request-mail.messages.ts';

type Occasion = 'published' | 'extended' | 'withdrawn' | 'opened' | { answered: string };

const WORDS = {
  published: { subject: m.publishedSubject, body: m.publishedBody },
  extended: { subject: m.extendedSubject, body: m.extendedBody },
  withdrawn: { subject: m.withdrawnSubject, body: m.withdrawnBody },
  opened: { subject: m.openedSubject, body: m.openedBody },
  answered: { subject: m.answeredSubject, body: m.answeredBody },
};

/** One for each recipient with an address; the same words to all. @param link the page of the request for providers */
export function mailsToAll(
  request: Pick<ProviderRequest, 'id' | 'key' | 'deadline' | 'owner'>,
  recipients: readonly Recipient[],
  occasion: Occasion,
  link: string,
): Mail[] {
  const t = translator('sv');
  const kind = typeof occasion === 'string' ? occasion : 'answered';
  const mark =
    typeof occasion === 'object'
      ? occasion.answered
      : kind === 'extended'
        ? request.deadline.toISOString()
        : '';
  const words = {
    key: request.key,
    centre: request.owner.name,
    deadline: formatInstant(request.deadline, 'sv'),
    link,
  };
  return recipients.flatMap(({ address, providerId }) =>
    address
      ? [
          {
            ledgerKey: `request-${kind}:${request.id}:${providerId}${mark && `:${mark}`}`,
            kind: 'request',
            to: address,
            lang: 'sv' as const,
            subject: t(WORDS[kind].subject, words),
            body: t(WORDS[kind].body, words),
          },
        ]
      : [],
  );
}
