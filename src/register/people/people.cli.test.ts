import { expect, test } from 'vitest';
import { useDatabase } from '../../../test/database.ts';
import { type CommandContext, UsageProblem } from '../../platform/cli.ts';
import { readConfig } from '../../platform/config.ts';
import { saveOrganisation } from '../organisations/organisations.service.ts';
import { findOpenInvitation } from './invitations.service.ts';
import { peopleCommands } from './people.cli.ts';

const OPERATOR = { kind: 'operator' } as const;
const database = useDatabase((db) =>
  db.run(OPERATOR, async (work) => {
    const content = { name: 'Lärcentrum Prov', roles: ['learningCentre' as const], municipalities: [] };
    await saveOrganisation(work, { id: '10000000-0000-7000-8000-000000000001', slug: 'prov', content });
  }),
);
const context: CommandContext = {
  config: readConfig({ BRYGGA_URL: 'https://brygga.example.se' }),
  endWithCommand: () => undefined,
  say: () => undefined,
  database: () => Promise.resolve({ runWork: database.run, server: {} as never }),
};

function invite(options: Record<string, string>) {
  const [command] = peopleCommands;
  if (!command) throw new Error('No command');
  return command.run(context, { words: [], options });
}

test('the printed link opens the invitation, and the same is mailed', async () => {
  const asked = { email: 'Anna@example.org', organisation: 'prov', role: 'centreHead', language: 'en' };
  const { json } = await invite(asked);
  const { link } = json as { link: string };
  expect(link).toMatch(/^https:\/\/brygga\.example\.se\/en\/inbjudan\//);
  const open = await database.run(OPERATOR, (work) => findOpenInvitation(work, link.split('/').at(-1) ?? ''));
  expect(open).toMatchObject({ email: 'anna@example.org', role: 'centreHead', known: false });
  const mails = await database.asOwner('select body from mail_message');
  expect(mails[0]?.body).toContain(link);
  await expect(invite(asked)).rejects.toThrow('invited to that role already');
});

test.each([
  [{ email: 'x', organisation: 'prov', role: 'broker' }, 'email'],
  [{ email: 'x@example.org', organisation: 'prov', role: 'boss' }, 'role'],
  [{ email: 'x@example.org', organisation: 'prov', role: 'providerCoordinator' }, 'Choose a role'],
  [{ email: 'x@example.org', organisation: 'nowhere', role: 'broker' }, 'nowhere'],
])('%o is refused with %s', async (options, said) => {
  await expect(invite(options)).rejects.toThrow(UsageProblem);
  await expect(invite(options)).rejects.toThrow(said);
});
