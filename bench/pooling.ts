// `npm run -s bench:pooling [-- --json]`: pools over generated regions of 52 municipalities. How many people exact
// optimisation serves, against pools taken one after the other (greedy) and against no pooling, and how far it is from
// the best there can be.
import { parseArgs } from 'node:util';
import { findPools, SEARCH_LIMITS } from '../src/brokering/pooling/suggestions/find-pools.service.ts';
import { openSolver } from '../src/brokering/pooling/suggestions/pooling.solver.ts';
import { POOLING_RULES } from '../src/brokering/pooling/suggestions/pooling-rules.ts';
import { generateRegion, REGION_TODAY, REGION_TOWNS } from './region.ts';
import { readStarter } from './starter.ts';

const SIZES = [200, 1_000, 5_000];
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

const concepts = readStarter();
const solver = openSolver();
const rows: Record<string, number>[] = [];
for (const count of SIZES) {
  const needs = generateRegion(count, concepts);
  const started = performance.now();
  const input = { needs, towns: REGION_TOWNS, today: REGION_TODAY, rules: POOLING_RULES };
  const found = await findPools(input, solver, SEARCH_LIMITS);
  rows.push({
    needs: count,
    people: found.people,
    pools: found.pools.length,
    served: found.served,
    toGreedy: round(found.served / found.servedGreedily, 2),
    toNoPooling: round(found.served / found.servedAlone, 2),
    objective: round(found.objective, 1),
    bound: round(found.bound, 1),
    gapPercent: round(found.gap * 100, 2),
    seconds: round((performance.now() - started) / 1000, 1),
  });
}
await solver.close();
if (values.json)
  console.log(JSON.stringify({ rules: POOLING_RULES, limits: SEARCH_LIMITS, regions: rows }, null, 2));
else console.table(rows);

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
