import { expect, test } from 'vitest';
import { useDatabase } from '../../../test/database.ts';
import { signedIn, testServer } from '../../../test/server.ts';
import { saveOrganisation } from '../organisations/organisations.service.ts';
import { addMembership, findReader, registerAdministrator, registerMember } from './accounts.service.ts';

const CENTRE = '10000000-0000-7000-8000-000000000001';
const UNIT = '10000000-0000-7000-8000-000000000002';
const MARIA = '20000000-0000-7000-8000-000000000001';
const STRANGER = '20000000-0000-7000-8000-000000000002';
const OPERATOR = { kind: 'operator' } as const;

const database = useDatabase((db) =>
  db.run(OPERATOR, async (work) => {
    for (const [id, name] of [
      [CENTRE, 'Ankeborgs lärcentrum'],
      [UNIT, 'Österby näringsliv'],
    ] as const) {
      const content = { name, roles: ['learningCentre' as const], municipalities: [] };
      await saveOrganisation(work, { id, slug: id, content });
    }
    const place = { organisationId: CENTRE, role: 'broker' } as const;
    await registerMember(work, { id: MARIA, name: 'Maria Prov', email: 'm@example.org', ...place });
    await registerMember(work, { id: STRANGER, name: 'Per Prov', email: 'p@example.org', ...place });
    await addMembership(work, { personId: MARIA, organisationId: UNIT, role: 'businessDeveloper' });
  }),
);

const membershipsOf = async (personId: string) => {
  const reader = await database.run({ kind: 'person', personId }, findReader);
  return reader?.memberships ?? [];
};

test('the reader changes to another membership and stays on the page', async () => {
  const maria = await signedIn(testServer(database), database, MARIA);
  const unit = (await membershipsOf(MARIA)).find((one) => one.organisationId === UNIT);
  const changed = await maria.post('/byt-organisation', { membership: unit?.id ?? '', return: '/en/region' });
  expect(changed).toMatchObject({ status: 303, location: '/en/region' });
  expect(changed.headers.getSetCookie().join()).toContain(`brygga_membership=${unit?.id}`);
});

test('nobody changes to a membership of somebody else, or is led to another site', async () => {
  const stranger = await signedIn(testServer(database), database, STRANGER);
  const [foreign] = await membershipsOf(MARIA);
  expect((await stranger.post('/byt-organisation', { membership: foreign?.id ?? '' })).status).toBe(403);
  const [own] = await membershipsOf(STRANGER);
  const away = await stranger.post('/byt-organisation', {
    membership: own?.id ?? '',
    return: '//evil.example',
  });
  expect(away.location).toBe('/');
});

test('an administrator is registered once, however often the operator asks', async () => {
  const given = { email: 'Anna@example.org', name: 'Anna Berg' };
  const first = await database.run(OPERATOR, (work) => registerAdministrator(work, given));
  const again = await database.run(OPERATOR, (work) => registerAdministrator(work, given));
  expect(again).toEqual(first);
  expect((await membershipsOf(first.id)).map((one) => one.role)).toEqual(['administrator']);
});

test('a known person becomes an administrator besides', async () => {
  const given = { email: 'm@example.org', name: 'Maria Prov', organisation: CENTRE };
  const { id } = await database.run(OPERATOR, (work) => registerAdministrator(work, given));
  expect(id).toBe(MARIA);
  expect((await membershipsOf(MARIA)).map((one) => one.role)).toContain('administrator');
});

test('an administrator of an unknown organisation is refused', async () => {
  const given = { email: 'x@example.org', name: 'X Prov', organisation: 'nowhere' };
  await expect(database.run(OPERATOR, (work) => registerAdministrator(work, given))).rejects.toThrow(
    'nowhere',
  );
});
