import { inLanguage } from '../../platform/http/language.ts';
import { type FeatureJobs, on } from '../../platform/jobs/job.ts';
import { clearOldRegistrations, seatFreed, seatWaiting } from './registrations.service.ts';

const SEATING = { kind: 'job', name: 'events.seating' } as const;
const CLEARING = { kind: 'job', name: 'events.clearing' } as const;

export const eventJobs: FeatureJobs = {
  subscriptions: [
    on(seatFreed, 'seat-waiting', async (deps, { eventId }) => {
      await deps.runWork(SEATING, (work) =>
        seatWaiting(work, eventId, (path, lang) => deps.publicUrl + inLanguage(path, lang)),
      );
    }),
  ],
  schedules: [
    {
      name: 'events.clear-registrations',
      cron: '30 3 * * *',
      async run(deps) {
        const removed = await deps.runWork(CLEARING, clearOldRegistrations);
        deps.log.info({ removed }, 'old registrations removed');
      },
    },
  ],
};
