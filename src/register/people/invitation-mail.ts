// The mail of an invitation, in the language that it was written for.
import { formatDate, localDate } from '../../platform/format.ts';
import { inLanguage } from '../../platform/http/language.ts';
import { translator } from '../../platform/i18n.ts';
import type { Mail } from '../../platform/mail/mail-message.ts';
import { routes } from '../../routes.ts';
import { ROLE_NAMES, type Role } from '../accounts/role.ts';
import { peopleMessages as m } from './people.messages.ts';

/** The address of the page where the invitation is answered. */
export function invitationLink(secret: string, lang: 'sv' | 'en', publicUrl: string): string {
  return publicUrl + inLanguage(routes.invitation.href({ secret }), lang);
}

/** `link.publicUrl` has no slash at the end; the key in the ledger holds a part of the hash, never the secret. */
export function invitationMail(
  invitation: { email: string; role: Role; language: 'sv' | 'en'; expiresAt: Date; organisation: string },
  link: { secret: string; hash: string; publicUrl: string },
): Mail {
  const { email, role, language: lang, expiresAt, organisation } = invitation;
  const t = translator(lang);
  return {
    ledgerKey: `invitation:${link.hash.slice(0, 32)}`,
    kind: 'invitation',
    to: email,
    lang,
    subject: t(m.mailSubject, { organisation }),
    body: t(m.mailBody, {
      organisation,
      role: t(ROLE_NAMES[role]),
      until: formatDate(localDate(expiresAt), lang),
      link: invitationLink(link.secret, lang, link.publicUrl),
    }),
  };
}
