// `brygga agreement show`, `draft`, `save` and `send`: everything but signing, which only the parties do.
import { readFile } from 'node:fs/promises';
import { type Command, UsageProblem } from '../../../platform/cli.ts';
import { Invalid } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { draftAgreement, saveAgreement, sendAgreement } from './agreement.service.ts';
import { agreementContent } from './agreement.ts';
import { getAgreementJson } from './agreement-json.service.ts';

const OPERATOR = { kind: 'operator' } as const;

type Act = (work: Work, key: string, file: string | undefined) => Promise<void>;

/** A command about the agreement of one request, which it prints afterwards. */
function about(rule: Pick<Command, 'name' | 'about' | 'arguments' | 'examples'> & { act?: Act }): Command {
  const { act, ...command } = rule;
  return {
    ...command,
    async run(context, { words: [key, file] }) {
      if (!key) throw new UsageProblem(`Expected: brygga ${rule.name} ${rule.arguments}`);
      const { runWork } = await context.database();
      const json = await runWork(OPERATOR, async (work) => {
        await act?.(work, key, file);
        return getAgreementJson(work, key);
      }).catch((error: unknown) => {
        if (!(error instanceof Invalid)) throw error;
        throw new UsageProblem(error.problems.map((one) => `${one.field}: ${one.message.en}`).join('\n'));
      });
      const { employer, provider, version, state, record } = json;
      return {
        json,
        text: `${key.toUpperCase()} ${state}, version ${version}${record ? `, ${record}` : ''}: ${employer.name} and ${provider.name}`,
      };
    },
  };
}

async function save(work: Work, key: string, file: string | undefined): Promise<void> {
  if (!file) throw new UsageProblem('Expected: brygga agreement save F-2026-1 FILE');
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageProblem(`${file} cannot be read`);
  });
  const read = agreementContent.safeParse(parseJson(text, file));
  if (!read.success)
    throw new UsageProblem(
      read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'),
    );
  await saveAgreement(work, key, (await getAgreementJson(work, key)).version, read.data);
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageProblem(`${file} holds no JSON`);
  }
}

export const agreementCommands: readonly Command[] = [
  about({
    name: 'agreement show',
    about: 'The agreement that followed a request: parties, state, version and text.',
    arguments: 'KEY',
    examples: ['brygga agreement show F-2026-1 --json'],
  }),
  about({
    name: 'agreement draft',
    about: 'Writes the first draft out of the specification and the chosen proposal.',
    arguments: 'KEY',
    examples: ['brygga agreement draft F-2026-1'],
    act: (work, key) => draftAgreement(work, key),
  }),
  about({
    name: 'agreement save',
    about: 'Replaces the text by a JSON file, in the form that `agreement show --json` gives as `content`.',
    arguments: 'KEY FILE',
    examples: ['brygga agreement save F-2026-1 avtal.json'],
    act: save,
  }),
  about({
    name: 'agreement send',
    about: 'Registers the version as the document that both parties sign, in the page.',
    arguments: 'KEY',
    examples: ['brygga agreement send F-2026-1'],
    act: (work, key) => sendAgreement(work, key),
  }),
];
