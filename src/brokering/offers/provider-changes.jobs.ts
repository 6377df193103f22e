import { type FeatureJobs, on } from '../../platform/jobs/job.ts';
import { organisationChanged } from '../../register/organisations/organisation-events.ts';
import { renewOffersOf } from './provider-changes.service.ts';

const RENEWING = { kind: 'job', name: 'offers.renewing' } as const;

export const offerJobs: FeatureJobs = {
  subscriptions: [
    on(organisationChanged, 'renew-offers', async (deps, { organisationId }) => {
      await deps.runWork(RENEWING, (work) => renewOffersOf(work, organisationId));
    }),
  ],
};
