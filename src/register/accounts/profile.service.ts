// What a person changes and fetches about themselves.
import { z } from 'zod';
import { recordAudit } from '../../platform/audit.ts';
import { defineEvent, emitEvent } from '../../platform/events.ts';
import { queueMail } from '../../platform/mail/mail.ts';
import { aboutPerson } from '../../platform/personal-value.ts';
import { Conflict } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { getPerson } from './accounts.service.ts';
import { profileMessages as m } from './profile.messages.ts';
import { emptyPerson, readDemoFlag, readEverything, updatePerson } from './profile.store.ts';
import { emailChangeMail } from './sign-in-mail.ts';
import { revokeAllTokens } from './tokens/tokens.store.ts';

/** A person is to be forgotten: every feature that holds something about them clears it. */
export const erasureAsked = defineEvent('people.erasureAsked', z.object({ personId: z.uuid() }));

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

/** Sends the link that shows that the new address is the person's own. */
export async function mailEmailChange(
  work: Work,
  personId: string,
  link: { email: string; token: string; key: string; publicUrl: string },
): Promise<void> {
  const person = await getPerson(work, personId);
  const { email, token, key, publicUrl } = link;
  const lang = person.language === 'en' ? 'en' : 'sv';
  await queueMail(work, emailChangeMail({ to: email, token }, lang, { publicUrl, key }));
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

/** All that the accounts store about the person, ready to be written as JSON. */
export async function collectPersonalData(work: Work, personId: string): Promise<Record<string, unknown>> {
  await getPerson(work, personId);
  return readEverything(work, personId);
}

/**
 * Forgets a person: the row is emptied, memberships and tokens end, and every feature hears of it. Run it as a job:
 * a person ends no memberships. The sign-in itself is taken away apart.
 *
 * @throws Conflict for a person of the demo region, whom others try too
 */
export async function erasePerson(work: Work, personId: string): Promise<void> {
  await getPerson(work, personId);
  if (await readDemoFlag(work, personId)) throw new Conflict('A demo person stays', m.demoStays);
  await emptyPerson(work, personId);
  await revokeAllTokens(work, personId);
  await recordAudit(work, { entity: 'person', entityId: personId, action: 'erased' });
  await emitEvent(work, erasureAsked, { personId });
}
