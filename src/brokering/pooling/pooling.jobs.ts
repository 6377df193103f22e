import { inLanguage } from '../../platform/http/language.ts';
import { type FeatureJobs, type JobDeps, longJob, on } from '../../platform/jobs/job.ts';
import { routes } from '../../routes.ts';
import {
  endOldLinks,
  type LinkOf,
  type Links,
  lapsePlaces,
  moveUp,
  remindOfDates,
  tellOfAnswer,
  tellOfAskedNeeds,
} from './answers/tell.service.ts';
import { countDemand } from './demand/demand-series.service.ts';
import { needsAsked, placeAnswered, seatsFreed } from './pool-events.ts';
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
    on(seatsFreed, 'move-up', async (deps, { poolId }) => {
      await deps.runWork(JOB, (work) => moveUp(work, poolId, linksOf(deps)));
    }),
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
      name: 'pooling.countDemand',
      cron: '20 3 * * *',
      async run(deps) {
        const sums = await deps.runWork({ kind: 'job', name: 'pooling.countDemand' }, countDemand);
        deps.log.info({ sums }, 'unmet demand counted');
      },
    },
    {
      name: 'pooling.remind',
      cron: '10 7 * * *',
      async run(deps) {
        const lapsed = await deps.runWork(JOB, lapsePlaces);
        const ended = await deps.runWork(JOB, endOldLinks);
        const reminded = await deps.runWork(JOB, (work) => remindOfDates(work, linkOf(deps)));
        deps.log.info({ lapsed, ended, reminded }, 'reminded of dates in pools');
      },
    },
  ],
};

function linksOf(deps: JobDeps): Links {
  const ownLinkOf: LinkOf = (secret, lang) =>
    deps.publicUrl + inLanguage(routes.ownPlace.href({ secret }), lang);
  return { linkOf: linkOf(deps), ownLinkOf };
}

function linkOf(deps: JobDeps): LinkOf {
  return (key, lang) => deps.publicUrl + inLanguage(routes.pool.href({ key: key.toLowerCase() }), lang);
}
