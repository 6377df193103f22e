// Slows down those who try too often: a fixed window per key, held in memory; a node that restarts starts over.
import type { Clock } from '../work.ts';

const MAX_KEYS = 50_000;

export type RateLimit = {
  /** Counts one try; false when the key has used its tries in this window. */
  allow(key: string): boolean;
};

export function createRateLimit(options: { clock: Clock; tries: number; windowSeconds: number }): RateLimit {
  const used = new Map<string, { count: number; until: number }>();
  return {
    allow(key) {
      const now = options.clock().getTime();
      const entry = used.get(key);
      if (entry && entry.until > now) {
        entry.count += 1;
        return entry.count <= options.tries;
      }
      if (used.size >= MAX_KEYS) dropExpired(used, now);
      used.set(key, { count: 1, until: now + options.windowSeconds * 1000 });
      return true;
    },
  };
}

function dropExpired(used: Map<string, { until: number }>, now: number): void {
  for (const [key, entry] of used) if (entry.until <= now) used.delete(key);
  // All of them are live: somebody tries from very many addresses, and the oldest make room.
  for (const key of used.keys()) {
    if (used.size < MAX_KEYS) return;
    used.delete(key);
  }
}
