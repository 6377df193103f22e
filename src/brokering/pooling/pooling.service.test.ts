import { beforeAll, expect, test } from 'vitest';
import { useFacts } from '../../../test/facts.ts';
import { hashOfLink } from '../../platform/private-link.ts';
import type { Actor } from '../../platform/work.ts';
import { saveOrganisation } from '../../register/organisations/organisations.service.ts';
import { needContent } from '../needs/need.ts';
import { decideConcept, draftNeed, getNeed, openNeed } from '../needs/needs.service.ts';
import { answerOwn, answerPlace, askEmployer, getLinkedPlace } from './answers/answers.service.ts';
import { type Pool, poolContent } from './pool.ts';
import {
  addNeeds,
  decidePool,
  getPool,
  listPlaces,
  listPoolHistory,
  listPools,
  startPool,
  stepPool,
  takeSuggestion,
} from './pooling.service.ts';
import { searchInThreads } from './search/pooling.solver.ts';
import {
  findLatestSearch,
  readPoolingInput,
  renewSuggestions,
  replaceSuggestions,
} from './suggestions/suggestions.service.ts';

const CENTRES = [1, 2, 3].map((n) => `10000000-0000-7000-8000-00000000000${n}`);
const EMPLOYERS = [4, 5, 6].map((n) => `10000000-0000-7000-8000-00000000000${n}`);
const TOWNS = ['1885', '1884', '1880'];
const OPERATOR: Actor = { kind: 'operator' };
const JOB: Actor = { kind: 'job', name: 'pooling.test' };
const person = (n: number): Actor => ({
  kind: 'person',
  personId: `20000000-0000-7000-8000-00000000000${n}`,
});
const [anna, bo, cia] = [person(1), person(2), person(3)];

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    for (const [at, id] of CENTRES.entries())
      await saveOrganisation(work, {
        id,
        content: { name: `Lärcentrum ${at}`, roles: ['learningCentre'], municipalities: [TOWNS[at] ?? ''] },
      });
    for (const [at, id] of EMPLOYERS.entries())
      await saveOrganisation(work, {
        id,
        ownerId: CENTRES[at],
        content: { name: `Verkstad ${at}`, roles: ['employer'], municipalities: [TOWNS[at] ?? ''] },
      });
  });
});

beforeAll(async () => {
  for (const [at, organisation] of CENTRES.entries()) {
    const id = `20000000-0000-7000-8000-00000000000${at + 1}`;
    await database.asOwner('insert into person (id, name, created_at) values ($1, $2, now())', [
      id,
      `P${at}`,
    ]);
    await database.asOwner(
      `insert into membership (id, person_id, organisation_id, role, created_at)
       values (gen_random_uuid(), $1, $2, 'broker', now())`,
      [id, organisation],
    );
  }
});

/** An open need of four people who must learn to weld with TIG. */
async function needOf(at: number, actor: Actor): Promise<string> {
  return database.run(actor, async (work) => {
    const content = needContent.parse({
      title: `Hemligt bolag ${at} ska svetsa`,
      raw: 'TIG',
      criteria: { text: 'TIG-svets', people: 4, municipality: TOWNS[at] },
    });
    const key = await draftNeed(work, { ownerId: CENTRES[at] ?? '', organisationId: EMPLOYERS[at], content });
    await decideConcept(work, key, { conceptId: 'tig-svetsning', accepted: true, words: ['TIG-svets'] });
    await openNeed(work, key, 1);
    return (await getNeed(work, key)).id;
  });
}

async function suggest(): Promise<Pool[]> {
  const input = await database.run(JOB, readPoolingInput);
  const found = await searchInThreads({ input, limits: { seconds: 10, gap: 0 } });
  await database.run(JOB, (work) => replaceSuggestions(work, input, found));
  return (await database.run(anna, (work) => listPools(work, ['suggested']))).map(({ pool }) => pool);
}

