// npm run -s bench:language -- [--data DIR] [--json]
// How well Swedish is read: compounds, other and misspelt words for occupations, and concepts in running text.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { suggestConcepts } from '../src/register/skills/language/suggest.ts';
import type { Vocabulary } from '../src/register/skills/language/vocabulary.ts';
import { measureSplitting, readCompounds, splitByLongestMatch, splitWith } from './compounds.ts';
import {
  isOccupation,
  measureNaming,
  nameByLevenshtein,
  openTrigrams,
  readTerms,
  searchWith,
  suggestWith,
} from './occupations.ts';
import { isSkillOfJobtech, measureRelated, readGroups, timeRelated } from './related.ts';
import { readAsInProcess, readStarter } from './starter.ts';
import { readTaxonomy } from './taxonomy.ts';

const { values: given } = parseArgs({
  options: { data: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const data =
  given.data ??
  process.env.BRYGGA_PUBLIC_DATA ??
  fileURLToPath(new URL('../../shared/data', import.meta.url));
const derived = join(data, '04-relevance/derived');
const taxonomy = join(data, '01-taxonomy');
if (!existsSync(derived) || !existsSync(taxonomy))
  throw new Error(`No public data in ${data} (give --data DIR)`);

const concepts = [...readStarter(), ...readTaxonomy(taxonomy, 'jobtech')];
const vocabulary = readAsInProcess(concepts);
const result = {
  concepts: concepts.length,
  compounds: compounds(),
  occupations: await occupations(),
  suggestions: suggestions(vocabulary),
};
if (given.json) console.log(JSON.stringify(result, null, 2));
else print();

function compounds() {
  const gold = readCompounds(join(derived, 'compounds_dev.tsv'));
  const dictionary = new Set(
    concepts.flatMap(({ label, synonyms }) =>
      [label.sv, ...synonyms.sv].flatMap((name) => name.toLowerCase().match(/\p{L}{3,}/gu) ?? []),
    ),
  );
  return {
    Brygga: measureSplitting(gold, splitWith(vocabulary.lexicon)),
    'longest match': measureSplitting(gold, splitByLongestMatch(dictionary)),
  };
}

async function occupations() {
  const labels = [...new Set(concepts.filter(isOccupation).map(({ label }) => label.sv.toLowerCase()))];
  const trigrams = await openTrigrams(labels);
  const ways = {
    Brygga: searchWith(vocabulary),
    'Brygga, suggestions': suggestWith(vocabulary),
    pg_trgm: trigrams.name,
    Levenshtein: nameByLevenshtein(labels),
  };
  const measured: Record<string, Record<string, Awaited<ReturnType<typeof measureNaming>>>> = {};
  for (const list of ['synonyms', 'misspellings']) {
    const terms = readTerms(join(derived, `occupation_${list}_dev.tsv`), new Set(labels));
    const rows: (typeof measured)[string] = {};
    for (const [name, way] of Object.entries(ways)) rows[name] = await measureNaming(terms, way);
    measured[list] = rows;
  }
  await trigrams.close();
  return measured;
}

/**
 * Definitions of occupation groups name skills: of those named, how many does the taxonomy link to the group? And of
 * those that belong to the work that they tell of?
 */
function suggestions(read: Vocabulary) {
  const groups = readGroups(taxonomy);
  let right = 0;
  let said = 0;
  let wanted = 0;
  for (const { preferred_label, definition, related = [] } of groups) {
    const linked = new Set(related.map(({ id }) => `jobtech:${id}`));
    const found = suggestConcepts(`${preferred_label}. ${definition ?? ''}`, read)
      .map(({ concept }) => concept)
      .filter((concept) => isSkillOfJobtech(concept));
    said += found.length;
    wanted += linked.size;
    right += found.filter(({ id }) => linked.has(id)).length;
  }
  return {
    groups: groups.length,
    precision: right / Math.max(1, said),
    recall: right / Math.max(1, wanted),
    related: { ...timeRelated(read, taxonomy), tests: measureRelated(concepts, read, taxonomy) },
  };
}

function print(): void {
  console.log(`${result.concepts} concepts`);
  console.log('\ncompounds');
  console.table(result.compounds);
  for (const [list, rows] of Object.entries(result.occupations)) {
    console.log(`\noccupations: ${list}`);
    console.table(rows);
  }
  const { related, ...named } = result.suggestions;
  console.log('\nskills that definitions of occupation groups name');
  console.table([named]);
  for (const [name, { questions, systems }] of Object.entries(related.tests)) {
    console.log(`\nskills suggested for: ${name} (${questions})`);
    console.table(systems);
  }
  console.log(
    `Brygga, belonging: p50 ${related.p50Ms.toFixed(1)} ms, p95 ${related.p95Ms.toFixed(1)} ms a text`,
  );
}
