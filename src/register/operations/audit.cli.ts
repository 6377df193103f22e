import { sealAudit, verifyAudit } from '../../platform/audit-seal.ts';
import type { Command } from '../../platform/cli.ts';

const WORDS = {
  missing: 'an entry is missing before it',
  changed: 'it was changed after it was sealed',
  unlinked: 'it does not follow on the entry before',
};

export const verifyAuditCommand: Command = {
  name: 'audit verify',
  about: 'Walks the chain of the audit and says whether it holds, and where it breaks',
  examples: ['brygga audit verify', 'brygga audit verify --json'],
  async run(context) {
    const { runWork } = await context.database();
    while ((await runWork({ kind: 'job', name: 'audit' }, sealAudit)) > 0);
    const verdict = await runWork({ kind: 'operator' }, verifyAudit);
    const text = verdict.broken
      ? `The chain breaks at entry ${verdict.broken.sequence} (${verdict.broken.entryId}): ${WORDS[verdict.broken.why]}`
      : `The chain holds: ${verdict.sealed} entries`;
    return { json: verdict, text, exitCode: verdict.holds ? 0 : 1 };
  },
};
