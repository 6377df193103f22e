// The mails of signing in, in the reader's language, with links that a button on the page uses.
import { inLanguage } from '../../platform/http/language.ts';
import { translator } from '../../platform/i18n.ts';
import type { Mail } from '../../platform/mail/mail-message.ts';
import { routes } from '../../routes.ts';
import { messages as m } from './accounts.messages.ts';
import { profileMessages } from './profile/profile.messages.ts';
import { secondFactorMessages } from './second-factor/second-factor.messages.ts';

type Asked = { kind: 'magicLink' | 'passwordReset'; to: string; token: string };

/** `publicUrl` has no slash at the end. The ledger key holds a part of the token's hash, never the token. */
export function signInMail(asked: Asked, lang: 'sv' | 'en', facts: { publicUrl: string; key: string }): Mail {
  const t = translator(lang);
  const isMagic = asked.kind === 'magicLink';
  const path = (isMagic ? routes.useSignInLink : routes.choosePassword).href({ token: asked.token });
  return {
    ledgerKey: `${asked.kind}:${facts.key}`,
    kind: asked.kind,
    to: asked.to,
    lang,
    subject: t(isMagic ? m.mailMagicSubject : m.mailResetSubject),
    body: t(isMagic ? m.mailMagicBody : m.mailResetBody, { link: facts.publicUrl + inLanguage(path, lang) }),
  };
}

/** Says that one factor is enough again, in case it was not the person who wanted it. */
export function secondFactorOffMail(
  to: string,
  lang: 'sv' | 'en',
  facts: { publicUrl: string; key: string },
): Mail {
  const t = translator(lang);
  const link = facts.publicUrl + inLanguage(routes.secondFactor.href(), lang);
  return {
    ledgerKey: `secondFactorOff:${facts.key}`,
    kind: 'secondFactorOff',
    to,
    lang,
    subject: t(secondFactorMessages.mailSubject),
    body: t(secondFactorMessages.mailBody, { link }),
  };
}

/** To the new address; the link there changes it. */
export function emailChangeMail(
  asked: { to: string; token: string },
  lang: 'sv' | 'en',
  facts: { publicUrl: string; key: string },
): Mail {
  const t = translator(lang);
  const path = routes.confirmEmail.href({ token: asked.token });
  return {
    ledgerKey: `emailChange:${facts.key}`,
    kind: 'emailChange',
    to: asked.to,
    lang,
    subject: t(profileMessages.mailEmailSubject),
    body: t(profileMessages.mailEmailBody, { link: facts.publicUrl + inLanguage(path, lang) }),
  };
}
