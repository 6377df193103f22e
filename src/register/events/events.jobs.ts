import { inLanguage } from '../../platform/http/language.ts';
import { type FeatureJobs, on } from '../../platform/jobs/job.ts';
import { seatFreed, seatWaiting } from './registrations.service.ts';

const SEATING = { kind: 'job', name: 'events.seating' } as const;

export const eventJobs: FeatureJobs = {
  subscriptions: [
    on(seatFreed, 'seat-waiting', async (deps, { eventId }) => {
      await deps.runWork(SEATING, (work) =>
        seatWaiting(work, eventId, (path, lang) => deps.publicUrl + inLanguage(path, lang)),
      );
    }),
  ],
};
