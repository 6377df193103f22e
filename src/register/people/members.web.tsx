import type { Context } from 'hono';
import { z } from 'zod';
import { type BryggaEnv, type WebRouter, webRouter } from '../../platform/http/env.ts';
import { readForm } from '../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../platform/http/form-fields.ts';
import { createRateLimit } from '../../platform/http/rate-limit.ts';
import { seeOther } from '../../platform/http/redirect.ts';
import { Forbidden, Invalid, type Problem } from '../../platform/result.ts';
import type { Clock } from '../../platform/work.ts';
import { routes } from '../../routes.ts';
import { protectIdentity } from '../accounts/profile/profile.service.ts';
import { ROLES } from '../accounts/role.ts';
import { mailSecondFactorOff, recordSecondFactor } from '../accounts/second-factor/second-factor.service.ts';
import { inviteMember, resendInvitation, revokeInvitation } from './invitations.service.ts';
import { InvitePage } from './invite.views.tsx';
import { type MemberForm, MemberPage } from './member.views.tsx';
import { changeRole, endMembership, getMember, getMembership, seeMember } from './members.service.ts';
import { MembersPage } from './members.views.tsx';
import { peopleMessages as m } from './people.messages.ts';

/** Invitations that one person sends in an hour: enough for a whole house, too few for a list of strangers. */
const TRIES = 40;
const WINDOW_SECONDS = 3600;

export type MembersParts = {
  signIn: {
    secondFactorOf(personId: string): Promise<'off' | 'started' | 'on'>;
    resetSecondFactor(personId: string): Promise<void>;
  };
  clock: Clock;
  publicUrl(): string;
};

type C = Context<BryggaEnv>;
type Door = MembersParts & { web: WebRouter };
type Shown = { form: MemberForm; values: FormValues; problems: readonly Problem[] };

const invitation = z.object({
  email: z.email().max(254),
  role: z.enum(ROLES),
  language: z.enum(['sv', 'en']),
});
const newRole = z.object({ role: z.enum(ROLES) });

export function membersWeb(parts: MembersParts): WebRouter {
  const web = webRouter();
  const door = { ...parts, web };
  web.get(routes.members.pattern, async (c) => {
    if (c.get('actor').kind === 'anonymous')
      return seeOther(c, routes.signIn.href({ vidare: routes.members.href({ id: organisationOf(c) }) }));
    const shown = await c.get('work')((work) => getMembership(work, organisationOf(c)));
    return c.html(<MembersPage page={await c.get('page')()} {...shown} />);
  });
  openForInvitations(door);
  openForMembers(door);
  openForProtection(door);
  return web;
}

function openForInvitations({ web, clock, publicUrl }: Door): void {
  const limit = createRateLimit({ clock, tries: TRIES, windowSeconds: WINDOW_SECONDS });
  const show = async (c: C, values: FormValues, problems: readonly Problem[] = []) => {
    const { organisation, roles, keeps } = await c.get('work')((work) =>
      getMembership(work, organisationOf(c)),
    );
    if (!keeps) throw new Forbidden('Those who keep the members invite to the organisation');
    const page = await c.get('page')();
    const form = { t: page.t, values, problems };
    const status = problems.length > 0 ? 422 : 200;
    return c.html(<InvitePage page={page} organisation={organisation} roles={roles} form={form} />, status);
  };

  web.get(routes.inviteMember.pattern, (c) => show(c, { language: c.get('lang') }));

  web.post(routes.inviteMember.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const parsed = parseForm(invitation, values, { role: m.chooseRole });
    if (!parsed.ok) return show(c, values, parsed.problems);
    const organisationId = organisationOf(c);
    if (!limit.allow(personOf(c))) return show(c, values, [{ field: 'email', message: m.tooMany }]);
    const asked = { organisationId, publicUrl: publicUrl(), ...parsed.value };
    const problems = await problemsOf(() => c.get('work')((work) => inviteMember(work, asked)));
    return problems ? show(c, values, problems) : seeOther(c, listOf(c), m.invited);
  });

  web.post(routes.resendInvitation.pattern, async (c) => {
    if (!limit.allow(personOf(c))) return seeOther(c, listOf(c), m.tooMany);
    const asked = { organisationId: organisationOf(c), id: c.req.param('invitation') ?? '' };
    await c.get('work')((work) => resendInvitation(work, { ...asked, publicUrl: publicUrl() }));
    return seeOther(c, listOf(c), m.resent);
  });

  web.post(routes.revokeInvitation.pattern, async (c) => {
    const asked = { organisationId: organisationOf(c), id: c.req.param('invitation') ?? '' };
    await c.get('work')((work) => revokeInvitation(work, asked));
    return seeOther(c, listOf(c), m.revoked);
  });
}

