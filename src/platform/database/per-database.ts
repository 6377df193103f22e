// What a process holds in memory of a database: one of each for each database that it works on, let go with it.
import type { Work } from '../work.ts';

export type Home = Work['database'];

/** Gives what is held for a database; `make` runs when it is first asked for. */
export function perDatabase<T>(make: () => T): (database: Home) => T {
  const made = new WeakMap<Home, { held: T }>();
  return (database) => {
    const known = made.get(database) ?? { held: make() };
    made.set(database, known);
    return known.held;
  };
}

/** First readings that others of the process may want to wait for. */
export type FirstReadings = {
  /** Takes part until the reading ends, in whichever way. */
  begin(reading: Promise<unknown>): void;
  /** Resolves when none is under way. */
  ended(): Promise<void>;
};

export function createFirstReadings(): FirstReadings {
  const underWay = new Set<Promise<unknown>>();
  return {
    begin(reading) {
      const mine: Promise<unknown> = reading.catch(() => undefined).finally(() => underWay.delete(mine));
      underWay.add(mine);
    },
    async ended() {
      await Promise.all(underWay);
    },
  };
}
