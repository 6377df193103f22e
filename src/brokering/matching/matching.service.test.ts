import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { useFacts } from '../../../test/facts.ts';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { saveOrganisation } from '../../register/organisations/organisations.service.ts';
import { getVocabulary, suggestConceptsFor } from '../../register/skills/language/language.service.ts';
import { needCriteria } from '../needs/need.ts';
import { type OfferContent, offerContent } from '../offers/offer.ts';
import { addOffer, changeOffer, withdrawOffer } from '../offers/offer-changes.service.ts';
import { matchNeed } from './match.ts';
import { createIndexHolder } from './matching.memory.ts';
import { catalogueFor, matchOffers, prepareBulk } from './matching.service.ts';
import { RULE_SET } from './rule-set.ts';

const OPERATOR = { kind: 'operator' } as const;
/** After half a second the vocabulary from before a change answers, which a busy machine needs more than. */
const WAIT = { timeout: 10_000 };
const ANYONE = { kind: 'anonymous' } as const;
const PROVIDER = '10000000-0000-7000-8000-000000000001';

const database = useFacts(async (db) => {
  await db.run(OPERATOR, (work) =>
    saveOrganisation(work, {
      id: PROVIDER,
      content: {
        name: 'Svetsskolan Prov',
        roles: ['provider'],
        providerKind: 'komvux',
        municipalities: ['1885'],
      },
    }),
  );
  await publish('30000000-0000-7000-8000-000000000001', { title: { sv: 'TIG-svets i rostfritt' } });
  await publish('30000000-0000-7000-8000-000000000002', { title: { sv: 'Bemötande vid demens' } });

  async function publish(id: string, content: Partial<OfferContent>): Promise<void> {
    const whole = offerContent.parse({
      kind: 'course',
      description: { sv: 'Du övar på din egen arbetsplats.' },
      municipalities: ['1885'],
      ...content,
    });
    await db.run(OPERATOR, (work) =>
      addOffer(work, {
        id,
        providerId: PROVIDER,
        content: whole,
        state: 'published',
        checkedOn: '2026-11-23',
      }),
    );
  }
});

async function titles(text: string): Promise<string[]> {
  const need = needCriteria.parse({ text });
  const result = await database.run(ANYONE, (work) =>
    matchOffers(work, { need, ownMunicipalities: ['1885'] }),
  );
  return result.matches.map((one) => one.title.sv);
}

test('anyone may match a text, and the marks of the own municipality stand on the offers', async () => {
  const need = needCriteria.parse({ text: 'Vi behöver kunna svetsa rostfritt', municipality: '1885' });
  const result = await database.run(ANYONE, (work) =>
    matchOffers(work, { need, ownMunicipalities: ['1885'] }),
  );
  expect(result.matches[0]).toMatchObject({
    provider: 'Svetsskolan Prov',
    municipality: '1885',
    ownMunicipality: true,
  });
  expect(result.dataAsOf).toBe('2026-11-23T09:00:00.000Z');
  for (const { reasons } of result.matches)
    for (const { via } of reasons) if (via) expect(result.names.get(via)).toBeDefined();
});

test('the index follows the catalogue when offers come, change and go', async () => {
  const id = '30000000-0000-7000-8000-000000000003';
  const content = offerContent.parse({
    kind: 'course',
    title: { sv: 'Truckutbildning A och B' },
    description: { sv: '' },
  });
  expect(await titles('truckutbildning')).toEqual([]);
  await database.run(OPERATOR, (work) =>
    addOffer(work, { id, providerId: PROVIDER, content, state: 'published', checkedOn: '2026-11-23' }),
  );
  expect(await titles('truckutbildning')).toEqual(['Truckutbildning A och B']);
  await database.asOwner(`update offer set state = 'draft' where id = $1`, [id]);
  await database.run(OPERATOR, (work) =>
    changeOffer(work, id, 1, { ...content, title: { sv: 'Hjullastare' } }),
  );
  expect(await titles('truckutbildning')).toEqual([]);
  await database.asOwner(`update offer set state = 'published', changed_at = now() where id = $1`, [id]);
  expect(await titles('hjullastare')).toEqual(['Hjullastare']);
  await database.run(OPERATOR, (work) => withdrawOffer(work, id, 2));
  expect(await titles('hjullastare')).toEqual([]);
});

test('concepts are suggested with the words that led to them', async () => {
  const text = 'Vi har svårt att hitta folk som kan TIG-svetsa.';
  const suggestions = await database.run(ANYONE, (work) => suggestConceptsFor(work, text));
  const tig = suggestions.find((one) => one.concept.id === 'tig-svetsning');
  expect(tig?.words.map((word) => text.slice(word.start, word.end))).toEqual(['TIG', 'svetsa']);
});