test('a search that is cancelled at its end changes nothing', async () => {
  await renewSuggestions(database.run);
  const before = await database.run(anna, findLatestSearch);
  const cancelled = new Error('cancelled');
  const search = renewSuggestions(database.run, async (done, of) => {
    if (done === of) throw cancelled;
  });
  await expect(search).rejects.toBe(cancelled);
  expect(await database.run(anna, findLatestSearch)).toEqual(before);
});

test('from a suggestion over three municipalities to a decision', async () => {
  const needs = [await needOf(0, anna), await needOf(1, bo), await needOf(2, cia)];
  const [suggested] = await suggest();
  if (!suggested) throw new Error('Nothing was suggested');
  expect(suggested.content.subject).toBe('tig-svetsning');

  // Others are told by where and how many, not by name, until their broker answers.
  const told = await database.run(anna, (work) => listPlaces(work, suggested.id));
  expect(told.map(({ municipality }) => municipality).sort()).toEqual([...TOWNS].sort());
  expect(told.filter(({ need }) => need !== undefined).map(({ need }) => need?.title)).toEqual([
    'Hemligt bolag 0 ska svetsa',
  ]);

  const key = await database.run(anna, (work) => takeSuggestion(work, suggested.key, 1, CENTRES[0] ?? ''));
  expect(key).toMatch(/^S-2026-\d+$/);
  const asked = await database.run(bo, (work) => listPlaces(work, suggested.id));
  const mine = asked.find((place) => place.mine);
  expect(mine).toMatchObject({ state: 'asked', need: { title: 'Hemligt bolag 1 ska svetsa' } });
  expect(asked.filter((place) => place.need)).toHaveLength(1);

  // Nobody answers for somebody else's need.
  const foreign = told.find((place) => !place.mine)?.id ?? '';
  await expect(
    database.run(anna, (work) => answerPlace(work, key, foreign, { state: 'bound' })),
  ).rejects.toThrow();

  await database.run(bo, (work) => answerPlace(work, key, mine?.id ?? '', { state: 'bound' }));
  const own = told.find((place) => place.mine)?.id ?? '';
  await database.run(anna, (work) => answerPlace(work, key, own, { state: 'bound' }));
  const seen = await database.run(anna, (work) => listPlaces(work, suggested.id));
  expect(seen.find(({ id }) => id === mine?.id)?.employer).toBe('Verkstad 1');

  const version = (await database.run(anna, (work) => getPool(work, key))).version;
  await database.run(anna, (work) =>
    decidePool(work, key, version, { go: true, reason: 'Åtta är bundna.', seenBound: 8 }),
  );
  const pool = await database.run(anna, (work) => getPool(work, key));
  expect(pool).toMatchObject({
    state: 'committed',
    decision: { people: 8, perHeadOre: 1_440_000, decidedOn: '2026-11-23' },
  });
  const history = await database.run(anna, (work) => listPoolHistory(work, pool.id));
  expect(history.map(({ action }) => action)).toContain('goDecided');

  // What is held in a pool is not suggested again.
  const input = await database.run(JOB, readPoolingInput);
  expect(input.needs.map(({ id }) => id)).not.toContain(needs[0]);

  await database.run(anna, (work) =>
    stepPool(work, pool.key, pool.version, { state: 'notViable', reason: 'Ingen lärare.' }),
  );
  const free = await database.run(JOB, readPoolingInput);
  expect(free.needs.map(({ id }) => id)).toEqual(expect.arrayContaining(needs));
});

const byHand = poolContent.parse({
  title: 'TIG i grupp',
  subject: 'tig-svetsning',
  form: 'onSite',
  municipality: '1885',
  startFrom: '2027-01-11',
  minSeats: 8,
  maxSeats: 12,
  fixedOre: 9_600_000,
  perHeadOre: 240_000,
});

async function startByHand(): Promise<{ key: string; own: string; other: string }> {
  const own = await needOf(0, anna);
  const other = await needOf(1, bo);
  const key = await database.run(anna, (work) =>
    startPool(work, { ownerId: CENTRES[0] ?? '', content: byHand, needIds: [own, other] }),
  );
  return { key, own, other };
}

