import { beforeAll, expect, test } from 'vitest';
import { useFacts } from '../../../test/facts.ts';
import { loadFacts } from '../../reference.ts';
import type { ConceptContent } from './concept.ts';
import { getVocabulary } from './language/language.service.ts';
import {
  archiveConcept,
  changeConcept,
  getConcept,
  listConceptHistory,
  proposeConcept,
  publishConcept,
  searchConcepts,
} from './skills.service.ts';

const database = useFacts();
const ANYONE = { kind: 'anonymous' } as const;
const OPERATOR = { kind: 'operator' } as const;
const BROKER = { kind: 'person', personId: '00000000-0000-7000-8000-00000000b001' } as const;
const FIRST = { page: 1, limit: 10 };

beforeAll(async () => {
  const organisation = '00000000-0000-7000-8000-00000000c001';
  await database.asOwner(
    `insert into organisation (id, name, roles, created_at) values ($1, 'Lärcentrum Provstad', '{learningCentre}', now())`,
    [organisation],
  );
  await database.asOwner(`insert into person (id, name, created_at) values ($1, 'Prov Person', now())`, [
    BROKER.personId,
  ]);
  await database.asOwner(
    `insert into membership (id, person_id, organisation_id, role, created_at)
     values ('00000000-0000-7000-8000-00000000d001', $1, $2, 'broker', now())`,
    [BROKER.personId, organisation],
  );
});

function content(changes: Partial<ConceptContent> = {}): ConceptContent {
  return {
    kind: 'skill',
    label: { sv: 'Prova fram recept' },
    synonyms: { sv: ['provlagning'], en: [] },
    broader: ['livsmedelsproduktion'],
    related: [],
    ssyk: [],
    ...changes,
  };
}

async function labels(text: string): Promise<string[]> {
  const { hits } = await database.run(ANYONE, (work) => searchConcepts(work, { text }, FIRST));
  return hits.map((hit) => hit.labelSv);
}

test('the starter vocabulary is there from the first start, readable by anyone', async () => {
  const { concepts } = (await database.run(ANYONE, getVocabulary)).lexicon;
  expect(concepts.length).toBeGreaterThanOrEqual(900);
  const welding = concepts.find((one) => one.id === 'tig-svetsning');
  expect(welding).toMatchObject({
    kind: 'skill',
    label: { sv: 'TIG-svetsning', en: 'TIG welding' },
    broader: ['svetsning'],
  });
  expect(welding?.synonyms.sv).toContain('TIG-svets');
});

test('loading the vocabulary again changes nothing', async () => {
  const before = await database.asOwner('select id, version from concept order by id');
  const audited = await database.asOwner('select count(*)::int as n from audit_entry');
  await loadFacts(database.run, () => undefined);
  expect(await database.asOwner('select id, version from concept order by id')).toEqual(before);
  expect(await database.asOwner('select count(*)::int as n from audit_entry')).toEqual(audited);
});

test('search finds labels before synonyms, beginnings before parts, and forgives å, ä, ö and misspellings', async () => {
  expect((await labels('svets'))[0]).toBe('Svetsning');
  expect((await labels('truckkort'))[0]).toBe('Truckkörning');
  expect((await labels('undersköterskorna'))[0]).toBe('Undersköterska');
  expect((await labels('undersköteska'))[0]).toBe('Undersköterska');
  expect((await labels('hlr'))[0]).toBe('Hjärt-lungräddning');
  expect((await labels('underskoterska'))[0]).toBe('Undersköterska');
  expect(await labels('svettsning')).toContain('Svetsning');
  expect((await labels('oro hos dementa'))[0]).toBe('Bemötande vid demens');
  expect((await labels('welding'))[0]).toBe('Svetsning');
});

async function versionOf(id: string): Promise<number> {
  return (await database.run(ANYONE, (work) => getConcept(work, id))).concept.version;
}

test('a search sign is an ordinary letter', async () => {
  expect(await labels('%')).toEqual([]);
  expect(await labels('_')).toEqual([]);
});

