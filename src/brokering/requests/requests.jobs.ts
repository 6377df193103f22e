import { inLanguage } from '../../platform/http/language.ts';
import { type FeatureJobs, type JobDeps, on } from '../../platform/jobs/job.ts';
import { mailRefused } from '../../platform/mail/mail.ts';
import { routes } from '../../routes.ts';
import { needClosed } from '../needs/need-events.ts';
import { agreementSigned } from './agreements/agreement-events.ts';
import { markRefusedMail } from './asking/recipient-mail.service.ts';
import { requestChosen, requestPublished, requestScored, requestWithdrawn } from './asking/request-events.ts';
import { tellCase, tellOpened, withdrawWithNeed } from './in-case/case-of-request.service.ts';

const JOB = { kind: 'job', name: 'requests.case' } as const;

function linksOf({ publicUrl }: JobDeps) {
  const link = (path: string) => publicUrl + inLanguage(path, 'sv');
  return {
    received: (key: string) => link(routes.receivedRequest.href({ key: key.toLowerCase() })),
    comparison: (key: string) => link(routes.comparison.href({ key: key.toLowerCase() })),
  };
}

export const requestJobs: FeatureJobs = {
  subscriptions: [
    on(requestPublished, 'tell-case', async (deps, { requestId }) => {
      await deps.runWork(JOB, (work) => tellCase(work, requestId, 'published'));
    }),
    on(requestScored, 'tell-case', async (deps, { requestId }) => {
      await deps.runWork(JOB, (work) => tellCase(work, requestId, 'compared'));
    }),
    on(requestChosen, 'tell-case', async (deps, { requestId }) => {
      await deps.runWork(JOB, (work) => tellCase(work, requestId, 'chosen'));
    }),
    on(agreementSigned, 'tell-case', async (deps, { requestId }) => {
      await deps.runWork(JOB, (work) => tellCase(work, requestId, 'agreed'));
    }),
    on(requestWithdrawn, 'tell-case', async (deps, { requestId }) => {
      await deps.runWork(JOB, (work) => tellCase(work, requestId, 'withdrawn'));
    }),
    on(needClosed, 'withdraw-request', async (deps, { needId }) => {
      await deps.runWork(JOB, (work) => withdrawWithNeed(work, needId, linksOf(deps).received));
    }),
    on(mailRefused, 'mark-recipients', async (deps, { id }) => {
      await deps.runWork(JOB, (work) => markRefusedMail(work, id));
    }),
  ],
  schedules: [
    {
      name: 'requests.open',
      cron: '*/5 * * * *',
      async run(deps) {
        const opened = await deps.runWork(JOB, (work) => tellOpened(work, linksOf(deps)));
        if (opened > 0) deps.log.info({ opened }, 'opened proposals told');
      },
    },
  ],
};
