import { expect, test } from 'vitest';
import { useDatabase } from '../../../test/database.ts';
import { sentSignInMails, signedIn, testServer, type Visitor, visitor } from '../../../test/server.ts';
import type { BryggaApp } from '../../platform/http/app.ts';
import { addMembership, registerMember } from '../accounts/accounts.service.ts';
import type { Role } from '../accounts/role.ts';
import { ORGANISATION_ROLES, type OrganisationRole } from '../organisations/organisation.ts';
import { saveOrganisation } from '../organisations/organisations.service.ts';
import { stateOf } from './invitation.ts';
import { clearOldInvitations } from './invitations.service.ts';
import { leavesNobody, rolesToGive } from './member-roles.ts';

const house = (n: number) => `10000000-0000-7000-8000-00000000000${n}`;
const person = (n: number) => `20000000-0000-7000-8000-00000000000${n}`;
const [CENTRE, EMPLOYER, PROVIDER, OTHER] = [house(1), house(2), house(3), house(4)];
const [HEAD, BROKER, LENA, ADMIN, CONTACT] = [person(1), person(2), person(3), person(4), person(5)];
const OPERATOR = { kind: 'operator' } as const;
const list = (id: string) => `/organisationer/${id}/medlemmar`;

const database = useDatabase((db) =>
  db.run(OPERATOR, async (work) => {
    const save = (id: string, name: string, role: OrganisationRole, ownerId?: string) =>
      saveOrganisation(work, { id, ownerId, content: { name, roles: [role], municipalities: [] } });
    await save(CENTRE, 'Lärcentrum Prov', 'learningCentre');
    await save(EMPLOYER, 'Prov Mekaniska', 'employer', CENTRE);
    await save(PROVIDER, 'Provskolan', 'provider');
    await save(OTHER, 'Lärcentrum Annorstädes', 'learningCentre');
    const member = (id: string, name: string, organisationId: string, role: Role) =>
      registerMember(work, { id, name, email: `${id}@example.org`, organisationId, role });
    await member(HEAD, 'Hanna Chef', CENTRE, 'centreHead');
    await member(BROKER, 'Bo Mäklare', CENTRE, 'broker');
    await member(LENA, 'Lena Samordnare', PROVIDER, 'providerCoordinator');
    await member(ADMIN, 'Ada Administratör', OTHER, 'administrator');
    await member(CONTACT, 'Cia Kontakt', EMPLOYER, 'employerContact');
    await addMembership(work, { personId: HEAD, organisationId: OTHER, role: 'broker' });
  }),
);

let server: BryggaApp | undefined;
const visitors = new Map<string, Promise<Visitor>>();
/** Signed in once each: a password is slow to check on purpose. */
function as(id: string): Promise<Visitor> {
  server ??= testServer(database);
  const known = visitors.get(id) ?? signedIn(server, database, id);
  visitors.set(id, known);
  return known;
}
const mailsTo = (address: string) =>
  database.asOwner(
    'select subject, body, language from mail_message where recipient = $1 order by created_at, id',
    [address],
  );
const lastLink = async (address: string) =>
  /http:\/\/localhost((?:\/en)?\/inbjudan\/[\w-]+)/.exec(
    String((await mailsTo(address)).at(-1)?.body),
  )?.[1] ?? '';
const membershipOf = async (personId: string, organisationId: string) => {
  const rows = await database.asOwner(
    'select id from membership where person_id = $1 and organisation_id = $2 and ended_at is null',
    [personId, organisationId],
  );
  return String(rows[0]?.id);
};
const rolesOf = async (personId: string, organisationId: string) => {
  const rows = await database.asOwner(
    'select role from membership where person_id = $1 and organisation_id = $2 and ended_at is null order by role',
    [personId, organisationId],
  );
  return rows.map((row) => row.role);
};
const actions = async (entityId: string) => {
  const rows = await database.asOwner('select action from audit_entry where entity_id = $1', [entityId]);
  return rows.map((row) => row.action);
};

async function invite(email: string, fields: Record<string, string> = {}) {
  const head = await as(HEAD);
  return head.post(`${list(CENTRE)}/bjud-in`, { email, role: 'broker', language: 'sv', ...fields });
}

