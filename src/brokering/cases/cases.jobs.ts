import { inLanguage } from '../../platform/http/language.ts';
import type { Lang } from '../../platform/i18n.ts';
import { type FeatureJobs, type JobDeps, on } from '../../platform/jobs/job.ts';
import { routes } from '../../routes.ts';
import { caseOfferAnswered, caseOffered, caseReassigned } from './case-events.ts';
import { tellOfferedHouse, tellWhoOffered } from './moving/tell-of-moving.service.ts';
import { remindOfCases, tellNewBroker } from './reminders/reminders.service.ts';

const REMINDING = { kind: 'job', name: 'cases.reminding' } as const;

const linkTo = (deps: JobDeps) => (key: string, lang: Lang) =>
  deps.publicUrl + inLanguage(routes.brokerCase.href({ key: key.toLowerCase() }), lang);

export const caseJobs: FeatureJobs = {
  subscriptions: [
    on(caseReassigned, 'tell-new-broker', async (deps, handed) => {
      await deps.runWork(REMINDING, (work) => tellNewBroker(work, handed, linkTo(deps)));
    }),
    on(caseOffered, 'tell-offered-house', async (deps, offered) => {
      await deps.runWork(REMINDING, (work) => tellOfferedHouse(work, offered, linkTo(deps)));
    }),
    on(caseOfferAnswered, 'tell-who-offered', async (deps, answered) => {
      await deps.runWork(REMINDING, (work) => tellWhoOffered(work, answered, linkTo(deps)));
    }),
  ],
  schedules: [
    {
      name: 'cases.remind',
      cron: '0 7 * * *',
      async run(deps) {
        const people = await deps.runWork(REMINDING, (work) => remindOfCases(work, linkTo(deps)));
        deps.log.info({ people }, 'people reminded of cases');
      },
    },
  ],
};