test('an employer answers by private link and sees of the others where they are, no names', async () => {
  const { key } = await startByHand();
  const { id } = await database.run(anna, (work) => getPool(work, key));
  const place = (await database.run(anna, (work) => listPlaces(work, id))).find(({ mine }) => mine);
  const to = 'ink@example.org';
  let secret = '';
  const linkOf = (made: string) => {
    secret = made;
    return made;
  };
  await database.run(anna, (work) => askEmployer(work, key, place?.id ?? '', { to, lang: 'sv', linkOf }));
  const link: Actor = { kind: 'link', linkHash: hashOfLink(secret) };
  const seen = await database.run(link, getLinkedPlace);
  expect(seen.place.id).toBe(place?.id);
  expect(seen.others).toEqual({ employers: 0, people: undefined, municipalities: [], names: [] });
  // The wall: not a row about the others reaches the link.
  expect((await database.run(link, (work) => listPlaces(work, id))).map((one) => one.id)).toEqual([
    place?.id,
  ]);
  await database.run(link, async (work) =>
    answerOwn(work, await getLinkedPlace(work), { state: 'bound', showsName: true }),
  );
  expect((await database.run(anna, (work) => listPlaces(work, id))).find(({ mine }) => mine)).toMatchObject({
    state: 'bound',
    showsName: true,
  });
});

test('no go-ahead for a pool that does not bear itself, and nothing is stored', async () => {
  const { key } = await startByHand();
  const pool = await database.run(anna, (work) => getPool(work, key));
  await expect(
    database.run(anna, (work) =>
      decidePool(work, key, pool.version, { go: true, reason: 'Kör', seenBound: 0 }),
    ),
  ).rejects.toThrow();
  expect((await database.run(anna, (work) => getPool(work, key))).state).toBe('forming');
});

test('a need takes part in one pool at a time', async () => {
  const { own } = await startByHand();
  const third = await needOf(0, anna);
  const second = await database.run(anna, (work) =>
    startPool(work, { ownerId: CENTRES[0] ?? '', content: byHand, needIds: [third] }),
  );
  await expect(database.run(anna, (work) => addNeeds(work, second, [own]))).rejects.toThrow();
});

test('a centre outside the pool does not see it', async () => {
  const { key } = await startByHand();
  await expect(database.run(cia, (work) => getPool(work, key))).rejects.toThrow();
});

test('a step that does not follow, comes too early or has lost its seats is refused, and says why', async () => {
  const { key } = await startByHand();
  const read = () => database.run(anna, (work) => getPool(work, key));
  const { id } = await read();
  const bind = async (actor: Actor, state: 'bound' | 'left') => {
    const mine = (await database.run(actor, (work) => listPlaces(work, id))).find((one) => one.mine);
    await database.run(actor, (work) => answerPlace(work, key, mine?.id ?? '', { state }));
  };
  await bind(anna, 'bound');
  await bind(bo, 'bound');
  const step = async (state: 'committed' | 'running' | 'forming' | 'done') => {
    const { version } = await read();
    return database.run(anna, (work) => stepPool(work, key, version, { state, reason: 'Skäl' }));
  };
  // Going ahead is decided on its own page, on figures.
  await expect(step('committed')).rejects.toThrow('cannot go from forming');
  const { version } = await read();
  await database.run(anna, (work) =>
    decidePool(work, key, version, { go: true, reason: 'Åtta', seenBound: 8 }),
  );
  await expect(step('done')).rejects.toThrow('cannot go from committed');
  await expect(step('running')).rejects.toThrow('tooEarly');
  await bind(bo, 'left');
  await expect(step('running')).rejects.toThrow('tooFew');
  await step('forming');
  const pool = await read();
  expect(pool).toMatchObject({ state: 'forming', decision: undefined });
  const [last] = await database.run(anna, (work) => listPoolHistory(work, id));
  expect(last).toMatchObject({ action: 'stepped', after: { state: 'forming', reason: 'Skäl' } });
});
