import { beforeAll, expect, test } from 'vitest';
import { useFacts } from '../../../test/facts.ts';
import type { Actor } from '../../platform/work.ts';
import { saveOrganisation } from '../../register/organisations/organisations.service.ts';
import { type NeedContent, needContent } from './need.ts';
import {
  closeNeed,
  countOpenNeeds,
  decideConcept,
  draftNeed,
  getNeed,
  listNeedHistory,
  listNeeds,
  openNeed,
  pauseNeed,
  saveNeed,
  undoConcept,
} from './needs.service.ts';

const CENTRE = '10000000-0000-7000-8000-000000000001';
const OTHER_CENTRE = '10000000-0000-7000-8000-000000000002';
const EMPLOYER = '10000000-0000-7000-8000-000000000003';
const OPERATOR = { kind: 'operator' } as const;
const person = (n: number): Actor => ({
  kind: 'person',
  personId: `20000000-0000-7000-8000-00000000000${n}`,
});
const ahmed = person(1);
const sara = person(2);
const johan = person(3);
const per = person(4);

const content: NeedContent = needContent.parse({
  title: 'Svetsa i rostfritt',
  raw: 'Vi får inte ihop fogarna i rostfritt.',
  level: 'group',
  criteria: { text: 'Fyra svetsare ska svetsa rostfritt med TIG.', people: 4, municipality: '1885' },
});

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    for (const [id, name, role] of [
      [CENTRE, 'Lärcentrum Ett', 'learningCentre'],
      [OTHER_CENTRE, 'Lärcentrum Två', 'learningCentre'],
      [EMPLOYER, 'Prov Mekaniska', 'employer'],
    ] as const) {
      const ownerId = role === 'employer' ? CENTRE : undefined;
      await saveOrganisation(work, {
        id,
        ownerId,
        content: { name, roles: [role], municipalities: ['1885'] },
      });
    }
  });
});

beforeAll(async () => {
  for (const [n, organisation, role] of [
    [1, CENTRE, 'broker'],
    [2, OTHER_CENTRE, 'broker'],
    [3, EMPLOYER, 'employerContact'],
    [4, OTHER_CENTRE, 'regionalDeveloper'],
  ] as const) {
    const id = `20000000-0000-7000-8000-00000000000${n}`;
    await database.asOwner('insert into person (id, name, created_at) values ($1, $2, now())', [id, `P${n}`]);
    await database.asOwner(
      `insert into membership (id, person_id, organisation_id, role, created_at)
       values (gen_random_uuid(), $1, $2, $3, now())`,
      [id, organisation, role],
    );
  }
});

function draft(more: Partial<NeedContent> = {}) {
  return database.run(ahmed, (work) =>
    draftNeed(work, { ownerId: CENTRE, organisationId: EMPLOYER, content: { ...content, ...more } }),
  );
}

test('keys count on within the year', async () => {
  const first = await draft();
  const second = await draft();
  expect(first).toMatch(/^B-2026-\d+$/);
  expect(Number(second.split('-')[2])).toBe(Number(first.split('-')[2]) + 1);
});

test('a draft is the broker’s own; opened, the employer reads it, and other centres never', async () => {
  const key = await draft();
  const read = (actor: Actor) => database.run(actor, (work) => getNeed(work, key));
  await expect(read(johan)).rejects.toThrow('No need');
  await database.run(ahmed, (work) => openNeed(work, key, 1));
  expect(await read(johan)).toMatchObject({ state: 'open', organisation: { id: EMPLOYER } });
  await expect(read(sara)).rejects.toThrow('No need');
  await expect(read(per)).rejects.toThrow('No need');
  await expect(read({ kind: 'anonymous' })).rejects.toThrow('No need');
  await expect(read({ kind: 'link', linkHash: 'a'.repeat(64) })).rejects.toThrow('No need');
  const saving = database.run(johan, (work) => saveNeed(work, key, 2, { content }));
  await expect(saving).resolves.toMatchObject({ saved: false });
});

test('nobody starts a need in the name of another centre', async () => {
  const drafting = database.run(sara, (work) => draftNeed(work, { ownerId: CENTRE, content }));
  await expect(drafting).rejects.toThrow(/row-level/);
});

