// Which neighbourhood is solved next and how long it may take, and what has been found in each so far.
import type { Standing } from './suggestion.ts';

export type SearchLimits = {
  /** Wall time for all neighbourhoods together. */
  readonly seconds: number;
  /** A neighbourhood is done when it is proven to be within this share of its best. */
  readonly gap: number;
};

/** A neighbourhood as a thread tells of it. */
export type Listed = {
  readonly needs: number;
  /** How hard it is against others. */
  readonly effort: number;
  readonly standing: Standing;
};

/** What a thread has found in a neighbourhood, so far or in the end. */
export type Found = { readonly at: number; readonly standing: Standing; readonly isSettled: boolean };

/** A neighbourhood to solve, and the seconds that it may take. */
export type Turn = { readonly at: number; readonly seconds: number };

export type Queue = {
  /** Of each neighbourhood, in the order in which they were listed. */
  readonly standings: readonly Standing[];
  /** @param now  seconds since the search began */
  keep(found: Found, now: number): void;
  /** The next one; `undefined` when there is none that more time would serve. */
  next(side: 'hardest' | 'easiest', now: number): Turn | undefined;
  isSettled(): boolean;
  /** Needs whose neighbourhood is settled, and of how many. */
  progress(): readonly [done: number, of: number];
};

/** A thread is to end by itself, rather than to be ended when time is up. */
const SPARED = { share: 0.05, seconds: 1 };
const LEAST_SECONDS = 0.2;

/**
 * Each neighbourhood gets a share of the time of all threads that is left, half of it the same for all and half by effort,
 * so that what the easy ones do not use goes to the hard ones. Those that it was too short for get another turn at the end
 * with what is left, where most is lost first.
 *
 * @param listed  the easy ones first
 */
export function openQueue(
  listed: readonly Listed[],
  { threads, seconds, gap }: SearchLimits & { threads: number },
): Queue {
  const standings = listed.map(({ standing }) => standing);
  const waiting = [...listed.keys()];
  const open = new Set(waiting);
  const turns = new Map<number, { seconds: number; until: number }>();
  const cutShort = new Map<number, number>();
  const end = seconds - Math.min(SPARED.seconds, SPARED.share * seconds);
  let effortLeft = sum(listed.map(({ effort }) => effort));

  const give = (at: number, wanted: number, now: number): Turn => {
    const seconds = Math.min(end - now, Math.max(LEAST_SECONDS, wanted));
    turns.set(at, { seconds, until: now + seconds });
    open.add(at);
    return { at, seconds };
  };
  const lossOf = (at: number) => lossIn(standings[at]);

  return {
    standings,
    keep({ at, standing, isSettled }, now) {
      standings[at] = better(standings[at], standing);
      if (!isSettled) return;
      open.delete(at);
      const turn = turns.get(at);
      if (turn && now >= turn.until && lossOf(at) > gap * standing.objective) cutShort.set(at, turn.seconds);
    },
    next(side, now) {
      const left = threads * (end - now);
      const at = side === 'hardest' ? waiting.pop() : waiting.shift();
      if (at !== undefined) {
        const effort = listed[at]?.effort ?? 0;
        const share = (effort / effortLeft + 1 / (waiting.length + 1)) / 2;
        effortLeft -= effort;
        return give(at, left * share, now);
      }
      const [most] = [...cutShort.keys()].sort((a, b) => lossOf(b) - lossOf(a));
      if (most === undefined || end - now < LEAST_SECONDS) return undefined;
      const share = lossOf(most) / sum([...cutShort.keys()].map(lossOf));
      const before = cutShort.get(most) ?? 0;
      cutShort.delete(most);
      return give(most, Math.max(2 * before, left * share), now);
    },
    isSettled: () => open.size === 0,
    progress() {
      const of = sum(listed.map(({ needs }) => needs));
      return [of - sum([...open].map((at) => listed[at]?.needs ?? 0)), of];
    },
  };
}

function lossIn(standing: Standing | undefined): number {
  return standing ? standing.bound - standing.objective : 0;
}

/** The better choice of the two with the closer bound: both hold whichever turn they are from. */
function better(before: Standing | undefined, found: Standing): Standing {
  if (!before) return found;
  const best = found.objective >= before.objective ? found : before;
  return { ...best, bound: Math.max(best.objective, Math.min(before.bound, found.bound)) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
