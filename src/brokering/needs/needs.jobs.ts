import { inLanguage } from '../../platform/http/language.ts';
import { type FeatureJobs, on } from '../../platform/jobs/job.ts';
import { queueMail } from '../../platform/mail/mail.ts';
import { routes } from '../../routes.ts';
import { getEnquiry, listAnswering } from './enquiries/enquiries.service.ts';
import { brokerMail } from './enquiries/enquiry-mail.ts';
import { enquiryReceived } from './need-events.ts';

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
};
