// npm run -s bench:matching -- [--docs F --queries F --qrels F] [--taxonomy DIR] [--data DIR] [--codes]
//   [--only speed|relevance] [--bulk NEEDS] [--json]
// `--bulk 10000` is the whole run of 10 000 needs against 100 000 offers; without it a tenth of it is measured.
// Quality of matching against public texts and labels, and its speed on made-up offers. Nothing is written to disk.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { RULE_SET } from '../src/brokering/matching/rule-set.ts';
import { compareSystems, type Quality } from './quality.ts';
import { readCollection } from './relevance.ts';
import { type Bulk, fitExponent, measureBulk, measureSpeed, type Speed } from './speed.ts';
import { readAsInProcess, readStarter } from './starter.ts';
import { brygga, bryggaAsShown } from './systems/brygga.ts';
import { flexSearch } from './systems/flexsearch.ts';
import { fourGrams } from './systems/four-grams.ts';
import { miniSearch } from './systems/minisearch.ts';
import { orama } from './systems/orama.ts';
import { fullText, fullTextOr, trigrams } from './systems/postgres.ts';
import { readTaxonomy } from './taxonomy.ts';

const { values: given } = parseArgs({
  options: {
    docs: { type: 'string' },
    queries: { type: 'string' },
    qrels: { type: 'string' },
    taxonomy: { type: 'string' },
    data: { type: 'string' },
    only: { type: 'string' },
    codes: { type: 'boolean', default: false },
    bulk: { type: 'string', default: '1000' },
    json: { type: 'boolean', default: false },
  },
});

const data =
  given.data ??
  process.env.BRYGGA_PUBLIC_DATA ??
  fileURLToPath(new URL('../../shared/data', import.meta.url));
const derived = join(data, '04-relevance/derived');
const taxonomy = given.taxonomy ?? join(data, '01-taxonomy');
const paths = {
  docs: given.docs ?? join(derived, 'yh_docs.jsonl'),
  queries: given.queries ?? join(derived, 'yh_queries_dev.jsonl'),
  qrels: given.qrels ?? join(derived, 'yh_qrels_dev.tsv'),
};
const say = (line: string) => process.stderr.write(`${line}\n`);
const GROWTH = [1_000, 3_000, 10_000, 20_000, 50_000, 100_000];

const quality = given.only === 'speed' ? undefined : await runQuality();
const speed = given.only === 'relevance' ? undefined : runSpeed();
if (given.json) console.log(JSON.stringify({ ruleSet: RULE_SET.version, ...quality, speed }, null, 2));
if (quality && quality.tooLow.length > 0) {
  say(`Set up wrongly, far below what is known of them: ${quality.tooLow.join(', ')}`);
  process.exitCode = 1;
}

async function runQuality(): Promise<Quality | undefined> {
  const missing = [...Object.values(paths), taxonomy].find((path) => !existsSync(path));
  if (missing) {
    say(
      `Quality is not measured: ${missing} does not exist (give --data, --docs, --queries, --qrels, --taxonomy)`,
    );
    return undefined;
  }
  const jobtech = [...readStarter(), ...readTaxonomy(taxonomy, 'jobtech')];
  const both = [...jobtech, ...readTaxonomy(taxonomy, 'esco')];
  const ours = [
    brygga('Brygga', jobtech),
    bryggaAsShown('Brygga, as the page shows it (bands and lot)', jobtech),
    brygga('Brygga, with JobTech and ESCO', both),
    brygga('Brygga, starter vocabulary only', readStarter()),
    ...(given.codes ? [brygga('Brygga, with codes', jobtech, true)] : []),
  ];
  const others = [miniSearch, orama, flexSearch, fullText, fullTextOr, trigrams, fourGrams];
  const collection = readCollection(paths);
  if (given.codes && !collection.docs.some(({ ssyk, sun }) => ssyk?.length || sun?.length))
    say('No document carries SSYK or SUN codes (fields ssyk, sun): with codes is the same as without');
  const found = await compareSystems(collection, [...ours, ...others], ours.length);
  if (!given.json) printQuality(found);
  return found;
}

