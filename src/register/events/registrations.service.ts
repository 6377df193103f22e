import { z } from 'zod';
import { recordAudit } from '../../platform/audit/audit.ts';
import { defineEvent, emitEvent } from '../../platform/events.ts';
import { formatDate, formatTime, localDate } from '../../platform/format.ts';
import { type Lang, localText, type Message, translator } from '../../platform/i18n.ts';
import { daysBefore } from '../../platform/local-date.ts';
import { queueMail } from '../../platform/mail/mail.ts';
import { subjectOfEmail } from '../../platform/personal/personal-keys.ts';
import { aboutPerson } from '../../platform/personal/personal-value.ts';
import { hashOfLink, newLinkSecret } from '../../platform/private-link.ts';
import { Conflict, NotFound } from '../../platform/result.ts';
import { personOf, type Work } from '../../platform/work.ts';
import { routes } from '../../routes.ts';
import { type Address, whereText, writeInvitation } from './calendar-file.service.ts';
import { REGISTRATION_KEPT_DAYS, type RegistrationForm } from './event.ts';
import { messages as m, mailTexts } from './events.messages.ts';
import { getEvent } from './events.service.ts';
import {
  addRegistration,
  findEvent,
  findFirstWaiting,
  findRegistration,
  lockSeatsTaken,
  type Registration,
  removeRegistration,
  removeRegistrationsBefore,
  type StoredEvent,
  setCancelled,
  setRegistered,
  setWishes,
} from './events.store.ts';

/** A seat was given back; the first who waits gets it. */
export const seatFreed = defineEvent('events.seatFreed', z.object({ eventId: z.uuid() }));

/**
 * Registers one participant, or puts them on the waiting list when all seats are taken. The answer goes by mail alone:
 * who sends the form does not learn whether the address was registered before.
 *
 * @throws Conflict when registration is not open
 */
export async function registerForEvent(
  work: Work,
  asked: { slug: string; form: RegistrationForm; lang: Lang },
  address: Address,
): Promise<void> {
  const event = await getEvent(work, asked.slug, lockSeatsTaken);
  if (event.state !== 'open' && event.state !== 'full')
    throw new Conflict(`Registration to ${asked.slug} is ${event.state}`, m.notOpen);
  const { form, lang } = asked;
  const secret = newLinkSecret();
  const id = work.newId();
  const state = event.state === 'full' ? 'waiting' : 'registered';
  const added = await addRegistration(work, {
    id,
    eventId: event.id,
    personId: personOf(work.actor) ?? null,
    name: form.name,
    email: form.email,
    language: lang,
    state,
    adaptations: form.adaptations,
    adaptationNote: form.adaptationNote || null,
    linkHash: hashOfLink(secret),
  });
  const subject = added
    ? state === 'waiting'
      ? mailTexts.waitingSubject
      : mailTexts.registeredSubject
    : mailTexts.againSubject;
  await mailAbout(work, event, address, {
    ledgerKey: `events.registration:${id}`,
    to: form.email,
    lang,
    subject,
    link: added ? address(routes.registration.href({ secret }), lang) : undefined,
  });
  if (!added) return;
  const person = subjectOfEmail(work, form.email);
  const after = {
    event: event.slug,
    state,
    adaptations: form.adaptations.length,
    name: aboutPerson(person, form.name),
    email: aboutPerson(person, form.email),
  };
  await recordAudit(work, { entity: 'eventRegistration', entityId: id, action: 'registered', after });
}

/** What the holder of the private link sees. @throws NotFound when the link leads nowhere */
export async function getRegistration(
  work: Work,
  secret: string,
): Promise<{ registration: Registration; event: StoredEvent }> {
  const registration = await findRegistration(work, hashOfLink(secret));
  const event = registration && (await findEvent(work, { id: registration.eventId }));
  if (!event) throw new NotFound('No registration of that link');
  return { registration, event };
}

