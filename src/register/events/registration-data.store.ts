import type { DataSubject } from '../../platform/personal/personal-data.ts';
import type { Work } from '../../platform/work.ts';

/** Registrations with the person's account or address. */
export async function readRegistrationsOf(work: Work, subject: DataSubject) {
  const query = work.tx
    .selectFrom('eventRegistration')
    .innerJoin('calendarEvent', 'calendarEvent.id', 'eventRegistration.eventId');
  return query
    .where((or) =>
      or.or([
        or('eventRegistration.personId', '=', subject.personId),
        or('eventRegistration.email', '=', subject.email ?? ''),
      ]),
    )
    .select(['calendarEvent.slug as event', 'calendarEvent.startsAt', 'name', 'email', 'state'])
    .select(['adaptations', 'adaptationNote', 'eventRegistration.createdAt', 'eventRegistration.id'])
    .select(['eventRegistration.eventId'])
    .orderBy('eventRegistration.createdAt')
    .execute();
}

export async function deleteRegistrations(work: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await work.tx
    .deleteFrom('eventRegistration')
    .where('id', 'in', [...ids])
    .execute();
}