test('what matching asks for is named before a need is opened', async () => {
  const key = await draft({
    title: '',
    criteria: { ...content.criteria, text: '', municipality: undefined },
  });
  const opening = database.run(ahmed, (work) => openNeed(work, key, 1));
  await expect(opening).rejects.toMatchObject({
    problems: [{ field: 'title' }, { field: 'text' }, { field: 'municipality' }],
  });
});

test('two people who save the same need: the second gets what the first wrote, and nothing is lost', async () => {
  const key = await draft();
  const save = (people: number) =>
    database.run(ahmed, (work) =>
      saveNeed(work, key, 1, { content: { ...content, criteria: { ...content.criteria, people } } }),
    );
  expect(await save(8)).toEqual({ saved: true, version: 2 });
  expect(await save(9)).toMatchObject({
    saved: false,
    theirs: { version: 2, content: { criteria: { people: 8 } } },
  });
});

test('a need is paused, opened again and closed with its reason, and its history says so', async () => {
  const key = await draft();
  await database.run(ahmed, async (work) => {
    await openNeed(work, key, 1);
    await pauseNeed(work, key, 2);
    await openNeed(work, key, 3);
    await closeNeed(work, key, 4, 'helped');
  });
  const { need, history } = await database.run(ahmed, async (work) => {
    const found = await getNeed(work, key);
    return { need: found, history: await listNeedHistory(work, found.id) };
  });
  expect(need).toMatchObject({ state: 'closed', closingReason: 'helped', version: 5 });
  expect(new Set(history.map((entry) => entry.action))).toEqual(
    new Set(['created', 'opened', 'paused', 'closed']),
  );
  const events = await database.asOwner(`select name from outbox_event where payload ->> 'key' = $1`, [key]);
  expect(events.map((event) => event.name).sort()).toEqual([
    'needs.changed',
    'needs.closed',
    'needs.opened',
    'needs.opened',
  ]);
  await expect(database.run(ahmed, (work) => closeNeed(work, key, 4, 'helped'))).rejects.toThrow('version 5');
});

test('concepts are kept with the words that led to them, and can be taken back', async () => {
  const key = await draft();
  const decide = (conceptId: string, accepted: boolean) =>
    database.run(ahmed, (work) => decideConcept(work, key, { conceptId, accepted, words: ['TIG'] }));
  await decide('tig-svetsning', true);
  await decide('svarvning', false);
  const read = () => database.run(ahmed, (work) => getNeed(work, key));
  expect((await read()).criteria).toMatchObject({
    concepts: ['tig-svetsning'],
    rejectedConcepts: ['svarvning'],
  });
  expect((await read()).concepts).toContainEqual({
    conceptId: 'tig-svetsning',
    accepted: true,
    words: ['TIG'],
  });
  await database.run(ahmed, (work) => undoConcept(work, key, 'svarvning'));
  expect((await read()).criteria.rejectedConcepts).toEqual([]);
});

test('the list is filtered, counted by state and paged in its order', async () => {
  const keys = [await draft({ title: 'Ööö sist' }), await draft({ title: 'Aaa först' })];
  const list = await database.run(ahmed, (work) =>
    listNeeds(
      work,
      { state: 'draft', municipality: '1885' },
      { sort: 'title', falling: true, page: 1, limit: 1 },
    ),
  );
  expect(list.items.map((need) => need.key)).toEqual([keys[0]]);
  expect(list.total).toBe(list.counts.get('draft'));
  const found = await database.run(ahmed, (work) =>
    listNeeds(work, { text: 'aaa' }, { sort: 'key', falling: false, page: 1, limit: 10 }),
  );
  expect(found.items.map((need) => need.key)).toEqual([keys[1]]);
  const elsewhere = await database.run(sara, (work) =>
    listNeeds(work, {}, { sort: 'key', falling: false, page: 1, limit: 10 }),
  );
  expect(elsewhere.total).toBe(0);
});

test('the region sees how many needs are open, never fewer than five', async () => {
  const open = async () => {
    const key = await draft();
    await database.run(ahmed, (work) => openNeed(work, key, 1));
  };
  const count = async () =>
    (await database.run(per, countOpenNeeds)).find((one) => one.municipalityCode === '1885')?.needs;
  while ((await openNow()) < 4) await open();
  expect(await count()).toBeNull();
  await open();
  expect(await count()).toBe(5);

  async function openNow(): Promise<number> {
    const [row] = await database.asOwner(`select count(*)::int as n from need where state = 'open'`);
    return Number(row?.n);
  }
});
