import { inLanguage } from '../../../platform/http/language.ts';
import { type FeatureJobs, on } from '../../../platform/jobs/job.ts';
import { queueMail } from '../../../platform/mail/mail.ts';
import type { Work } from '../../../platform/work.ts';
import { routes } from '../../../routes.ts';
import { findCaseById } from '../../cases/cases.service.ts';
import { listAnswering } from '../../needs/enquiries/enquiries.service.ts';
import type { Effort } from '../effort.ts';
import { attendanceFell } from '../effort-events.ts';
import { warningMail } from './effort-mail.ts';
import { getEffortById } from './efforts.service.ts';

const JOB = { kind: 'job', name: 'outcomes.warn' } as const;

export const deliveryJobs: FeatureJobs = {
  subscriptions: [
    on(attendanceFell, 'warn', async (deps, warning) => {
      await deps.runWork(JOB, async (work) => {
        const effort = await getEffortById(work, warning.effortId);
        for (const reader of await listWarned(work, effort)) {
          const path = inLanguage(routes.effort.href({ key: effort.key.toLowerCase() }), reader.language);
          await queueMail(work, warningMail(effort, warning, { ...reader, link: deps.publicUrl + path }));
        }
      });
    }),
  ],
};

/** The broker of the case, or those who work at the house when that one has left, and the provider. */
async function listWarned(work: Work, effort: Effort) {
  const found = await findCaseById(work, effort.caseId);
  const staff = await listAnswering(work, { owner: effort.house });
  const broker = staff.filter(({ personId }) => personId === found?.broker.id);
  const { email } = effort.provider;
  return [...(broker.length > 0 ? broker : staff), ...(email ? [{ email, language: 'sv' as const }] : [])];
}
