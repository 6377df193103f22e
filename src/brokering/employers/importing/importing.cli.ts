// `brygga import employers`: a list from a file, for a house.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Command, type GivenArguments, UsageProblem } from '../../../platform/cli.ts';
import { NotFound } from '../../../platform/result.ts';
import { findOrganisationId } from '../../../register/organisations/organisations.service.ts';
import { EMPLOYER_FIELDS, isEmployerField } from './employer-field.ts';
import type { ImportChoices } from './employer-import.ts';
import { importEmployers } from './importing.service.ts';

const OPERATOR = { kind: 'operator' } as const;
const USAGE =
  'Expected: brygga import employers FILE --house SLUG [--columns LIST] [--headings LINE] [--confirm]';

export const importEmployersCommand: Command = {
  name: 'import employers',
  about:
    'Employers of a CSV or Excel list for a house. Shows what would come in; stores all or none with --confirm.',
  options: [
    { name: 'house', value: 'SLUG', about: 'The learning centre or business unit that answers for them' },
    {
      name: 'columns',
      value: 'LIST',
      about: `Which column, counted from 1, holds what, as name=1,employees=4. Fields: ${EMPLOYER_FIELDS.join(', ')}`,
    },
    { name: 'headings', value: 'LINE', about: 'The line that holds the headings, counted from 1' },
    { name: 'confirm', about: 'Store what was found' },
  ],
  examples: ['brygga import employers foretag.xlsx --house larcentrum-masugnen --confirm'],
  async run(context, given) {
    const [path, ...more] = given.words;
    const { house: slug, confirm } = given.options;
    if (!path || more.length > 0 || typeof slug !== 'string') throw new UsageProblem(USAGE);
    const reading = readReading(given.options);
    const file = { name: basename(path), bytes: readFileSync(path) };
    const { runWork } = await context.database();
    const found = await runWork(OPERATOR, async (work) => {
      const houseId = await findOrganisationId(work, slug);
      if (!houseId) throw new NotFound(`No organisation has the slug ${slug}`);
      return importEmployers(work, file, { houseId, included: [], preview: confirm !== true, ...reading });
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

/** How the list is to be read, where its headings do not say it. */
function readReading(options: GivenArguments['options']): Pick<ImportChoices, 'columns' | 'headingLine'> {
  const { columns, headings } = options;
  const headingLine = typeof headings === 'string' ? wholeNumber(headings) : undefined;
  if (typeof columns !== 'string') return { headingLine };
  const pairs = columns.split(',').map((pair) => {
    const [field = '', at = ''] = pair.split('=').map((part) => part.trim());
    if (!isEmployerField(field)) throw new UsageProblem(`A field is one of ${EMPLOYER_FIELDS.join(', ')}`);
    return [field, wholeNumber(at) - 1] as const;
  });
  return { headingLine, columns: Object.fromEntries(pairs) };
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new UsageProblem(`Expected a number from 1, not ${text}`);
  return Number(text);
}
