// `brygga member invite`: the first people of a house, or many at once from a script.
import { z } from 'zod';
import { type Command, UsageProblem } from '../../platform/cli.ts';
import { Invalid } from '../../platform/result.ts';
import { ROLES } from '../accounts/role.ts';
import { findOrganisationId } from '../organisations/organisations.service.ts';
import { invitationLink } from './invitation-mail.ts';
import { inviteMember } from './invitations.service.ts';

const OPERATOR = { kind: 'operator' } as const;

const terms = z.object({
  email: z.email().max(254),
  organisation: z.string(),
  role: z.enum(ROLES),
  language: z.enum(['sv', 'en']).default('sv'),
});

const invite: Command = {
  name: 'member invite',
  about: 'Invite somebody to an organisation. The link is mailed, and printed here once.',
  options: [
    { name: 'email', value: 'ADDRESS', about: 'Who is invited' },
    { name: 'organisation', value: 'SLUG', about: 'Where to' },
    { name: 'role', value: 'ROLE', about: `One of ${ROLES.join(', ')}` },
    { name: 'language', value: 'LANG', about: 'Language of the mail, sv or en (default sv)' },
  ],
  examples: [
    'brygga member invite --email anna.berg@example.org --organisation larcentrum-masugnen --role broker',
    'brygga member invite --email anna.berg@example.org --organisation larcentrum-masugnen --role centreHead --json',
  ],
  async run(context, given) {
    const parsed = terms.safeParse(given.options);
    if (!parsed.success) {
      const lines = parsed.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`);
      throw new UsageProblem(lines.join('\n'));
    }
    const { organisation, ...asked } = parsed.data;
    const { publicUrl = `http://localhost:${context.config.port}` } = context.config;
    const { runWork } = await context.database();
    const made = await runWork(OPERATOR, async (work) => {
      const organisationId = await findOrganisationId(work, organisation);
      if (!organisationId) throw new UsageProblem(`No organisation has the slug ${organisation}`);
      return inviteMember(work, { ...asked, organisationId, publicUrl });
    }).catch((error: unknown) => {
      if (!(error instanceof Invalid)) throw error;
      throw new UsageProblem(error.problems.map((one) => `--${one.field}: ${one.message.en}`).join('\n'));
    });
    const link = invitationLink(made.secret, asked.language, publicUrl);
    return {
      json: { invitationId: made.id, ...asked, organisation, link, expiresAt: made.expiresAt },
      text: `${asked.email} is invited to ${organisation}. The link holds until ${made.expiresAt.toISOString()}:\n${link}`,
    };
  },
};

export const peopleCommands: readonly Command[] = [invite];
