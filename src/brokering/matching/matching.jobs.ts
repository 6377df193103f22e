import { inLanguage } from '../../platform/http/language.ts';
import { type FeatureJobs, longJob, on } from '../../platform/jobs/job.ts';
import { queueMail } from '../../platform/mail/mail.ts';
import { wordSearchJob } from '../../register/skills/review/review.service.ts';
import { routes } from '../../routes.ts';
import { listAnswering } from '../needs/enquiries/enquiries.service.ts';
import { keepIndexCurrent, saveIndex } from './matching.service.ts';
import { matchAllNeeds, overviewJob } from './overview/overview.service.ts';
import { findNewWords } from './unknown-words/find-words.service.ts';
import { waiverAnswered } from './waivers/waiver-events.ts';
import { answeredMail } from './waivers/waiver-mail.ts';

const JOB = { kind: 'job', name: 'matching.tell-broker' } as const;
const READER = { kind: 'job', name: 'matching.index' } as const;

export const matchingJobs: FeatureJobs = {
  subscriptions: [
    // The broker who asked, or those who work at the centre when that one has left.
    on(waiverAnswered, 'tell-broker', async (deps, { needKey, ownerId, recipientId, askedBy }) => {
      await deps.runWork(JOB, async (work) => {
        const readers = await listAnswering(work, { owner: { id: ownerId } });
        const asker = readers.filter(({ personId }) => personId === askedBy);
        for (const reader of asker.length > 0 ? asker : readers) {
          const path = inLanguage(routes.needLog.href({ key: needKey.toLowerCase() }), reader.language);
          await queueMail(work, answeredMail(recipientId, reader, deps.publicUrl + path));
        }
      });
    }),
  ],
  longJobs: [
    // As the person who asked: the wall gives the needs that they may see.
    longJob(overviewJob, (deps, { personId }, report) =>
      matchAllNeeds(deps.runWork, { kind: 'person', personId }, report),
    ),
    longJob(wordSearchJob, (deps, _asked, report) => findNewWords(deps.runWork, report)),
  ],
  schedules: [
    {
      name: 'matching.words',
      cron: '20 3 * * *',
      async run(deps) {
        const found = await findNewWords(deps.runWork);
        deps.log.info(found, 'words found that the vocabulary does not know');
      },
    },
  ],
  loops: [
    // Every node reads its index when it starts, and notices what was changed on another node before anyone asks.
    {
      name: 'matching.index',
      everySeconds: 5,
      wokenBy: 'brygga_catalogue',
      run: (deps) => deps.runWork(READER, keepIndexCurrent),
    },
    { name: 'matching.snapshot', everySeconds: 30, run: () => saveIndex() },
  ],
};
