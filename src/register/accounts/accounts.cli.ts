// `brygga token create` and `brygga admin create`: keys to the API, and the first person of an installation.
import { z } from 'zod';
import { type Command, type CommandContext, UsageProblem } from '../../platform/cli.ts';
import { publicUrlOf } from '../../platform/config.ts';
import { daysAfter } from '../../platform/local-date.ts';
import { createLog } from '../../platform/log.ts';
import { routes } from '../../routes.ts';
import { findPersonByEmail, registerAdministrator } from './accounts.service.ts';
import { SCOPES } from './tokens/api-token.ts';
import { createToken } from './tokens/tokens.service.ts';

const OPERATOR = { kind: 'operator' } as const;
const LINK_HOURS = 24;

const tokenTerms = z.object({
  email: z.email(),
  name: z.string().trim().min(1).max(100).default('Command line'),
  scopes: z
    .string()
    .default('read')
    .transform((text) => text.split(',').map((one) => one.trim()))
    .pipe(z.array(z.enum(SCOPES)).min(1)),
  days: z.coerce.number().int().min(1).max(3660).optional(),
});

const createApiToken: Command = {
  name: 'token create',
  about: 'Make a key to the API for a person. It is shown once; only its hash is stored.',
  options: [
    { name: 'email', value: 'ADDRESS', about: 'Whose key it is; it opens what that person may see' },
    { name: 'name', value: 'TEXT', about: 'What it is used for, as the person sees it in the profile' },
    { name: 'scopes', value: 'LIST', about: 'read, write or read,write (default read)' },
    { name: 'days', value: 'N', about: 'Days that it holds (default: until revoked)' },
  ],
  examples: [
    'brygga token create --email maria.lindqvist@brygga.example.org --json',
    'brygga token create --email maria.lindqvist@brygga.example.org --name "Statistics" --scopes read,write --days 90',
  ],
  async run(context, given) {
    const terms = readTerms(tokenTerms, given.options);
    const { runWork } = await context.database();
    return runWork(OPERATOR, async (work) => {
      const person = await findPersonByEmail(work, terms.email);
      if (!person) throw new UsageProblem(`Nobody has the address ${terms.email}`);
      const expiresAt = terms.days ? daysAfter(work.now, terms.days) : undefined;
      const made = await createToken(work, {
        personId: person.id,
        name: terms.name,
        scopes: terms.scopes,
        expiresAt,
      });
      return {
        json: { ...made, email: person.email, scopes: terms.scopes, expiresAt: expiresAt ?? null },
        text: made.token,
      };
    });
  },
};

const adminTerms = z.object({
  email: z.email(),
  name: z.string().trim().min(2).max(200),
  organisation: z.string().optional(),
});

const createAdmin: Command = {
  name: 'admin create',
  about: 'Register an administrator and print the address where a password is chosen.',
  options: [
    { name: 'email', value: 'ADDRESS', about: 'The address that the person signs in with' },
    { name: 'name', value: 'NAME', about: 'First name and surname' },
    {
      name: 'organisation',
      value: 'SLUG',
      about: 'Where the person works (default: an organisation for the operation of Brygga)',
    },
  ],
  examples: [
    'brygga admin create --email anna.berg@example.org --name "Anna Berg"',
    'brygga admin create --email anna.berg@example.org --name "Anna Berg" --organisation region-orebro-lan --json',
  ],
  async run(context, given) {
    const terms = readTerms(adminTerms, given.options);
    const { runWork } = await context.database();
    const person = await runWork(OPERATOR, (work) => registerAdministrator(work, terms));
    const link = await passwordLink(context, { ...terms, id: person.id });
    return {
      json: { personId: person.id, email: terms.email, passwordLink: link, validHours: LINK_HOURS },
      text: `${terms.name} is an administrator. Choose a password within ${LINK_HOURS} hours:\n${link}`,
    };
  },
};

export const accountCommands: readonly Command[] = [createApiToken, createAdmin];

async function passwordLink(
  context: CommandContext,
  person: { id: string; email: string; name: string },
): Promise<string> {
  // better-auth takes half a second to load, which the other commands need not wait for.
  const { createSignIn } = await import('./accounts.auth.ts');
  const { server } = await context.database();
  const publicUrl = publicUrlOf(context.config);
  const signIn = createSignIn({
    authUrl: server.authUrl,
    secret: server.secrets.signIn,
    publicUrl,
    log: createLog('warn'),
    sendMail: () => Promise.reject(new Error('The command line sends no mail')),
  });
  try {
    const token = await signIn.startPassword(person, LINK_HOURS);
    return publicUrl + routes.choosePassword.href({ token });
  } finally {
    await signIn.close();
  }
}

function readTerms<S extends z.ZodType>(schema: S, options: unknown): z.infer<S> {
  const parsed = schema.safeParse(options);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`);
  throw new UsageProblem(lines.join('\n'));
}
