import { inLanguage } from '../../platform/http/language.ts';
import type { Lang } from '../../platform/i18n.ts';
import { type FeatureJobs, on } from '../../platform/jobs/job.ts';
import { queueMail } from '../../platform/mail/mail.ts';
import { routes } from '../../routes.ts';
import { getEnquiry, listAnswering } from './enquiries/enquiries.service.ts';
import { brokerMail } from './enquiries/enquiry-mail.ts';
import { remindOfNeeds } from './in-case/need-reminders.service.ts';
import { enquiryReceived } from './need-events.ts';

const REMINDING = { kind: 'job', name: 'needs.reminding' } as const;
const JOB = { kind: 'job', name: 'needs.tell-broker' } as const;

export const needJobs: FeatureJobs = {
  subscriptions: [
    on(enquiryReceived, 'tell-broker', async (deps, { enquiryId }) => {
      await deps.runWork(JOB, async (work) => {
        const enquiry = await getEnquiry(work, enquiryId);
        for (const reader of await listAnswering(work, enquiry)) {
          const path = inLanguage(routes.enquiry.href({ id: enquiryId }), reader.language);
          await queueMail(work, brokerMail(enquiry, reader, deps.publicUrl + path));
        }
      });
    }),
  ],
  schedules: [
    {
      name: 'needs.remind',
      cron: '5 7 * * *',
      async run(deps) {
        const link = (key: string, lang: Lang) =>
          deps.publicUrl + inLanguage(routes.need.href({ key: key.toLowerCase() }), lang);
        const needs = await deps.runWork(REMINDING, (work) => remindOfNeeds(work, link));
        deps.log.info({ needs }, 'needs that nothing has happened to');
      },
    },
  ],
};