test('a page shows relations in both directions', async () => {
  const { narrower, broader } = await database.run(ANYONE, (work) => getConcept(work, 'svetsning'));
  expect(narrower.map((one) => one.id)).toContain('tig-svetsning');
  expect(broader.map((one) => one.id)).toEqual(['tillverkning-och-industri']);
  const drawing = await database.run(ANYONE, (work) => getConcept(work, 'ritningslasning'));
  expect(drawing.related.map((one) => one.id)).toContain('svetsare');
});

test('a broker proposes, only an editor publishes, and nobody else sees the draft', async () => {
  const id = await database.run(BROKER, (work) => proposeConcept(work, content()));
  expect(id).toBe('prova-fram-recept');
  await expect(database.run(ANYONE, (work) => getConcept(work, id))).rejects.toThrow('No concept');
  expect(await labels('provlagning')).not.toContain('Prova fram recept');
  const { concept } = await database.run(BROKER, (work) => getConcept(work, id));
  await expect(database.run(BROKER, (work) => publishConcept(work, id, concept.version))).rejects.toThrow();
  await database.run(OPERATOR, (work) => publishConcept(work, id, concept.version));
  expect((await labels('provlagning'))[0]).toBe('Prova fram recept');
  const history = await database.run(OPERATOR, (work) => listConceptHistory(work, id));
  expect(history.map((one) => one.action)).toEqual(['published', 'proposed']);
});

test('an archived concept leaves the search and keeps its page', async () => {
  await database.rolledBack(OPERATOR, async (work) => {
    await archiveConcept(work, 'bryggeriteknik', await versionOf('bryggeriteknik'));
    const { hits } = await searchConcepts(work, { text: 'bryggeriteknik' }, FIRST);
    expect(hits.map((hit) => hit.id)).not.toContain('bryggeriteknik');
    expect((await getConcept(work, 'bryggeriteknik')).concept.state).toBe('archived');
  });
});

test('a name that is taken and a relation that leads nowhere are refused, each at its field', async () => {
  const propose = (said: ConceptContent) => database.run(BROKER, (work) => proposeConcept(work, said));
  await expect(propose(content({ label: { sv: 'TIG svetsning' } }))).rejects.toMatchObject({
    problems: [{ field: 'labelSv' }],
  });
  await expect(propose(content({ label: { sv: 'Ny' }, related: ['finns-inte'] }))).rejects.toMatchObject({
    problems: [{ field: 'related' }],
  });
});

test('a concept never becomes broader than itself, and the second of two editors is told', async () => {
  const circle = content({ label: { sv: 'Svetsning' }, broader: ['tig-svetsning'] });
  const version = await versionOf('svetsning');
  await expect(
    database.run(OPERATOR, (work) => changeConcept(work, 'svetsning', version, circle)),
  ).rejects.toMatchObject({ problems: [{ field: 'broader' }] });
  await expect(
    database.run(OPERATOR, (work) => changeConcept(work, 'svetsning', version + 1, content())),
  ).rejects.toThrow('changed by somebody else');
});

test('what an editor changed survives the next load of the starter vocabulary', async () => {
  const said = content({ label: { sv: 'Bihållning' }, broader: ['lantbruk'] });
  const version = await versionOf('biodling');
  await database.run(OPERATOR, (work) => changeConcept(work, 'biodling', version, said));
  await loadFacts(database.run, () => undefined);
  const { concept } = await database.run(ANYONE, (work) => getConcept(work, 'biodling'));
  expect(concept.label).toEqual({ sv: 'Bihållning' });
});

test('anyone reads, nobody but an editor writes', async () => {
  for (const actor of [ANYONE, BROKER]) {
    const moved = await database.run(actor, (work) =>
      work.tx
        .updateTable('concept')
        .set({ state: 'archived' })
        .where('id', '=', 'svetsning')
        .returning('id')
        .execute(),
    );
    expect(moved).toEqual([]);
  }
});
