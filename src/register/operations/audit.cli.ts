import { type ChainFault, verifyAudit } from '../../platform/audit/audit-check.ts';
import { sealAudit } from '../../platform/audit/audit-seal.ts';
import type { Command } from '../../platform/cli.ts';

const WORDS: Record<ChainFault, string> = {
  missing: 'the entry with that number is gone, this one follows',
  changed: 'it was changed after it was sealed',
  unlinked: 'it does not follow on the entry before',
  cut: 'from there on the entries are gone',
  rewritten: 'the chain was another when it was last walked',
  added: 'it got its number from somebody else than the seal',
};

export const verifyAuditCommand: Command = {
  name: 'audit verify',
  about: 'Walks the chain of the audit and says whether it holds, and where it breaks',
  examples: ['brygga audit verify', 'brygga audit verify --json'],
  async run(context) {
    const { runWork } = await context.database();
    while ((await runWork({ kind: 'job', name: 'audit' }, sealAudit)) > 0);
    const verdict = await runWork({ kind: 'operator' }, verifyAudit);
    const { broken } = verdict;
    const text = broken
      ? `The chain breaks at entry ${broken.sequence}${broken.entryId ? ` (${broken.entryId})` : ''}: ${WORDS[broken.why]}`
      : `The chain holds: ${verdict.sealed} entries, the last with the hash ${verdict.hash ?? '–'}`;
    return { json: verdict, text, exitCode: verdict.holds ? 0 : 1 };
  },
};
