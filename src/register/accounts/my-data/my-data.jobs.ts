import { type FeatureJobs, on } from '../../../platform/jobs/job.ts';
import type { PersonalDataPart } from '../../../platform/personal/personal-data.ts';
import { answerErasure, erasureDecided, findErasureSubject } from './erasure.service.ts';

const ERASURE = { kind: 'job', name: 'erasure' } as const;
const RETENTION = { kind: 'job', name: 'retention' } as const;

/**
 * Parts erase from the last to the first: what stands further right may need what the left still knows. Each has its
 * own transaction and answer; when one fails, the job is tried again, and those that have answered find nothing left.
 */
export function myDataJobs(parts: readonly PersonalDataPart[]): FeatureJobs {
  const names = parts.map((part) => part.name);
  return {
    subscriptions: [
      on(erasureDecided, 'erase', async ({ runWork }, { requestId }) => {
        for (const part of [...parts].reverse()) {
          await runWork(ERASURE, async (work) => {
            const subject = await findErasureSubject(work, requestId);
            if (!subject) return;
            const erased = await part.erase(work, subject);
            await answerErasure(work, requestId, { part: part.name, ...erased }, names);
          });
        }
      }),
    ],
    schedules: [
      {
        name: 'retention',
        cron: '30 3 * * *',
        async run({ runWork, log }) {
          for (const part of parts) {
            for (const [index, rule] of part.retention.entries()) {
              const cleared = await clearAll(() => runWork(RETENTION, rule.clear));
              log.info({ part: part.name, rule: index, cleared }, 'retention');
            }
          }
        },
      },
    ],
  };
}

async function clearAll(clearPart: () => Promise<number>): Promise<number> {
  let all = 0;
  for (let part = await clearPart(); part > 0; part = await clearPart()) all += part;
  return all;
}
