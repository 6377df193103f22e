import { inLanguage } from '../../../platform/http/language.ts';
import { type FeatureJobs, type JobDeps, on } from '../../../platform/jobs/job.ts';
import { routes } from '../../../routes.ts';
import { readyToMatch } from '../../matching/matching.service.ts';
import { needClosed } from '../../needs/need-events.ts';
import { recordClosedNeed } from './unmet.service.ts';
import { unmetAnswered, unmetRecorded } from './unmet-events.ts';
import { tellHouse, tellReceivers, type UnmetLink } from './unmet-told.service.ts';

const JOB = { kind: 'job', name: 'outcomes.unmet' } as const;

export const unmetJobs: FeatureJobs = {
  subscriptions: [
    on(needClosed, 'record-unmet', async (deps, { key }) => {
      await readyToMatch();
      await deps.runWork(JOB, (work) => recordClosedNeed(work, key));
    }),
    on(unmetRecorded, 'tell-receivers', async (deps, { unmetId }) => {
      await deps.runWork(JOB, (work) => tellReceivers(work, unmetId, linkOf(deps)));
    }),
    on(unmetAnswered, 'tell-house', async (deps, answer) => {
      await deps.runWork(JOB, (work) => tellHouse(work, answer, linkOf(deps)));
    }),
  ],
};

function linkOf(deps: JobDeps): UnmetLink {
  return (id, lang) => deps.publicUrl + inLanguage(routes.unmetNeed.href({ id }), lang);
}