test('colleagues see names and roles; addresses, sign-ins and invitations are for who keeps the members', async () => {
  await invite('vantar@example.org');
  const head = (await (await as(HEAD)).get(list(CENTRE))).text;
  for (const text of [
    'Bo Mäklare',
    `${BROKER}@example.org`,
    'vantar@example.org',
    'Senast inloggad',
    'Inbjuden',
  ])
    expect(head).toContain(text);
  const broker = (await (await as(BROKER)).get(list(CENTRE))).text;
  expect(broker).toContain('Hanna Chef');
  for (const text of [`${HEAD}@example.org`, 'vantar@example.org', 'Bjud in'])
    expect(broker).not.toContain(text);
});

test.each([
  [HEAD, EMPLOYER, 200],
  [BROKER, EMPLOYER, 403],
  [CONTACT, EMPLOYER, 200],
  [LENA, PROVIDER, 200],
  [LENA, CENTRE, 403],
  [HEAD, PROVIDER, 403],
  [ADMIN, PROVIDER, 200],
])('%s on the form that invites to %s gets %i', async (who, where, status) => {
  const someone = await as(who);
  expect((await someone.get(`${list(where)}/bjud-in`)).status).toBe(status);
});

test('a broker neither invites nor opens a member, and a stranger is asked to sign in', async () => {
  const broker = await as(BROKER);
  const sent = await broker.post(`${list(CENTRE)}/bjud-in`, {
    email: 'x@example.org',
    role: 'broker',
    language: 'sv',
  });
  expect(sent.status).toBe(403);
  expect((await broker.get(`${list(CENTRE)}/${await membershipOf(HEAD, CENTRE)}`)).status).toBe(403);
  expect((await visitor(testServer(database)).get(list(CENTRE))).status).toBe(303);
});

test('what is wrong is said at its field, and what was written stays', async () => {
  for (const [fields, text] of [
    [{ email: 'inte en adress', role: 'broker' }, 'Skriv en e-postadress'],
    [{ email: 'ny@example.org', role: 'administrator' }, 'Välj en roll'],
    [{ email: 'ny@example.org', role: 'providerCoordinator' }, 'Välj en roll'],
    [{ email: `${BROKER}@example.org`, role: 'broker' }, 'har redan den rollen'],
  ] as const) {
    const answer = await invite(fields.email, { role: fields.role });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(text);
    expect(answer.text).toContain(`value="${fields.email}"`);
  }
  await invite('tva@example.org');
  expect((await invite('TVA@example.org')).text).toContain('redan inbjuden');
});

