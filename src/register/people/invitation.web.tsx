import type { Context } from 'hono';
import { z } from 'zod';
import { type BryggaEnv, type WebRouter, webRouter } from '../../platform/http/env.ts';
import { readForm } from '../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../platform/http/form-fields.ts';
import { createRateLimit } from '../../platform/http/rate-limit.ts';
import { seeOther } from '../../platform/http/redirect.ts';
import { Forbidden, type Problem } from '../../platform/result.ts';
import type { Clock } from '../../platform/work.ts';
import { routes } from '../../routes.ts';
import { messages as signInMessages } from '../accounts/accounts.messages.ts';
import { findPersonByEmail, recordSignIn } from '../accounts/accounts.service.ts';
import { SHORTEST_PASSWORD } from '../accounts/password.ts';
import { InvitationPage, OldInvitationPage } from './invitation.views.tsx';
import {
  acceptAsMember,
  acceptAsNewPerson,
  findOpenInvitation,
  type OpenInvitation,
} from './invitations.service.ts';
import { peopleMessages as m } from './people.messages.ts';

const INVITATIONS = { kind: 'job', name: 'invitations' } as const;
/** Answers from one address in an hour; secrets cannot be guessed, but guessing costs us work. */
const TRIES = 60;
const WINDOW_SECONDS = 3600;

export type InvitationParts = {
  signIn: {
    /** Makes the sign-in of a new person, who enters at once; without a password they come back by a link. */
    startSignIn(
      person: { id: string; email: string; name: string },
      password: string | undefined,
      device?: string,
    ): Promise<{ cookies: readonly string[] }>;
  };
  clock: Clock;
};

type C = Context<BryggaEnv>;

const newPerson = z.object({
  name: z.string().min(2).max(200),
  password: z.union([z.literal(''), z.string().min(SHORTEST_PASSWORD).max(128)]),
});

export function invitationWeb(parts: InvitationParts): WebRouter {
  const web = webRouter();
  const limit = createRateLimit({ clock: parts.clock, tries: TRIES, windowSeconds: WINDOW_SECONDS });

  web.get(routes.invitation.pattern, (c) => show(c));

  web.post(routes.invitation.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const parsed = parseForm(
      newPerson,
      { password: '', ...values },
      { password: signInMessages.longerPassword },
    );
    if (!parsed.ok) return show(c, values, parsed.problems);
    if (!limit.allow(c.get('clientAddress')))
      return show(c, values, [{ field: 'name', message: signInMessages.tooMany }]);
    const { name, password } = parsed.value;
    const given = { name, language: c.get('lang') };
    // The sign-in is made before the registration is committed: without one, nobody would come in, and try again.
    const { entry, person } = await c.get('workAs')(INVITATIONS, async (work) => {
      const registered = await acceptAsNewPerson(work, secretOf(c), given);
      const device = c.req.header('user-agent');
      return {
        person: registered,
        entry: await parts.signIn.startSignIn(registered, password || undefined, device),
      };
    });
    for (const cookie of entry.cookies) c.header('set-cookie', cookie, { append: true });
    await c.get('workAs')(INVITATIONS, (work) => recordSignIn(work, person.id));
    return welcome(c, person.organisation);
  });

  web.post(routes.joinOrganisation.pattern, async (c) => {
    const actor = c.get('actor');
    if (actor.kind !== 'person') throw new Forbidden('Sign in to join');
    const joined = await c.get('workAs')(INVITATIONS, (work) =>
      acceptAsMember(work, secretOf(c), actor.personId),
    );
    return welcome(c, joined.organisation);
  });

  return web;
}

async function show(c: C, values: FormValues = {}, problems: readonly Problem[] = []): Promise<Response> {
  const { invitation, isReader } = await c.get('workAs')(INVITATIONS, async (work) => {
    const found = await findOpenInvitation(work, secretOf(c));
    const invited = found && (await findPersonByEmail(work, found.email));
    const actor = c.get('actor');
    return { invitation: found, isReader: actor.kind === 'person' && invited?.id === actor.personId };
  });
  const page = await c.get('page')();
  c.header('cache-control', 'no-store');
  c.header('referrer-policy', 'no-referrer');
  if (!invitation) return c.html(<OldInvitationPage page={page} />, 410);
  return c.html(
    <InvitationPage
      page={page}
      secret={secretOf(c)}
      invitation={invitation}
      isReader={isReader}
      form={{ t: page.t, values, problems }}
    />,
    problems.length > 0 ? 422 : 200,
  );
}

function welcome(c: C, organisation: OpenInvitation['organisation']): Response {
  const said = {
    sv: m.joined.sv.replace('{organisation}', organisation),
    en: m.joined.en.replace('{organisation}', organisation),
  };
  return seeOther(c, routes.today.href(), said);
}

function secretOf(c: C): string {
  return c.req.param('secret') ?? '';
}
