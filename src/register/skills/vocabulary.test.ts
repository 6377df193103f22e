import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findPublicData } from '../../../test/public-data.ts';
import { type Concept, concept } from './concept.ts';

const folder = new URL('../../../db/reference/skills/', import.meta.url);
const ssykList = findPublicData('01-taxonomy/scb/ssyk-2012-level4-descriptions.json');
const vocabulary = readVocabulary();
const byId = new Map(vocabulary.map((one) => [one.id, one]));

test('the starter vocabulary holds at least 600 concepts, of which 130 are occupations', () => {
  expect(vocabulary.length).toBeGreaterThanOrEqual(600);
  expect(vocabulary.filter((one) => one.kind === 'occupation').length).toBeGreaterThanOrEqual(130);
});

test('each id is used once and is the ASCII slug that addresses are made of', () => {
  expect(byId.size).toBe(vocabulary.length);
  expect(vocabulary.filter((one) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(one.id))).toEqual([]);
});

test('each concept has an English label, and a synonym or a relation', () => {
  const lacking = vocabulary.filter(
    (one) =>
      one.label.en === undefined ||
      one.synonyms.sv.length + one.synonyms.en.length + one.broader.length + one.related.length === 0,
  );
  expect(lacking).toEqual([]);
});

test('each relation leads to another concept that exists', () => {
  const lost = vocabulary.flatMap((one) =>
    [...one.broader, ...one.related]
      .filter((id) => id === one.id || !byId.has(id))
      .map((id) => `${one.id} → ${id}`),
  );
  expect(lost).toEqual([]);
});

test('nothing is broader than itself, however far one climbs', () => {
  expect(vocabulary.filter((one) => ancestors(one.id).has(one.id)).map((one) => one.id)).toEqual([]);
});

test('everything hangs under a field of work', () => {
  const loose = vocabulary.filter(
    (one) =>
      one.kind !== 'field' &&
      one.kind !== 'transversal' &&
      ![...ancestors(one.id)].some((id) => byId.get(id)?.kind === 'field'),
  );
  expect(loose.map((one) => one.id)).toEqual([]);
});

test('a Swedish word names one concept only', () => {
  const owners = new Map<string, Set<string>>();
  for (const one of vocabulary) {
    for (const word of [one.label.sv, ...one.synonyms.sv]) {
      const key = word.toLocaleLowerCase('sv');
      owners.set(key, (owners.get(key) ?? new Set()).add(one.id));
    }
  }
  expect([...owners].filter(([, ids]) => ids.size > 1).map(([word, ids]) => [word, ...ids])).toEqual([]);
});

test('an occupation is linked to something that it needs', () => {
  const bare = vocabulary.filter((one) => one.kind === 'occupation' && one.related.length === 0);
  expect(bare.map((one) => one.id)).toEqual([]);
});

test.skipIf(!ssykList)('each SSYK code is on the list of Statistics Sweden', () => {
  const known = new Set(
    (JSON.parse(readFileSync(ssykList ?? '', 'utf8')) as { code: string }[]).flatMap(({ code }) => [
      code,
      code.slice(0, 3),
    ]),
  );
  const unknown = vocabulary.filter((one) => one.codes.ssyk.some((code) => !known.has(code)));
  expect(unknown.map((one) => one.id)).toEqual([]);
});

function readVocabulary(): Concept[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n'))
    .map((line) => concept.parse(JSON.parse(line)));
}

function ancestors(id: string): Set<string> {
  const found = new Set<string>();
  const queue = [...(byId.get(id)?.broader ?? [])];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (!found.has(next)) {
      found.add(next);
      queue.push(...(byId.get(next)?.broader ?? []));
    }
  }
  return found;
}