test('a concept that an editor gives another name is known to the next match', async () => {
  const known = async () => {
    const found = await database.run(ANYONE, (work) => suggestConceptsFor(work, 'Vi vill bli sprätthökare'));
    return found.map((one) => one.concept.id);
  };
  expect(await known()).toEqual([]);
  await database.asOwner(
    `insert into concept_word (concept_id, lang, position, word) values ('svetsning', 'sv', 99, 'sprätthökare')`,
  );
  await database.asOwner(`update concept set version = version + 1 where id = 'svetsning'`);
  await vi.waitFor(async () => expect(await known()).toEqual(['svetsning']), WAIT);
  await database.asOwner(`update concept set state = 'archived' where id = 'svetsning'`);
  await vi.waitFor(async () => expect(await known()).toEqual([]), WAIT);
  await database.asOwner(`update concept set state = 'published' where id = 'svetsning'`);
});

test('many offers that come at once are matched, and few after them', async () => {
  const add = (at: number, sv: string) =>
    database.run(OPERATOR, (work) =>
      addOffer(work, {
        id: `40000000-0000-7000-8000-${String(at).padStart(12, '0')}`,
        providerId: PROVIDER,
        content: offerContent.parse({ kind: 'course', title: { sv }, description: { sv: '' } }),
        state: 'published',
        checkedOn: '2026-11-23',
      }),
    );
  for (let at = 0; at < 60; at++) await add(at, 'Hovslagning');
  expect(await titles('hovslagning')).toHaveLength(60);
  await add(60, 'Hovslagning, fortsättning');
  expect(await titles('hovslagning')).toHaveLength(61);
});

test('many needs in one run find what each finds by itself, and tell how far the run has come', async () => {
  const needs = ['svetsa rostfritt', 'bemötande vid demens', 'ingenting av detta'].map((text, at) => ({
    need: needCriteria.parse({ text, municipality: '1885' }),
    needId: `need-${at}`,
    limit: 20,
  }));
  const alone = await database.run(ANYONE, async (work) => {
    const found = [];
    for (const need of needs) found.push(await matchOffers(work, need));
    return found;
  });
  const bulk = await database.run(ANYONE, prepareBulk);
  const told: unknown[] = [];
  await bulk.match(needs, ({ first, ...match }, done) =>
    told.push({ ...match, done, first: first.map(({ offerId, score }) => ({ offerId, score })) }),
  );
  expect(told).toEqual(
    alone.map(({ found, matches, leftOut }, at) => ({
      needId: `need-${at}`,
      found,
      leftOut: leftOut.length,
      done: at + 1,
      first: matches.map(({ offerId, score }) => ({ offerId, score })),
    })),
  );
  expect(alone[0]?.found).toBeGreaterThan(0);
});

test('two nodes, and one that starts from the snapshot of another, answer the same after every change', async () => {
  const file = join(temporaryFolder('index'), 'matching');
  const nodes = [createIndexHolder(), createIndexHolder()];
  const [one, two] = nodes;
  one?.keepIn(file);
  const need = needCriteria.parse({ text: 'Vi behöver kunna svetsa och köra truck' });
  const answers = () =>
    database.run(ANYONE, async (work) => {
      const found = [];
      for (const node of nodes) {
        const index = await node.hold(await getVocabulary(work), catalogueFor(work));
        found.push(matchNeed(index, { need, around: { towns: new Map() } }, RULE_SET));
      }
      return found;
    });
  const id = '30000000-0000-7000-8000-0000000000aa';
  const content = offerContent.parse({ kind: 'course', title: { sv: 'Truck A' }, description: { sv: '' } });
  const steps = [
    () =>
      database.run(OPERATOR, (work) =>
        addOffer(work, { id, providerId: PROVIDER, content, state: 'published', checkedOn: '2026-11-23' }),
      ),
    () =>
      database.asOwner(
        `update offer set version = version + 1, content = jsonb_set(content, '{title,sv}', '"Svets och truck"') where id = '${id}'`,
      ),
    () => database.asOwner(`update offer set state = 'withdrawn', version = version + 1 where id = '${id}'`),
  ];
  const titles: string[][] = [];
  for (const step of steps) {
    await answers();
    await one?.write(false);
    await step();
    const third = createIndexHolder();
    third.keepIn(file);
    nodes.push(third);
    const [first, ...others] = await answers();
    for (const other of others) expect(other).toEqual(first);
    titles.push(first?.matches.map((match) => match.title.sv) ?? []);
  }
  expect(two).toBeDefined();
  expect(titles[0]).toContain('Truck A');
  expect(titles[1]).toContain('Svets och truck');
  expect(titles[2]).not.toContain('Svets och truck');
});
