// What a person changes and fetches about themselves.
import { recordAudit } from '../../../platform/audit/audit.ts';
import { queueMail } from '../../../platform/mail/mail.ts';
import { aboutPerson } from '../../../platform/personal/personal-value.ts';
import type { Work } from '../../../platform/work.ts';
import { getPerson } from '../accounts.service.ts';
import { emailChangeMail } from '../sign-in-mail.ts';
import { setProtected, updatePerson } from './profile.store.ts';

/** Name and language as the person wants them. */
export async function changeProfile(
  work: Work,
  personId: string,
  values: { name: string; language: 'sv' | 'en' },
): Promise<void> {
  const before = await getPerson(work, personId);
  await updatePerson(work, personId, values);
  await recordAudit(work, {
    entity: 'person',
    entityId: personId,
    action: before.name === values.name ? 'languageChanged' : 'nameChanged',
    before: { name: aboutPerson(personId, before.name), language: before.language },
    after: { name: aboutPerson(personId, values.name), language: values.language },
  });
}

/** The language that the switch on every page was set to; mails and the first page follow it. */
export async function chooseLanguage(work: Work, personId: string, language: 'sv' | 'en'): Promise<void> {
  const before = await getPerson(work, personId);
  if (before.language === language) return;
  await updatePerson(work, personId, { language });
  await recordAudit(work, {
    entity: 'person',
    entityId: personId,
    action: 'languageChanged',
    before: { language: before.language },
    after: { language },
  });
}

/** Hides a person from everybody but themselves and the page of who keeps the members, or shows them again. */
export async function protectIdentity(work: Work, personId: string, protect: boolean): Promise<void> {
  if (!(await setProtected(work, personId, protect))) return;
  await recordAudit(work, {
    entity: 'person',
    entityId: personId,
    action: protect ? 'identityProtected' : 'identityShown',
  });
}

/** Sends the link that shows that the new address is the person's own. */
export async function mailEmailChange(
  work: Work,
  personId: string,
  link: { email: string; token: string; key: string; publicUrl: string },
): Promise<void> {
  const person = await getPerson(work, personId);
  const { email, token, key, publicUrl } = link;
  const lang = person.language === 'en' ? 'en' : 'sv';
  // The key names the person: an address that was never confirmed is theirs too when they want to be forgotten.
  await queueMail(
    work,
    emailChangeMail({ to: email, token }, lang, { publicUrl, key: `${personId}:${key}` }),
  );
}

/** After the link was opened. Run it as the sign-in job: the link may be opened on a device without a session. */
export async function changeEmail(work: Work, personId: string, email: string): Promise<void> {
  const before = await getPerson(work, personId);
  await updatePerson(work, personId, { email });
  await recordAudit(work, {
    entity: 'person',
    entityId: personId,
    action: 'emailChanged',
    before: { email: aboutPerson(personId, before.email) },
    after: { email: aboutPerson(personId, email) },
  });
}
