// What runs in the background, by feature: reactions to events, long jobs, schedules.
import { caseJobs } from './brokering/cases/cases.jobs.ts';
import { employerJobs } from './brokering/employers/employers.jobs.ts';
import { employerImportJobs } from './brokering/employers/importing/importing.jobs.ts';
import { matchingJobs } from './brokering/matching/matching.jobs.ts';
import { needJobs } from './brokering/needs/needs.jobs.ts';
import { freshnessJobs } from './brokering/offers/freshness/freshness.jobs.ts';
import { importingJobs } from './brokering/offers/importing/importing.jobs.ts';
import { offerJobs } from './brokering/offers/provider-changes.jobs.ts';
import { deliveryJobs } from './brokering/outcomes/delivery/efforts.jobs.ts';
import { followUpJobs } from './brokering/outcomes/follow-up/follow-up.jobs.ts';
import { outcomeJobs } from './brokering/outcomes/region/outcomes.jobs.ts';
import { unmetJobs } from './brokering/outcomes/unmet/unmet.jobs.ts';
import { poolingJobs } from './brokering/pooling/pooling.jobs.ts';
import { requestJobs } from './brokering/requests/requests.jobs.ts';
import { PERSONAL_DATA } from './personal-data.ts';
import type { FeatureJobs } from './platform/jobs/job.ts';
import { myDataJobs } from './register/accounts/my-data/my-data.jobs.ts';
import { eventJobs } from './register/events/events.jobs.ts';
import { auditJobs } from './register/operations/audit.jobs.ts';
import { skillsJobs } from './register/skills/skills.jobs.ts';

export const features: readonly FeatureJobs[] = [
  auditJobs,
  eventJobs,
  caseJobs,
  matchingJobs,
  needJobs,
  offerJobs,
  importingJobs,
  employerJobs,
  employerImportJobs,
  freshnessJobs,
  poolingJobs,
  requestJobs,
  deliveryJobs,
  followUpJobs,
  unmetJobs,
  outcomeJobs,
  skillsJobs,
  myDataJobs(PERSONAL_DATA),
];