test('somebody new joins with name and password, in the language of the invitation, once', async () => {
  await invite('Ny.Person@example.org', { language: 'en' });
  const [mail] = await mailsTo('ny.person@example.org');
  expect(mail).toMatchObject({ language: 'en', subject: 'Invitation to Lärcentrum Prov in Brygga' });
  const link = await lastLink('ny.person@example.org');
  expect(link).toMatch(/^\/en\/inbjudan\//);
  const stored = await database.asOwner('select to_jsonb(invitation)::text as row from invitation');
  expect(JSON.stringify(stored)).not.toContain(link.split('/').at(-1));
  const app = testServer(database);
  const someone = visitor(app);
  expect((await someone.get(link)).text).toContain('You are invited as Broker');
  const short = await someone.post(link, { name: 'Nina Ny', password: 'short' });
  expect(short.status).toBe(422);
  expect(short.text).toContain('value="Nina Ny"');
  const joined = await someone.post(link, { name: 'Nina Ny', password: 'a password for tests' });
  expect(joined.location).toBe('/en/i-dag');
  expect((await someone.get('/en/i-dag')).text).toContain('Nina Ny');
  const rows = await database.asOwner('select * from person where email = $1', ['ny.person@example.org']);
  expect(rows[0]).toMatchObject({ name: 'Nina Ny', language: 'en' });
  expect(rows[0]?.last_signed_in_at).not.toBeNull();
  expect((await visitor(app).get(link)).status).toBe(410);
  expect((await visitor(app).post(link, { name: 'Tjuv Tjuvsson', password: '' })).status).toBe(409);
  const entered = await visitor(app).post('/logga-in', {
    email: 'ny.person@example.org',
    password: 'a password for tests',
  });
  expect(entered.location).toBe('/en/i-dag');
  const left = await database.asOwner('select email from invitation where accepted_at is not null');
  expect(left.every((row) => row.email === null)).toBe(true);
});

test('without a password the new person comes back by a link', async () => {
  await invite('utan@example.org');
  const app = testServer(database);
  expect(
    (await visitor(app).post(await lastLink('utan@example.org'), { name: 'Ulla Utan', password: '' }))
      .location,
  ).toBe('/i-dag');
  const later = visitor(app);
  await later.post('/logga-in/lank', { email: 'utan@example.org' });
  const token = sentSignInMails.findLast((one) => one.to === 'utan@example.org')?.token ?? '';
  expect((await later.post('/logga-in/med-lank', { token })).location).toBe('/i-dag');
});

test('who has an account signs in and joins; nobody joins for another', async () => {
  await invite(`${LENA}@example.org`, { role: 'decisionMaker' });
  const link = await lastLink(`${LENA}@example.org`);
  const app = testServer(database);
  const stranger = visitor(app);
  const asked = await stranger.get(link);
  expect(asked.text).toContain('Du har redan ett konto');
  expect(asked.text).toContain(`vidare=${encodeURIComponent(link)}`);
  expect(
    (await stranger.post(link, { name: 'Tjuv Tjuvsson', password: 'a password for tests' })).status,
  ).toBe(409);
  const broker = await as(BROKER);
  expect((await broker.get(link)).text).toContain('men inbjudan gäller');
  expect((await broker.post(`${link}/ga-med`, {})).status).toBe(403);
  const lena = await as(LENA);
  expect((await lena.get(link)).text).toContain('Du är inloggad som Lena Samordnare');
  expect((await lena.post(`${link}/ga-med`, {})).location).toBe('/i-dag');
  expect(await rolesOf(LENA, CENTRE)).toEqual(['decisionMaker']);
  expect((await lena.post(`${link}/ga-med`, {})).status).toBe(409);
});

test('after signing in the reader comes back to the invitation, and to no other site', async () => {
  await as(BROKER);
  const body = { email: `${BROKER}@example.org`, password: 'a password for tests' };
  const app = testServer(database);
  expect((await visitor(app).post('/logga-in', { ...body, return: '/inbjudan/x' })).location).toBe(
    '/inbjudan/x',
  );
  for (const away of ['//evil.example', 'https://evil.example', '/\\evil.example'])
    expect((await visitor(app).post('/logga-in', { ...body, return: away })).location).toBe('/i-dag');
});

test('sending again ends the old link, and a revoked or outlived one opens nothing', async () => {
  const head = await as(HEAD);
  await invite('igen@example.org');
  const first = await lastLink('igen@example.org');
  const page = (await head.get(list(CENTRE))).text;
  const rows = await database.asOwner('select id from invitation where email = $1', ['igen@example.org']);
  const address = `${list(CENTRE)}/inbjudan/${rows[0]?.id}`;
  expect(page).toContain(`${address}/skicka-igen`);
  expect((await head.post(`${address}/skicka-igen`, {})).status).toBe(303);
  const second = await lastLink('igen@example.org');
  expect(second).not.toBe(first);
  const someone = visitor(testServer(database));
  expect((await someone.get(first)).status).toBe(410);
  expect((await someone.get(second)).status).toBe(200);
  await database.asOwner(`update invitation set expires_at = '2026-11-23T08:00:00Z' where id = $1`, [
    rows[0]?.id,
  ]);
  expect((await someone.get(second)).status).toBe(410);
  expect((await someone.post(second, { name: 'Sen Senare', password: '' })).status).toBe(409);
  expect((await head.get(list(CENTRE))).text).toContain('Länken har gått ut');
  expect((await head.post(`${address}/aterkalla`, {})).status).toBe(303);
  expect((await head.post(`${address}/skicka-igen`, {})).status).toBe(409);
  expect(await actions(String(rows[0]?.id))).toEqual(['invited', 'invitedAgain', 'invitationRevoked']);
  expect(
    (await (await as(LENA)).post(`${list(PROVIDER)}/inbjudan/${rows[0]?.id}/aterkalla`, {})).status,
  ).toBe(404);
});

test('a role is changed and a membership ends, and the last who keeps the members not without saying so', async () => {
  const head = await as(HEAD);
  const broker = `${list(CENTRE)}/${await membershipOf(BROKER, CENTRE)}`;
  await head.post(`${broker}/roll`, { role: 'projectLeader' });
  expect(await rolesOf(BROKER, CENTRE)).toEqual(['projectLeader']);
  expect((await head.post(`${broker}/roll`, { role: 'administrator' })).status).toBe(422);
  await head.post(`${broker}/roll`, { role: 'broker' });
  const own = `${list(CENTRE)}/${await membershipOf(HEAD, CENTRE)}`;
  expect((await head.get(own)).text).toContain('Ingen annan sköter medlemmarna');
  for (const [act, fields] of [
    ['avsluta', {}],
    ['roll', { role: 'broker' }],
  ] as const) {
    const refused = await head.post(`${own}/${act}`, fields);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Kryssa i rutan');
  }
  expect(await rolesOf(HEAD, CENTRE)).toEqual(['centreHead']);
  const ended = await head.post(`${own}/avsluta`, { sure: 'ja' });
  expect(ended.location).toBe('/profil');
  expect(await rolesOf(HEAD, CENTRE)).toEqual([]);
  expect(await actions(HEAD)).toContain('membershipEnded');
  await database.run(OPERATOR, (work) =>
    addMembership(work, { personId: HEAD, organisationId: CENTRE, role: 'centreHead' }),
  );
});

test('the last administrator of the installation stays', async () => {
  const admin = await as(ADMIN);
  const own = `${list(OTHER)}/${await membershipOf(ADMIN, OTHER)}`;
  expect((await admin.post(`${own}/avsluta`, { sure: 'ja' })).status).toBe(409);
  expect((await admin.post(`${own}/roll`, { role: 'broker' })).status).toBe(409);
  expect(await rolesOf(ADMIN, OTHER)).toEqual(['administrator']);
});

test('an administrator frees a member of a second factor, and the member is told', async () => {
  const contact = await as(CONTACT);
  const own = `${list(EMPLOYER)}/${await membershipOf(CONTACT, EMPLOYER)}`;
  expect((await contact.post(`${own}/tvasteg`, {})).status).toBe(403);
  const admin = await as(ADMIN);
  expect((await admin.post(`${own}/tvasteg`, {})).location).toBe(own);
  expect(await actions(CONTACT)).toContain('secondFactorReset');
  expect((await mailsTo(`${CONTACT}@example.org`)).at(-1)?.subject).toContain('Tvåstegsinloggningen');
});

test('addresses of those who never answered are removed in the end', async () => {
  await invite('glomd@example.org');
  const before = await database.run(OPERATOR, clearOldInvitations);
  expect(before).toBe(0);
  await database.asOwner(`update invitation set expires_at = '2026-08-01' where email = 'glomd@example.org'`);
  expect(await database.run(OPERATOR, clearOldInvitations)).toBe(1);
});

test('the wall takes the same roles as the rule', async () => {
  for (const kind of ORGANISATION_ROLES) {
    const rows = await database.asOwner('select member_roles($1) as roles', [[kind]]);
    expect(rows[0]?.roles).toEqual([...rolesToGive([kind], false)].sort());
  }
});

test.each([
  ['centreHead', undefined, ['centreHead', 'broker'], true],
  ['centreHead', undefined, ['centreHead', 'centreHead'], false],
  ['centreHead', 'employerContact', ['centreHead'], false],
  ['centreHead', 'broker', ['centreHead'], true],
  ['broker', undefined, ['broker'], false],
] as const)('leavesNobody() when %s becomes %s among %s: %s', (ending, next, roles, expected) => {
  expect(leavesNobody(roles, ending, next)).toBe(expected);
});

test('an invitation is accepted or revoked before it is old', () => {
  const now = new Date('2026-11-23T09:00:00Z');
  const open = { expiresAt: new Date('2026-11-24'), acceptedAt: null, revokedAt: null };
  expect(stateOf(open, now)).toBe('waiting');
  expect(stateOf({ ...open, expiresAt: now }, now)).toBe('expired');
  expect(stateOf({ ...open, expiresAt: now, acceptedAt: now }, now)).toBe('accepted');
  expect(stateOf({ ...open, expiresAt: now, revokedAt: now }, now)).toBe('revoked');
});

test('who keeps the members sees a protected person on one page, which is remembered; nobody else does', async () => {
  const head = await as(HEAD);
  const own = `${list(CENTRE)}/${await membershipOf(BROKER, CENTRE)}`;
  await head.post(`${own}/skydd`, { protect: 'ja' });
  const shown = (await head.get(list(CENTRE))).text;
  expect(shown).toContain('Skyddade personuppgifter');
  for (const text of ['Bo Mäklare', `${BROKER}@example.org`]) expect(shown).not.toContain(text);
  expect((await head.get(own)).text).toContain('Bo Mäklare');
  expect(await actions(BROKER)).toEqual(
    expect.arrayContaining(['identityProtected', 'protectedIdentitySeen']),
  );
  expect((await (await as(LENA)).post(`${own}/skydd`, { protect: 'nej' })).status).toBe(403);
  await head.post(`${own}/skydd`, { protect: 'nej' });
  expect((await head.get(list(CENTRE))).text).toContain('Bo Mäklare');
});
