// The wall itself, tried with SQL of one's own: what the pages never send.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useDatabase } from '../../../test/database.ts';
import type { Actor } from '../../platform/work.ts';
import { addMembership, registerMember } from '../accounts/accounts.service.ts';
import { saveOrganisation } from './organisations.service.ts';

const id = (n: number) => `10000000-0000-7000-8000-00000000000${n}`;
const person = (n: number) => `20000000-0000-7000-8000-00000000000${n}`;
const [CENTRE, EMPLOYER, OTHER_CENTRE] = [id(1), id(2), id(3)];
const [CONTACT, HEAD, ADMIN] = [person(1), person(2), person(3)];
const OPERATOR = { kind: 'operator' } as const;
const as = (personId: string): Actor => ({ kind: 'person', personId });

const database = useDatabase((db) =>
  db.run(OPERATOR, async (work) => {
    const save = (key: string, name: string, role: 'learningCentre' | 'employer', ownerId?: string) =>
      saveOrganisation(work, { id: key, ownerId, content: { name, roles: [role], municipalities: [] } });
    await save(CENTRE, 'Lärcentrum Prov', 'learningCentre');
    await save(OTHER_CENTRE, 'Lärcentrum Annorstädes', 'learningCentre');
    await save(EMPLOYER, 'Prov Mekaniska', 'employer', CENTRE);
    const member = (key: string, organisationId: string, role: 'employerContact' | 'centreHead') =>
      registerMember(work, { id: key, name: 'Prov', email: `${key}@example.org`, organisationId, role });
    await member(CONTACT, EMPLOYER, 'employerContact');
    await member(HEAD, CENTRE, 'centreHead');
    await member(ADMIN, OTHER_CENTRE, 'centreHead');
    await addMembership(work, { personId: ADMIN, organisationId: OTHER_CENTRE, role: 'administrator' });
  }),
);

const run = (actor: Actor, text: string) =>
  database.rolledBack(actor, async (work) => Number((await sql.raw(text).execute(work.tx)).numAffectedRows));
const change = (set: string) => `update organisation set ${set} where id = '${EMPLOYER}'`;

const WHAT_IT_IS = [
  `roles = array['employer', 'provider']`,
  `owner_id = '${OTHER_CENTRE}'`,
  'owner_id = null',
  `slug = 'region-orebro-lan'`,
  `source = '{"sv": "SCB"}'`,
  'as_of_year = 2009',
  `successor_id = '${CENTRE}'`,
  'demo = true',
];

test.each(WHAT_IT_IS)('neither the contact of an employer nor its centre sets %s', async (set) => {
  await expect(run(as(CONTACT), change(set))).rejects.toMatchObject({ code: '42501' });
  await expect(run(as(HEAD), change(set))).rejects.toMatchObject({ code: '42501' });
  expect(await run(as(ADMIN), change(set))).toBe(1);
});

test('what is known about it they do change', async () => {
  expect(await run(as(CONTACT), change(`phone = '0581-000 00', employees = 12`))).toBe(1);
  expect(await run(as(HEAD), change(`name = 'Prov Mekaniska AB'`))).toBe(1);
});

test('a record is merged only into one that the same person answers for', async () => {
  const into = (key: string) => change(`merged_into = '${key}'`);
  await expect(run(as(CONTACT), into(CENTRE))).rejects.toMatchObject({ code: '42501' });
  expect(await run(as(HEAD), into(CENTRE))).toBe(1);
});

test('a house registers employers of its own and nothing else', async () => {
  const insert = (roles: string, rest = '') =>
    `insert into organisation (id, name, roles, owner_id, created_at${rest ? ', demo' : ''})
      values ('${id(9)}', 'Ny', array[${roles}], '${CENTRE}', now()${rest})`;
  expect(await run(as(HEAD), insert(`'employer'`))).toBe(1);
  for (const text of [
    insert(`'learningCentre'`),
    insert(`'employer', 'provider'`),
    insert(`'employer'`, ', true'),
  ])
    await expect(run(as(HEAD), text)).rejects.toMatchObject({ code: '42501' });
});
