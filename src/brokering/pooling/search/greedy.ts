// Pools taken one after the other, the best first: what a careful person with a spreadsheet reaches.
// The solver starts from it, and what it does not reach is what exact optimisation is worth.

import { budgetPerPerson } from '../suggestions/poolable-need.ts';
import { asCandidate, type Candidate, type Field, perHeadOre } from './candidate.ts';

/**
 * One group for a plan at a time, or as many as one of its needs takes by itself, filled with those who gain most per
 * seat, until no plan fills a group. The pool that is worth most per group is taken first.
 */
export function chooseGreedily(field: Field): Candidate[] {
  const plansWith = field.needs.map((): number[] => []);
  field.plans.forEach((plan, at) => {
    for (const need of plan.needs) plansWith[need]?.push(at);
  });
  const free = field.needs.map(() => true);
  const best = field.plans.map((_, at) => bestOf(at, free, field));
  const choice: Candidate[] = [];
  for (;;) {
    let first: Candidate | undefined;
    for (const one of best) if (one && (!first || perGroup(one) > perGroup(first))) first = one;
    if (!first) return choice;
    choice.push(first);
    for (const need of first.needs) free[need] = false;
    const touched = new Set(first.needs.flatMap((need) => plansWith[need] ?? []));
    for (const at of touched) best[at] = bestOf(at, free, field);
  }
}

const perGroup = ({ worth, groups }: Candidate) => worth / groups;

function bestOf(at: number, free: readonly boolean[], field: Field): Candidate | undefined {
  const plan = field.plans[at];
  const { needs, rules } = field;
  const peopleOf = (need: number) => needs[need]?.people ?? 0;
  const left = (plan?.needs ?? [])
    .map((need, i) => ({ need, gain: (plan?.points[i] ?? 0) / peopleOf(need) }))
    .filter(({ need }) => free[need])
    .sort((a, b) => b.gain - a.gain)
    .map(({ need }) => need);
  const sizes = new Set([1, ...left.map((need) => Math.ceil(peopleOf(need) / rules.seats.max))]);
  let best: Candidate | undefined;
  for (const groups of sizes) {
    const pool = fillGroups(at, left, groups, field);
    if (pool && (!best || perGroup(pool) > perGroup(best))) best = pool;
  }
  return best;
}

function fillGroups(
  at: number,
  left: readonly number[],
  groups: number,
  field: Field,
): Candidate | undefined {
  const { needs, rules } = field;
  let members: number[] = [];
  let filled = 0;
  for (const need of left) {
    const people = needs[need]?.people ?? 0;
    if (filled + people > groups * rules.seats.max) continue;
    members.push(need);
    filled += people;
  }
  // Those who cannot pay their share leave, which makes it dearer for the others: until all can.
  for (;;) {
    const perHead = perHeadOre(filled, groups, rules);
    const staying = members.filter(
      (need) => perHead <= (budgetPerPerson(needs[need]) ?? Number.POSITIVE_INFINITY),
    );
    if (staying.length === members.length) break;
    members = staying;
    filled = staying.reduce((sum, need) => sum + (needs[need]?.people ?? 0), 0);
  }
  return members.length === 0 ? undefined : asCandidate(at, members, field);
}
