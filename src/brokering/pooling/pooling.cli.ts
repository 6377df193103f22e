// `brygga pool suggest` and `brygga pool list`: the search over the needs as they are stored, and the pools there are.
import type { Command } from '../../platform/cli.ts';
import { POOL_STATES } from './pool.ts';
import { type PoolJson, toPoolJson, toSuggestionJson } from './pool-json.ts';
import { listPools } from './pooling.service.ts';
import { keepSuggestions, searchPools } from './suggestions/suggestions.service.ts';

const OPERATOR = { kind: 'operator' } as const;

const suggest: Command = {
  name: 'pool suggest',
  about: 'Search for the pools that serve the most people among all open needs, with the proven bound.',
  options: [{ name: 'keep', about: 'Put what is found in place of the suggestions that nobody took up' }],
  examples: ['brygga pool suggest --json', 'brygga pool suggest --keep'],
  async run(context, given) {
    const { runWork } = await context.database();
    const search = await searchPools(runWork);
    const { found, summary } = search;
    if (given.options.keep === true) await keepSuggestions(runWork, search);
    const pools = found.pools.filter(({ needs }) => needs.length > 1);
    const json = { ...summary, pools: pools.map(toSuggestionJson) };
    const lines = json.pools.map(
      (pool) =>
        `${String(pool.people).padStart(4)} people  ${pool.subject} · ${pool.form} ${pool.municipality ?? ''} · ${pool.needs.length} needs`,
    );
    const text = [
      ...lines,
      `${summary.served} of ${summary.people} people served; ${summary.servedGreedily} greedily, ${summary.servedAlone} without pooling`,
      `Worth ${summary.objective}, at most ${summary.bound} (gap ${(summary.gap * 100).toFixed(2)} %), ${summary.seconds} s`,
    ].join('\n');
    return { json, text };
  },
};

const list: Command = {
  name: 'pool list',
  about: 'All pools and suggestions, with their places and prices.',
  examples: ['brygga pool list', 'brygga pool list --json'],
  async run(context) {
    const { runWork } = await context.database();
    const pools = await runWork(OPERATOR, (work) => listPools(work, POOL_STATES));
    const json = { pools: pools.map(toPoolJson) };
    return { json, text: json.pools.map(lineOf).join('\n') || 'No pools' };
  },
};

function lineOf({ key, state, title, standing, minSeats }: PoolJson): string {
  return `${(key ?? '–').padEnd(12)} ${state.padEnd(10)} ${standing?.bound ?? '–'} of ${minSeats} bound  ${title}`;
}

export const poolCommands: readonly Command[] = [suggest, list];
