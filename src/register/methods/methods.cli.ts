// `brygga methods list` and `brygga methods show`: the method bank on the command line.
import { type Command, UsageProblem } from '../../platform/cli.ts';
import { NotFound } from '../../platform/result.ts';
import { getMethod, listMethods } from './methods.service.ts';

const OPERATOR = { kind: 'operator' } as const;

const list: Command = {
  name: 'methods list',
  about: 'The methods of the bank; with words, those in which all of them stand.',
  arguments: '[WORD…]',
  examples: ['brygga methods list', 'brygga methods list kritik --json'],
  async run(context, given) {
    const { runWork } = await context.database();
    const methods = await runWork(OPERATOR, (work) => listMethods(work, { words: given.words.join(' ') }));
    return { json: { methods }, text: methods.map(({ slug, name }) => `${slug}\t${name.sv}`).join('\n') };
  },
};

const show: Command = {
  name: 'methods show',
  about: 'One method with its steps and its source.',
  arguments: 'SLUG',
  examples: ['brygga methods show swot', 'brygga methods show swot --json'],
  async run(context, given) {
    const [slug, ...rest] = given.words;
    if (!slug || rest.length > 0) throw new UsageProblem('Expected: brygga methods show SLUG');
    const { runWork } = await context.database();
    const found = await runWork(OPERATOR, (work) => getMethod(work, slug)).catch((error: unknown) => {
      if (!(error instanceof NotFound)) throw error;
      throw new UsageProblem(`No method ${slug}. See: brygga methods list`);
    });
    const steps = found.steps.map((step, at) => `${at + 1}. ${step.sv}`);
    return {
      json: found,
      text: [found.name.sv, found.purpose.sv, ...steps, found.source.text.sv].join('\n'),
    };
  },
};

export const methodCommands: readonly Command[] = [list, show];
