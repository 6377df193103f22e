import { sealAudit } from '../../platform/audit-seal.ts';
import type { FeatureJobs } from '../../platform/jobs/job.ts';

const SEAL_EVERY_SECONDS = 1;

export const auditJobs: FeatureJobs = {
  loops: [
    {
      name: 'audit',
      everySeconds: SEAL_EVERY_SECONDS,
      run: async (deps) => {
        await deps.runWork({ kind: 'job', name: 'audit' }, sealAudit);
      },
    },
  ],
};
