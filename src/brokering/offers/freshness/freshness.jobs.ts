import { inLanguage } from '../../../platform/http/language.ts';
import type { FeatureJobs } from '../../../platform/jobs/job.ts';
import { routes } from '../../../routes.ts';
import { remindOfStaleOffers } from './freshness.service.ts';

const REMINDING = { kind: 'job', name: 'offers.reminding' } as const;

export const freshnessJobs: FeatureJobs = {
  schedules: [
    {
      name: 'offers.remind-of-stale',
      cron: '0 7 * * *',
      async run(deps) {
        const link = (lang: 'sv' | 'en') => deps.publicUrl + inLanguage(routes.confirmOffers.href(), lang);
        const providers = await deps.runWork(REMINDING, (work) => remindOfStaleOffers(work, link));
        deps.log.info({ providers }, 'providers with stale offers reminded');
      },
    },
  ],
};
