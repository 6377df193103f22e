import { type HistoryEntry, listHistory, recordAudit } from '../../../platform/audit/audit.ts';
import { emitEvent } from '../../../platform/events.ts';
import type { Listed, Part } from '../../../platform/part.ts';
import { Conflict, Forbidden, NotFound } from '../../../platform/result.ts';
import { slugOf } from '../../../platform/slug.ts';
import type { Work } from '../../../platform/work.ts';
import { findReader } from '../../accounts/accounts.service.ts';
import type { Address } from '../calendar-file.service.ts';
import { type EventChange, type EventContent, eventContent } from '../event.ts';
import { mailTexts } from '../events.messages.ts';
import { hasEvent } from '../events.service.ts';
import { findEvent, type StoredEvent, saveEvent } from '../events.store.ts';
import { mailAbout, seatFreed } from '../registrations.service.ts';
import { messages as m } from './event-edit.messages.ts';
import { mayArrangeEvents, type Organiser, organisersOf } from './event-rights.ts';
import {
  cancelArranged,
  findArranged,
  type ListedRegistration,
  listArranged,
  listRegistrations,
  type ManagedEvent,
  updateEvent,
} from './managed-events.store.ts';

/** Who was asked for by a form; the address of the page follows from title and day. */

/** Someone who registered, as the organiser sees it: with protected personal data neither name nor address. */
export type Participant = Omit<ListedRegistration, 'name' | 'email'> & {
  name: string | undefined;
  email: string | undefined;
};

export type ArrangedEvent = StoredEvent & {
  version: number;
  organiserId: string | undefined;
  participants: Participant[];
  history: HistoryEntry[];
};

/** @throws Forbidden when the one who acts arranges no events */
export async function requireOrganisers(work: Work): Promise<{ organisers: Organiser[]; all: boolean }> {
  const memberships = (await findReader(work))?.memberships ?? [];
  const roles = memberships.map((one) => one.role);
  if (!mayArrangeEvents(roles))
    throw new Forbidden('Learning centres, regions and administrators arrange events');
  return { organisers: organisersOf(memberships), all: roles.includes('administrator') };
}

/** One part of the events that the one who acts arranges, the latest first. @throws Forbidden */
export async function listManagedEvents(work: Work, part: Part): Promise<Listed<ManagedEvent>> {
  const { organisers, all } = await requireOrganisers(work);
  return listArranged(work, all ? 'all' : organisers.map((one) => one.id), part);
}

/** @throws NotFound also when others arrange the event */
export async function getArrangedEvent(work: Work, id: string): Promise<ArrangedEvent> {
  const { organisers, all } = await requireOrganisers(work);
  const arranged = UUID.test(id) ? await findArranged(work, id) : undefined;
  const event = arranged && (await findEvent(work, { id }));
  const mine = all || organisers.some((one) => one.id === arranged?.organiserId);
  if (!arranged || !event || !mine) throw new NotFound(`No event ${id}`);
  return {
    ...event,
    version: arranged.version,
    organiserId: arranged.organiserId ?? undefined,
    participants: (await listRegistrations(work, id)).map(hideProtected),
    history: await listHistory(work, 'calendarEvent', id),
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function hideProtected(one: ListedRegistration): Participant {
  return one.protected ? { ...one, name: undefined, email: undefined } : one;
}

/**
 * Publishes an event.
 *
 * @returns its id
 * @throws Forbidden when the one who acts does not arrange events for the organisation
 */
export async function arrangeEvent(work: Work, change: EventChange): Promise<string> {
  const organiser = await getOrganiser(work, change.organiserId);
  const slug = await freeSlug(work, slugOf(change.content.title.sv, 'evenemang'));
  const content = { ...change.content, slug, organiser: organiser.name };
  const id = work.newId();
  await saveEvent(work, { id, content, demo: false, organiserId: organiser.id });
  await recordAudit(work, {
    entity: 'calendarEvent',
    entityId: id,
    action: 'published',
    organisationId: organiser.id,
    after: content,
  });
  return id;
}

/**
 * Changes an event, tells those who registered, and gives seats that were added to those who wait.
 *
 * @throws Conflict when somebody else changed it since `version`, or it is cancelled
 */
export async function changeEvent(
  work: Work,
  asked: { id: string; version: number; content: EventChange['content'] },
  address: Address,
): Promise<void> {
  const before = await getArrangedEvent(work, asked.id);
  if (before.cancelledAt) throw new Conflict('The event is cancelled', m.isCancelledAlready);
  const { slug, organiser } = before;
  const content = { ...asked.content, slug, organiser };
  if (!(await updateEvent(work, before.id, asked.version, content)))
    throw new Conflict('Somebody else changed the event first');
  const had = eventContent.parse(before);
  const now = eventContent.parse(content);
  if (JSON.stringify(had) === JSON.stringify(now)) return;
  await recordAudit(work, {
    entity: 'calendarEvent',
    entityId: before.id,
    action: 'changed',
    organisationId: before.organiserId,
    before: had,
    after: now,
  });
  if (isNews(had, now))
    await tellAll(work, before.id, { subject: 'changedSubject', version: asked.version }, address);
  if ((now.seats ?? Number.POSITIVE_INFINITY) > (had.seats ?? Number.POSITIVE_INFINITY))
    await emitEvent(work, seatFreed, { eventId: before.id });
}

/** Those who registered need to know of another time or place; other words and more seats can wait. */
function isNews(had: EventContent, now: EventContent): boolean {
  const known = (event: EventContent) =>
    JSON.stringify([event.startsAt, event.endsAt, event.place, event.municipality, event.onlineUrl]);
  return known(had) !== known(now);
}

/** Cancels an event and tells those who registered; twice is as once. */
export async function cancelEvent(work: Work, id: string, address: Address): Promise<void> {
  const event = await getArrangedEvent(work, id);
  if (!(await cancelArranged(work, id))) return;
  await recordAudit(work, {
    entity: 'calendarEvent',
    entityId: id,
    action: 'cancelled',
    organisationId: event.organiserId,
    after: { slug: event.slug },
  });
  await tellAll(work, id, { subject: 'cancelledSubject', version: event.version }, address);
}

async function tellAll(
  work: Work,
  eventId: string,
  news: { subject: 'changedSubject' | 'cancelledSubject'; version: number },
  address: Address,
): Promise<void> {
  const event = await findEvent(work, { id: eventId });
  if (!event || event.endsAt <= work.now) return;
  for (const one of await listRegistrations(work, eventId)) {
    await mailAbout(work, event, address, {
      ledgerKey: `events.${news.subject}:${one.id}:${news.version}`,
      to: one.email,
      lang: one.language,
      subject: mailTexts[news.subject],
      link: undefined,
    });
  }
}

async function getOrganiser(work: Work, id: string): Promise<Organiser> {
  const { organisers } = await requireOrganisers(work);
  const organiser = organisers.find((one) => one.id === id);
  if (!organiser) throw new Forbidden('Events are arranged for an organisation of one’s own');
  return organiser;
}

async function freeSlug(work: Work, wanted: string): Promise<string> {
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`;
    if (!(await hasEvent(work, slug))) return slug;
  }
}
