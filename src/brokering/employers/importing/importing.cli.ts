// `brygga import employers`: a list from a file, for a house.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Command, UsageProblem } from '../../../platform/cli.ts';
import { NotFound } from '../../../platform/result.ts';
import { findOrganisationId } from '../../../register/organisations/organisations.service.ts';
import { importEmployers } from './importing.service.ts';

const OPERATOR = { kind: 'operator' } as const;
const USAGE = 'Expected: brygga import employers FILE --house SLUG [--confirm]';

export const importEmployersCommand: Command = {
  name: 'import employers',
  about:
    'Employers of a CSV or Excel list for a house. Shows what would come in; stores all or none with --confirm.',
  options: [
    { name: 'house', value: 'SLUG', about: 'The learning centre or business unit that answers for them' },
    { name: 'confirm', about: 'Store what was found' },
  ],
  examples: ['brygga import employers foretag.xlsx --house larcentrum-masugnen --confirm'],
  async run(context, given) {
    const [path, ...more] = given.words;
    const { house: slug, confirm } = given.options;
    if (!path || more.length > 0 || typeof slug !== 'string') throw new UsageProblem(USAGE);
    const file = { name: basename(path), bytes: readFileSync(path) };
    const { runWork } = await context.database();
    const found = await runWork(OPERATOR, async (work) => {
      const houseId = await findOrganisationId(work, slug);
      if (!houseId) throw new NotFound(`No organisation has the slug ${slug}`);
      return importEmployers(work, file, { houseId, included: [], preview: confirm !== true });
    });
    const { rows, added, known, alikeCount, problemCount, problems } = found;
    const lines = [
      `${rows} rows: ${added} new, ${known} known, ${alikeCount} like others, ${problemCount} problems`,
      ...problems.map(({ row, field, reason }) => `  line ${row ?? '-'} ${field ?? ''}: ${reason.en}`),
      confirm === true ? '' : 'Nothing was stored. Run again with --confirm to store it.',
    ];
    return { json: { stored: confirm === true, ...found }, text: lines.join('\n').trim() };
  },
};
