import type { FeatureJobs } from '../../../platform/jobs/job.ts';
import { countOutcomes } from './outcomes.service.ts';

export const outcomeJobs: FeatureJobs = {
  schedules: [
    {
      name: 'outcomes.count',
      cron: '35 3 * * *',
      async run(deps) {
        const sums = await deps.runWork({ kind: 'job', name: 'outcomes.count' }, countOutcomes);
        deps.log.info({ sums }, 'outcomes counted');
      },
    },
  ],
};
