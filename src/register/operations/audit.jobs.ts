import { verifyAudit, verifyNewAudit } from '../../platform/audit/audit-check.ts';
import { sealAudit } from '../../platform/audit/audit-seal.ts';
import { type FeatureJobs, longJob } from '../../platform/jobs/job.ts';
import { auditCheckJob } from './operations.service.ts';

const SEAL_EVERY_SECONDS = 1;
const CHECK_EVERY_SECONDS = 60;
const AUDIT = { kind: 'job', name: 'audit' } as const;

export const auditJobs: FeatureJobs = {
  loops: [
    {
      name: 'audit',
      everySeconds: SEAL_EVERY_SECONDS,
      run: async (deps) => {
        await deps.runWork(AUDIT, sealAudit);
      },
    },
    {
      name: 'audit.check-new',
      everySeconds: CHECK_EVERY_SECONDS,
      run: (deps) => deps.runWork(AUDIT, verifyNewAudit),
    },
  ],
  schedules: [
    {
      name: 'audit.check-whole',
      cron: '40 2 * * *',
      async run(deps) {
        const verdict = await deps.runWork(AUDIT, verifyAudit);
        if (!verdict.holds)
          deps.log.error({ broken: verdict.broken }, 'the chain of the audit does not hold');
      },
    },
  ],
  longJobs: [
    longJob(auditCheckJob, async (deps) => {
      const { holds, sealed } = await deps.runWork(AUDIT, verifyAudit);
      return { holds, sealed };
    }),
  ],
};