function printQuality({ systems, ratio }: Quality): void {
  const kinds = Object.keys(Object.values(systems)[0]?.kinds ?? {});
  for (const measure of ['ndcg10', 'recall10', 'mrr', 'zeroShare'] as const) {
    const rows = Object.entries(systems).map(([name, { kinds: figures, mean }]) => [
      name,
      {
        ...Object.fromEntries(kinds.map((kind) => [kind, round(figures[kind]?.[measure], 3)])),
        mean: round(mean[measure], 3),
      },
    ]);
    console.log(`\n${measure}`);
    console.table(Object.fromEntries(rows));
  }
  console.log('\nspeed');
  const speeds = Object.entries(systems).map(([name, one]) => [
    name,
    {
      'index ms': round(one.indexMs, 0),
      'index MB': round(one.indexMb, 0),
      'p50 ms': round(one.p50Ms, 2),
      'p95 ms': round(one.p95Ms, 2),
    },
  ]);
  console.table(Object.fromEntries(speeds));
  console.log('\nexposure: share of the first ten places / of the right answers, by kind of provider');
  const shares = Object.entries(systems).map(([name, { exposure }]) => [
    name,
    Object.fromEntries(
      Object.entries(exposure).map(([kind, { shown, right }]) => [
        kind,
        `${shown.toFixed(2)} / ${right.toFixed(2)}`,
      ]),
    ),
  ]);
  console.table(Object.fromEntries(shares));
  console.log(
    `Brygga to the best other (${ratio.best}), mean nDCG@10: ${ratio.ratio.toFixed(2)}, nine in ten resamples of the occupation groups between ${ratio.low.toFixed(2)} and ${ratio.high.toFixed(2)}`,
  );
}

function round(value: number | undefined, digits: number): number {
  return Number((value ?? 0).toFixed(digits));
}

type SpeedReport = {
  concepts: number;
  vocabularyMs: number;
  points: Speed[];
  /** Exponents of a·n^b. */
  growth: Record<'build' | 'match' | 'memory', number>;
  bulk: Bulk;
};

function runSpeed(): SpeedReport {
  const concepts = readStarter();
  const all = existsSync(taxonomy)
    ? [...concepts, ...readTaxonomy(taxonomy, 'jobtech'), ...readTaxonomy(taxonomy, 'esco')]
    : concepts;
  if (all === concepts) say(`Speed is measured with the starter vocabulary: ${taxonomy} does not exist`);
  const started = performance.now();
  const vocabulary = readAsInProcess(all);
  const vocabularyMs = performance.now() - started;
  const points = GROWTH.map((count) => {
    say(`speed at ${count} offers`);
    return measureSpeed(count, all, vocabulary);
  });
  const exponent = (of: (point: Speed) => number) =>
    fitExponent(points.map((point) => [point.offers, of(point)]));
  const growth = {
    build: exponent((point) => point.buildMs),
    match: exponent((point) => point.p50Ms),
    memory: exponent((point) => point.indexMb),
  };
  say(`${given.bulk} needs in one run`);
  const bulk = measureBulk({ needs: Number(given.bulk), offers: GROWTH.at(-1) ?? 0 }, all, vocabulary);
  const report = { concepts: all.length, vocabularyMs, points, growth, bulk };
  if (!given.json) printSpeed(report);
  return report;
}

function printSpeed({ concepts, vocabularyMs, points, growth, bulk }: SpeedReport): void {
  console.log(`\n${concepts} concepts read in ${vocabularyMs.toFixed(0)} ms`);
  const rows = points.map(({ offers, miniSearch, withOffersMb, ...own }) => [
    offers,
    {
      'with offers MB': round(withOffersMb, 0),
      ...Object.fromEntries(
        (['buildMs', 'indexMb', 'p50Ms', 'p95Ms'] as const).map((figure) => [
          `${figure} (to MiniSearch)`,
          `${own[figure].toFixed(1)} (${(own[figure] / miniSearch[figure]).toPrecision(2)})`,
        ]),
      ),
    },
  ]);
  console.table(Object.fromEntries(rows));
  console.log(
    `growth: build n^${growth.build.toFixed(2)}, match n^${growth.match.toFixed(2)}, memory n^${growth.memory.toFixed(2)}`,
  );
  console.log(
    `in one run: ${bulk.needs} needs, the first 20 of ${bulk.offers} offers each, in ${(bulk.ms / 1000).toFixed(1)} s`,
  );
}
