import type { FeatureJobs } from '../../platform/jobs/job.ts';
import { clearOldInvitations } from './invitations.service.ts';

const CLEARING = { kind: 'job', name: 'people.clearing' } as const;

export const peopleJobs: FeatureJobs = {
  schedules: [
    {
      name: 'people.clear-invitations',
      cron: '40 3 * * *',
      async run(deps) {
        const removed = await deps.runWork(CLEARING, clearOldInvitations);
        deps.log.info({ removed }, 'unanswered invitations removed');
      },
    },
  ],
};
