import { recordAudit } from '../../platform/audit/audit.ts';
import { emitEvent } from '../../platform/events.ts';
import type { PersonalDataPart } from '../../platform/personal/personal-data.ts';
import { REGISTRATION_KEPT_DAYS } from './event.ts';
import { adaptationNames, seatNames } from './events.messages.ts';
import { deleteRegistrations, readRegistrationsOf } from './registration-data.store.ts';
import { clearOldRegistrations, seatFreed } from './registrations.service.ts';

/** Registrations for events: all go, also those of events to come, whose seat is given to the next. */
export const registrationData: PersonalDataPart = {
  name: 'events',
  title: { sv: 'Anmälningar till händelser', en: 'Registrations for events' },
  fields: {
    event: { sv: 'Händelse', en: 'Event' },
    startsAt: { sv: 'Börjar', en: 'Begins' },
    name: { sv: 'Namn', en: 'Name' },
    email: { sv: 'E-post', en: 'E-mail' },
    state: { sv: 'Läge', en: 'State' },
    adaptations: { sv: 'Anpassningar', en: 'Adaptations' },
    adaptationNote: { sv: 'Om anpassningen', en: 'About the adaptation' },
    createdAt: { sv: 'Anmäld', en: 'Registered' },
  },
  codes: { state: seatNames, adaptations: adaptationNames },
  async collect(work, subject) {
    const rows = await readRegistrationsOf(work, subject);
    return rows.map(({ id: _id, eventId: _event, ...row }) => row);
  },
  async erase(work, subject) {
    const rows = await readRegistrationsOf(work, subject);
    await deleteRegistrations(
      work,
      rows.map((row) => row.id),
    );
    for (const row of rows) {
      await recordAudit(work, { entity: 'eventRegistration', entityId: row.id, action: 'erased' });
      if (row.state === 'registered') await emitEvent(work, seatFreed, { eventId: row.eventId });
    }
    return { erased: rows.length, kept: [] };
  },
  retention: [
    {
      what: {
        sv: 'Anmälan till en händelse, efter händelsen',
        en: 'A registration for an event, after the event',
      },
      days: REGISTRATION_KEPT_DAYS,
      why: {
        sv: 'Behövs för att nå deltagarna strax efteråt, inte längre (dataskyddsförordningen artikel 5.1 e).',
        en: 'Needed to reach those who took part shortly afterwards, not longer (GDPR Article 5(1)(e)).',
      },
      clear: clearOldRegistrations,
    },
  ],
};
