import type { FeatureJobs } from '../../../platform/jobs/job.ts';
import { routes } from '../../../routes.ts';
import { askParticipants } from './follow-up.service.ts';

const JOB = { kind: 'job', name: 'outcomes.ask' } as const;

export const followUpJobs: FeatureJobs = {
  schedules: [
    {
      name: 'outcomes.ask',
      cron: '10 7 * * *',
      async run(deps) {
        const linkOf = (secret: string) => deps.publicUrl + routes.effortSheet.href({ secret });
        const mails = await deps.runWork(JOB, (work) => askParticipants(work, linkOf));
        deps.log.info({ mails }, 'participants asked how it went');
      },
    },
  ],
};