/** Gives the seat back; twice is as once. */
export async function cancelRegistration(work: Work, secret: string): Promise<void> {
  const { registration, event } = await getRegistration(work, secret);
  if (registration.state === 'cancelled') return;
  await setCancelled(work, registration.id);
  await recordAudit(work, { entity: 'eventRegistration', entityId: registration.id, action: 'cancelled' });
  if (registration.state === 'registered') await emitEvent(work, seatFreed, { eventId: event.id });
}

/** What should be arranged, as the holder of the link wants it now. @throws Conflict when it was cancelled */
export async function changeRegistration(
  work: Work,
  secret: string,
  wishes: Pick<RegistrationForm, 'adaptations' | 'adaptationNote'>,
): Promise<void> {
  const { registration } = await getRegistration(work, secret);
  if (registration.state === 'cancelled') throw new Conflict('The registration is cancelled', m.cancelled);
  const note = wishes.adaptationNote || null;
  await setWishes(work, registration.id, { adaptations: wishes.adaptations, adaptationNote: note });
  const told = (list: readonly string[]) => ({ adaptations: list.length });
  await recordAudit(work, {
    entity: 'eventRegistration',
    entityId: registration.id,
    action: 'changed',
    before: told(registration.adaptations),
    after: told(wishes.adaptations),
  });
}

/** Takes the registration away, name and address included; its seat goes to the next. */
export async function eraseRegistration(work: Work, secret: string): Promise<void> {
  const { registration, event } = await getRegistration(work, secret);
  await recordAudit(work, { entity: 'eventRegistration', entityId: registration.id, action: 'erased' });
  if (registration.state === 'registered') await emitEvent(work, seatFreed, { eventId: event.id });
  await removeRegistration(work, registration.id);
}

/** Seats those who wait, longest first, as far as there are seats. For the job that hears of a freed seat. */
export async function seatWaiting(work: Work, eventId: string, address: Address): Promise<number> {
  const event = await findEvent(work, { id: eventId });
  if (!event || event.cancelledAt || work.now >= event.startsAt) return 0;
  for (let seated = 0; ; seated++) {
    const taken = await lockSeatsTaken(work, event.id);
    if (event.seats !== undefined && taken >= event.seats) return seated;
    const next = await findFirstWaiting(work, event.id);
    if (!next) return seated;
    await setRegistered(work, next.id);
    await recordAudit(work, { entity: 'eventRegistration', entityId: next.id, action: 'seated' });
    await mailAbout(work, event, address, {
      ledgerKey: `events.seated:${next.id}`,
      to: next.email,
      lang: next.language,
      subject: mailTexts.promotedSubject,
      link: undefined,
    });
  }
}

/** Removes registrations of events that ended long ago. Returns how many. */
export async function clearOldRegistrations(work: Work): Promise<number> {
  return removeRegistrationsBefore(work, daysBefore(work.now, REGISTRATION_KEPT_DAYS));
}

/** Writes to one who registered; with a link where they see or cancel it, when there is one to give. */
export async function mailAbout(
  work: Work,
  event: StoredEvent,
  address: Address,
  mail: { ledgerKey: string; to: string; lang: Lang; subject: Message; link: string | undefined },
): Promise<void> {
  const { lang, link } = mail;
  const t = translator(lang);
  const title = localText(event.title, lang).text;
  const values = {
    title,
    when: t(m.timeSpan, {
      date: formatDate(localDate(event.startsAt), lang),
      from: formatTime(event.startsAt, lang),
      to: formatTime(event.endsAt, lang),
    }),
    where: whereText(event),
    event: address(routes.event.href({ slug: event.slug }), lang),
    link: link ?? '',
  };
  await queueMail(work, {
    ledgerKey: mail.ledgerKey,
    kind: 'eventRegistration',
    to: mail.to,
    subject: t(mail.subject, { title }),
    body: t(link ? mailTexts.body : mailTexts.bodyWithoutLink, values),
    lang,
    calendar: writeInvitation(work, event, lang, address),
  });
}
