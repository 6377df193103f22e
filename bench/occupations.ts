// Other words for an occupation, and misspelt ones: does the right occupation come first, or among the first five?
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { startEphemeralServer } from '../src/platform/database/server.ts';
import type { Concept } from '../src/register/skills/concept.ts';
import { searchNames } from '../src/register/skills/language/naming/name-search.ts';
import { suggestConcepts } from '../src/register/skills/language/suggest.ts';
import type { Vocabulary } from '../src/register/skills/language/vocabulary.ts';

export type Naming = { terms: number; first: number; amongFive: number };
type Term = { term: string; label: string };
export type Namer = (term: string) => Promise<string[]> | string[];

/** Terms whose occupation the vocabulary holds, by its label; a term that is the label itself asks nothing. */
export function readTerms(path: string, labels: ReadonlySet<string>): Term[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [term = '', concept = ''] = line.split('\t');
      const label = concept.toLowerCase();
      return labels.has(label) && term.toLowerCase() !== label ? [{ term, label }] : [];
    });
}

export async function measureNaming(terms: readonly Term[], name: Namer): Promise<Naming> {
  let first = 0;
  let amongFive = 0;
  for (const { term, label } of terms) {
    const found = (await name(term)).slice(0, 5).map((one) => one.toLowerCase());
    if (found[0] === label) first += 1;
    if (found.includes(label)) amongFive += 1;
  }
  const share = (count: number) => (terms.length > 0 ? count / terms.length : 0);
  return { terms: terms.length, first: share(first), amongFive: share(amongFive) };
}

/** What the product answers where a name is typed (`searchConcepts`): the picker of competences, the list, the API. */
export function searchWith({ lexicon, names }: Vocabulary): Namer {
  const isWanted = (number: number) => {
    const concept = lexicon.concepts[number];
    return concept !== undefined && isOccupation(concept);
  };
  // Two vocabularies may hold the same label; the other systems are given each label once.
  return (term) => [
    ...new Set(
      searchNames(term, names, isWanted).map(({ concept }) => lexicon.concepts[concept]?.label.sv ?? ''),
    ),
  ];
}

/** What it suggests for a text that is nothing but the name (`suggestConceptsFor`). */
export function suggestWith(vocabulary: Vocabulary): Namer {
  return (term) =>
    suggestConcepts(term, vocabulary)
      .map(({ concept }) => concept)
      .filter(isOccupation)
      .map(({ label }) => label.sv);
}

export function isOccupation({ kind, broader }: Concept): boolean {
  return kind === 'occupation' && broader.length > 0;
}

/** The labels with the fewest changes of a letter. */
export function nameByLevenshtein(labels: readonly string[]): Namer {
  return (term) => {
    const asked = term.toLowerCase();
    return labels
      .map((label) => ({ label, distance: levenshtein(asked, label) }))
      .sort((a, b) => a.distance - b.distance || (a.label < b.label ? -1 : 1))
      .slice(0, 5)
      .map(({ label }) => label);
  };
}

function levenshtein(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next[j] = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** The labels that share most trigrams with the term, by PostgreSQL. */
export async function openTrigrams(
  labels: readonly string[],
): Promise<{ name: Namer; close(): Promise<void> }> {
  const server = await startEphemeralServer();
  const client = new pg.Client(server.ownerUrl);
  await client.connect();
  await client.query('create extension if not exists pg_trgm');
  await client.query('create table label (name text)');
  await client.query('insert into label select * from unnest($1::text[])', [labels]);
  return {
    async name(term) {
      const { rows } = await client.query<{ name: string }>(
        'select name from label order by similarity(name, lower($1)) desc, name limit 5',
        [term],
      );
      return rows.map(({ name }) => name);
    },
    async close() {
      await client.end();
      await server.stop();
    },
  };
}