function openForMembers(door: Door): void {
  const { web } = door;
  web.get(routes.member.pattern, (c) => showMember(c, door));

  web.post(routes.changeMemberRole.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const parsed = parseForm(newRole, values, { role: m.chooseRole });
    if (!parsed.ok) return showMember(c, door, { form: 'role', values, problems: parsed.problems });
    const change = { ...memberOf(c), ...parsed.value, sure: values.roleSure === 'ja' };
    const problems = await problemsOf(() => c.get('work')((work) => changeRole(work, change)));
    if (problems) return showMember(c, door, { form: 'role', values, problems });
    return seeOther(c, listOf(c), m.roleChanged);
  });

  web.post(routes.endMembership.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const change = { ...memberOf(c), sure: values.sure === 'ja' };
    const problems = await problemsOf(() => c.get('work')((work) => endMembership(work, change)));
    if (problems) return showMember(c, door, { form: 'end', values, problems });
    // Who ends their own membership sees the list no longer.
    const still = await c.get('work')((work) =>
      getMembership(work, organisationOf(c)).then(
        () => true,
        () => false,
      ),
    );
    return seeOther(c, still ? listOf(c) : routes.profile.href(), m.ended);
  });
}

function openForProtection({ web, signIn, publicUrl }: Door): void {
  web.post(routes.protectMember.pattern, async (c) => {
    const protect = (await readForm(c.req)).values.protect === 'ja';
    const { organisationId, id } = memberOf(c);
    await c.get('work')(async (work) => {
      const { member } = await getMember(work, organisationId, id);
      await protectIdentity(work, member.personId, protect);
    });
    return seeOther(c, addressOf(c), protect ? m.isProtected : m.isShown);
  });

  web.post(routes.resetMemberFactor.pattern, async (c) => {
    const { organisationId, id } = memberOf(c);
    const personId = await c.get('work')(async (work) => {
      const { member, administrator } = await getMember(work, organisationId, id);
      if (!administrator) throw new Forbidden('Administrators reset a second factor');
      await recordSecondFactor(work, member.personId, 'secondFactorReset');
      return member.personId;
    });
    await signIn.resetSecondFactor(personId);
    const job = { kind: 'job', name: 'sign-in' } as const;
    await c.get('workAs')(job, (work) => mailSecondFactorOff(work, personId, publicUrl()));
    return seeOther(c, addressOf(c), m.factorReset);
  });
}

async function showMember(c: C, door: Door, shown?: Shown): Promise<Response> {
  const { organisationId, id } = memberOf(c);
  const found = await c.get('work')((work) => seeMember(work, organisationId, id));
  const page = await c.get('page')();
  const formOf = (name: MemberForm) =>
    shown?.form === name
      ? { t: page.t, values: shown.values, problems: shown.problems }
      : { t: page.t, values: { role: found.member.role }, problems: [] };
  const secondFactor = await door.signIn.secondFactorOf(found.member.personId);
  return c.html(
    <MemberPage
      page={page}
      {...found}
      secondFactor={secondFactor === 'on'}
      forms={{ role: formOf('role'), end: formOf('end') }}
    />,
    shown ? 422 : 200,
  );
}

/** What is wrong with the fields; anything else that goes wrong has a page of its own. */
async function problemsOf(act: () => Promise<unknown>): Promise<readonly Problem[] | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    if (error instanceof Invalid) return error.problems;
    throw error;
  }
}

function memberOf(c: C): { organisationId: string; id: string } {
  return { organisationId: organisationOf(c), id: c.req.param('membership') ?? '' };
}

function organisationOf(c: C): string {
  return c.req.param('id') ?? '';
}

function listOf(c: C): string {
  return routes.members.href({ id: organisationOf(c) });
}

function addressOf(c: C): string {
  return routes.member.href({ id: organisationOf(c), membership: memberOf(c).id });
}

function personOf(c: C): string {
  const actor = c.get('actor');
  if (actor.kind !== 'person') throw new Forbidden('Sign in to keep members');
  return actor.personId;
}
