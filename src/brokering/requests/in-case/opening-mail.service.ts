// At the opening: those who were asked hear of it, and so do those who shall compare, each once.
import { translator } from '../../../platform/i18n.ts';
import { queueMail } from '../../../platform/mail/mail.ts';
import type { Work } from '../../../platform/work.ts';
import { listReachable, type Reachable } from '../../../register/accounts/reachable.service.ts';
import type { ProviderRequest } from '../asking/request.ts';
import { mails as m } from '../asking/request-mail.messages.ts';
import { mailsToAll } from '../asking/request-mail.ts';
import type { LinkOf } from '../asking/requests.service.ts';
import { countProposals, readRecipients } from '../asking/requests.store.ts';

/** Addresses of a request from its key: the page of those who were asked, and the comparison. */
export type OpeningLinks = { received: LinkOf; comparison: LinkOf };

/** Mails that the proposals of a request are opened; a mail that was sent before is not sent again. For jobs. */
export async function mailOpened(work: Work, request: ProviderRequest, links: OpeningLinks): Promise<void> {
  const recipients = await readRecipients(work, request.id);
  for (const mail of mailsToAll(request, recipients, 'opened', links.received(request.key)))
    await queueMail(work, mail);
  const n = await countProposals(work, request.id);
  const words = { key: request.key, n, link: links.comparison(request.key) };
  for (const { personId, email, language } of await listComparing(work, request)) {
    const t = translator(language);
    await queueMail(work, {
      ledgerKey: `request-to-compare:${request.id}:${personId}`,
      kind: 'request',
      to: email,
      lang: language,
      subject: t(m.toCompareSubject, words),
      body: t(m.toCompareBody, words),
    });
  }
}

/** The employer's people, and the broker who asked, or the heads of the centre where the broker has left. */
async function listComparing(work: Work, { owner, asker, brokerId }: ProviderRequest): Promise<Reachable[]> {
  const broker = brokerId
    ? await listReachable(work, owner.id, { personId: brokerId, roles: ['broker', 'centreHead'] })
    : [];
  const centre = broker.length > 0 ? broker : await listReachable(work, owner.id, { roles: ['centreHead'] });
  const own = asker && asker.id !== owner.id ? (['employerContact', 'decisionMaker'] as const) : [];
  const choosing = asker
    ? await listReachable(work, asker.id, { roles: own.length > 0 ? own : ['centreHead'] })
    : [];
  return [...new Map([...choosing, ...centre].map((one) => [one.personId, one])).values()];
}
