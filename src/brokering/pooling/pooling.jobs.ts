import { inLanguage } from '../../platform/http/language.ts';
import { type FeatureJobs, type JobDeps, longJob, on } from '../../platform/jobs/job.ts';
import { routes } from '../../routes.ts';
import { lapsePlaces, remindOfDates, tellOfAnswer, tellOfAskedNeeds } from './answers/tell.service.ts';
import { needsAsked, placeAnswered } from './pool-events.ts';
import { poolSearchJob, renewSuggestions } from './suggestions/suggestions.service.ts';

const JOB = { kind: 'job', name: 'pooling.tell' } as const;

export const poolingJobs: FeatureJobs = {
  subscriptions: [
    on(needsAsked, 'tell-brokers', (deps, { poolId }) =>
      deps.runWork(JOB, (work) => tellOfAskedNeeds(work, poolId, linkOf(deps))),
    ),
    on(placeAnswered, 'tell-broker', (deps, { poolId, at }) =>
      deps.runWork(JOB, (work) => tellOfAnswer(work, poolId, { at, linkOf: linkOf(deps) })),
    ),
  ],
  longJobs: [longJob(poolSearchJob, (deps, _asked, report) => renewSuggestions(deps.runWork, report))],
  schedules: [
    {
      name: 'pooling.search',
      cron: '40 2 * * *',
      async run(deps) {
        const found = await renewSuggestions(deps.runWork);
        deps.log.info(found, 'pools suggested');
      },
    },
    {
      name: 'pooling.remind',
      cron: '10 7 * * *',
      async run(deps) {
        const lapsed = await deps.runWork(JOB, lapsePlaces);
        const reminded = await deps.runWork(JOB, (work) => remindOfDates(work, linkOf(deps)));
        deps.log.info({ lapsed, reminded }, 'brokers reminded of dates in pools');
      },
    },
  ],
};

function linkOf(deps: JobDeps): (key: string, lang: 'sv' | 'en') => string {
  return (key, lang) => deps.publicUrl + inLanguage(routes.pool.href({ key: key.toLowerCase() }), lang);
}
