import { expect, test } from 'vitest';
import { useFacts } from '../../../test/facts.ts';
import { listHistory } from '../../platform/audit/audit.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../platform/result.ts';
import type { Actor, Work } from '../../platform/work.ts';
import { registerMember } from '../accounts/accounts.service.ts';
import type { Role } from '../accounts/role.ts';
import { listMerged, mergeOrganisations, undoMerge } from './merging.service.ts';
import { organisationContent } from './organisation.ts';
import {
  changeOrganisation,
  findSimilar,
  getOrganisation,
  listOrganisations,
  registerOrganisation,
  saveOrganisation,
} from './organisations.service.ts';
import {
  addWorkplace,
  endShare,
  listShares,
  listWorkplaces,
  removeWorkplace,
  shareOrganisation,
} from './sharing.service.ts';

const OPERATOR = { kind: 'operator' } as const;
const ANYONE = { kind: 'anonymous' } as const;
const CENTRE = '00000000-0000-4000-8000-000000000001';
const UNIT = '00000000-0000-4000-8000-000000000002';
const OTHER_CENTRE = '00000000-0000-4000-8000-000000000003';
const broker = person('11');
const developer = person('12');
const stranger = person('13');
const administrator = person('14');

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    await house(work, CENTRE, 'Lärcentrum Prov', 'learningCentre');
    await house(work, UNIT, 'Näringslivsenheten Prov', 'businessUnit');
    await house(work, OTHER_CENTRE, 'Campus Annanstans', 'learningCentre');
    await member(work, broker, CENTRE, 'broker');
    await member(work, developer, UNIT, 'businessDeveloper');
    await member(work, stranger, OTHER_CENTRE, 'broker');
    await member(work, administrator, OTHER_CENTRE, 'administrator');
  });
});

function person(number: string): Actor & { personId: string } {
  return { kind: 'person', personId: `00000000-0000-4000-8000-0000000000${number}` };
}

async function house(work: Work, id: string, name: string, role: 'learningCentre' | 'businessUnit') {
  const content = organisationContent.parse({ name, roles: [role], municipalities: ['1885'] });
  await saveOrganisation(work, { id, content });
}

async function member(work: Work, who: { personId: string }, organisationId: string, role: Role) {
  const email = `${who.personId}@brygga.example.org`;
  await registerMember(work, { id: who.personId, name: 'Person', email, organisationId, role });
}

function employer(given: Record<string, unknown> = {}) {
  const plain = {
    name: 'Verkstaden Prov AB',
    roles: ['employer'],
    municipalities: ['1885'],
    sector: 'private',
  };
  return organisationContent.parse({ ...plain, ...given });
}

test('an employer is seen by the house that answers for it and by nobody else', async () => {
  await database.rolledBack(broker, async (work) => {
    const id = await registerOrganisation(work, { content: employer(), ownerId: CENTRE });
    expect(await getOrganisation(work, id)).toMatchObject({ changeable: true, ownerId: CENTRE });
  });
  const id = await database.run(broker, (work) =>
    registerOrganisation(work, { content: employer({ name: 'Osynlig AB' }), ownerId: CENTRE }),
  );
  for (const actor of [ANYONE, developer, stranger]) {
    await expect(database.run(actor, (work) => getOrganisation(work, id))).rejects.toThrow(NotFound);
    const { total } = await database.run(actor, (work) => listOrganisations(work, { text: 'osynlig' }));
    expect(total).toBe(0);
  }
  expect(await database.run(administrator, (work) => getOrganisation(work, id))).toBeTruthy();
});

test('a shared employer is seen by the other house, which may not share it on', async () => {
  const id = await database.run(broker, (work) =>
    registerOrganisation(work, { content: employer({ name: 'Delad AB' }), ownerId: CENTRE }),
  );
  await expect(database.run(stranger, (work) => shareOrganisation(work, id, OTHER_CENTRE))).rejects.toThrow(
    NotFound,
  );
  await database.run(broker, (work) => shareOrganisation(work, id, UNIT));
  expect(await database.run(developer, (work) => getOrganisation(work, id))).toMatchObject({
    name: 'Delad AB',
    changeable: false,
  });
  await expect(database.run(developer, (work) => shareOrganisation(work, id, OTHER_CENTRE))).rejects.toThrow(
    Forbidden,
  );
  expect((await database.run(broker, (work) => listShares(work, id))).map((one) => one.id)).toEqual([UNIT]);
  await database.run(developer, (work) => endShare(work, id, UNIT));
  await expect(database.run(developer, (work) => getOrganisation(work, id))).rejects.toThrow(NotFound);
});

test('nobody shares with themselves by going around the service', async () => {
  const id = await database.run(broker, (work) =>
    registerOrganisation(work, { content: employer({ name: 'Mur AB' }), ownerId: CENTRE }),
  );
  const intrude = database.run(stranger, (work) =>
    work.tx
      .insertInto('organisationShare')
      .values({ organisationId: id, sharedWith: OTHER_CENTRE })
      .execute(),
  );
  await expect(intrude).rejects.toThrow(/row-level security/);
});

test('a house registers employers in its own name only, and an administrator any kind', async () => {
  const register = (actor: Actor, ownerId: string | undefined, given = {}) =>
    database.rolledBack(actor, (work) => registerOrganisation(work, { content: employer(given), ownerId }));
  await expect(register(stranger, CENTRE)).rejects.toThrow(Forbidden);
  await expect(register(ANYONE, undefined)).rejects.toThrow(Forbidden);
  await expect(register(broker, CENTRE, { roles: ['provider'] })).rejects.toThrow(Forbidden);
  expect(await register(administrator, undefined, { roles: ['provider'] })).toBeTruthy();
});

