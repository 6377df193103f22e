// `brygga export organisations`: the register as CSV or JSON.
import { z } from 'zod';
import { type Command, UsageProblem } from '../../platform/cli.ts';
import { municipalityCode } from '../places/place.ts';
import { ORGANISATION_ROLES } from './organisation.ts';
import { organisationsCsv } from './organisations.document.ts';
import { listOrganisations } from './organisations.service.ts';

const OPERATOR = { kind: 'operator' } as const;

const wanted = z.object({
  role: z.enum(ORGANISATION_ROLES).optional(),
  municipality: municipalityCode.optional(),
});

export const exportOrganisations: Command = {
  name: 'export organisations',
  about: 'All organisations, or those of one kind or municipality, as CSV; with --json as JSON.',
  options: [
    { name: 'role', value: 'ROLE', about: `One of ${ORGANISATION_ROLES.join(', ')}` },
    { name: 'municipality', value: 'CODE', about: 'SCB code, four digits' },
  ],
  examples: [
    'brygga export organisations > organisationer.csv',
    'brygga export organisations --role learningCentre --municipality 1885 --json',
  ],
  async run(context, given) {
    const parsed = wanted.safeParse(given.options);
    if (!parsed.success || given.words.length > 0)
      throw new UsageProblem('Expected: brygga export organisations [--role ROLE] [--municipality CODE]');
    const { role, municipality } = parsed.data;
    const { runWork } = await context.database();
    const { items } = await runWork(OPERATOR, (work) =>
      listOrganisations(work, { roles: role && [role], municipality }),
    );
    return { json: { organisations: items }, text: organisationsCsv(items).trimEnd() };
  },
};