test('a number that stands on a record one may not see is refused without telling more', async () => {
  const content = employer({ name: 'Numrerad AB', organisationNumber: '5560160680' });
  const id = await database.run(broker, (work) => registerOrganisation(work, { content, ownerId: CENTRE }));
  const again = database.run(stranger, (work) =>
    registerOrganisation(work, { content, ownerId: OTHER_CENTRE }),
  );
  await expect(again).rejects.toThrow(Invalid);
  const similar = await database.run(broker, (work) =>
    findSimilar(work, { name: 'helt annat', organisationNumber: '556016 0680' }),
  );
  expect(similar.map((one) => one.id)).toEqual([id]);
});

test('names much alike are found while typing, others are not', async () => {
  await database.rolledBack(broker, async (work) => {
    await registerOrganisation(work, { content: employer({ name: 'Åsboda Gjuteri AB' }), ownerId: CENTRE });
    const names = async (name: string) => (await findSimilar(work, { name })).map((one) => one.name);
    expect(await names('asboda gjuteri')).toEqual(['Åsboda Gjuteri AB']);
    expect(await names('Åsbo')).toEqual(['Åsboda Gjuteri AB']);
    expect(await names('Åsboda Giuteri')).toEqual(['Åsboda Gjuteri AB']);
    expect(await names('Norra Vårdcentralen')).toEqual([]);
  });
});

test('a change says what differed; one on an older version is refused', async () => {
  await database.rolledBack(broker, async (work) => {
    const id = await registerOrganisation(work, { content: employer(), ownerId: CENTRE });
    const change = { content: employer({ employees: 24, roles: ['provider'] }), version: 1 };
    await changeOrganisation(work, id, change);
    expect(await getOrganisation(work, id)).toMatchObject({ employees: 24, version: 2, roles: ['employer'] });
    const [latest] = await listHistory(work, 'organisation', id);
    expect(latest).toMatchObject({ action: 'changed', after: { employees: 24 } });
    await expect(changeOrganisation(work, id, change)).rejects.toThrow(Conflict);
  });
});

test('a merged record leads to the kept one, keeps its history, and can be parted again', async () => {
  await database.rolledBack(broker, async (work) => {
    const number = { organisationNumber: '212000-0142' };
    const kept = await registerOrganisation(work, { content: employer({ name: 'Ett AB' }), ownerId: CENTRE });
    const double = await registerOrganisation(work, { content: employer(number), ownerId: CENTRE });
    await mergeOrganisations(work, kept, double);
    expect((await getOrganisation(work, double)).id).toBe(kept);
    expect((await listMerged(work, kept)).map((one) => one.id)).toEqual([double]);
    expect((await listOrganisations(work, { text: 'verkstaden prov' })).total).toBe(0);
    await expect(mergeOrganisations(work, double, kept)).rejects.toThrow(Conflict);
    await undoMerge(work, kept, double);
    expect(await getOrganisation(work, double)).toMatchObject({ id: double, ...number });
    expect((await listHistory(work, 'organisation', double)).map((one) => one.action)).toEqual([
      'parted',
      'merged',
      'registered',
    ]);
    await expect(undoMerge(work, kept, double)).rejects.toThrow(Conflict);
  });
});

test('parting waits when the number has been given to another record meanwhile', async () => {
  await database.rolledBack(broker, async (work) => {
    const content = employer({ organisationNumber: '202100-5489' });
    const register = (given = {}) =>
      registerOrganisation(work, { content: { ...content, ...given }, ownerId: CENTRE });
    const kept = await register({ organisationNumber: undefined });
    const double = await register();
    await mergeOrganisations(work, kept, double);
    await register();
    await expect(undoMerge(work, kept, double)).rejects.toThrow(Conflict);
  });
});

test('nobody merges what they do not answer for', async () => {
  const mine = await database.run(stranger, (work) =>
    registerOrganisation(work, { content: employer({ name: 'Min AB' }), ownerId: OTHER_CENTRE }),
  );
  await expect(database.run(stranger, (work) => mergeOrganisations(work, mine, CENTRE))).rejects.toThrow(
    Forbidden,
  );
  await expect(database.run(stranger, (work) => mergeOrganisations(work, CENTRE, mine))).rejects.toThrow(
    Forbidden,
  );
});

test('workplaces are kept with number and municipality', async () => {
  await database.rolledBack(broker, async (work) => {
    const id = await registerOrganisation(work, { content: employer(), ownerId: CENTRE });
    await addWorkplace(work, id, { name: 'Hall 2', cfar: '12345678', municipalityCode: '1883' });
    const [workplace] = await listWorkplaces(work, [id]);
    expect(workplace).toMatchObject({ name: 'Hall 2', cfar: '12345678', municipalityCode: '1883' });
    await removeWorkplace(work, id, workplace?.id ?? '');
    expect(await listWorkplaces(work, [id])).toEqual([]);
    await expect(removeWorkplace(work, id, workplace?.id ?? '')).rejects.toThrow(NotFound);
  });
});

test('the list can be narrowed by kind, place, county and words', async () => {
  const count = async (filter: Parameters<typeof listOrganisations>[1]) =>
    (await database.run(ANYONE, (work) => listOrganisations(work, filter, { page: 1, limit: 3 }))).total;
  expect(await count({ roles: ['regionalBody'] })).toBe(10);
  expect(await count({ roles: ['regionalBody'], historic: false })).toBe(5);
  expect(await count({ roles: ['regionalBody'], county: '19', historic: false })).toBe(1);
  expect(await count({ municipality: '0482', roles: ['learningCentre'] })).toBe(1);
  expect(await count({ text: 'orebro lan' })).toBe(1);
  expect(await count({ text: '100%_' })).toBe(0);
});
