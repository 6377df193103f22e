// What pools ask of one reader.
import { poolTask } from '../../brokering/pooling/pool-tasks.ts';
import { listPools } from '../../brokering/pooling/pooling.service.ts';
import { localDate } from '../../platform/format.ts';
import { translator } from '../../platform/i18n.ts';
import type { Work } from '../../platform/work.ts';
import { messages } from './today.messages.ts';
import type { Waiting } from './today.ts';

/** Pools that the reader leads, has needs in, or is an employer in; suggestions are one line together. */
export async function listPoolSteps(
  work: Work,
  houses: readonly string[],
  employers: readonly string[],
): Promise<Waiting[]> {
  if (houses.length + employers.length === 0) return [];
  const today = localDate(work.now);
  const pools = await listPools(work, ['suggested', 'forming', 'committed']);
  const suggested = pools.filter(
    ({ pool, places }) => pool.state === 'suggested' && places.some(({ mine }) => mine),
  );
  const steps = pools.flatMap(({ pool, places }): Waiting[] => {
    const leads = pool.owner !== undefined && houses.includes(pool.owner.id);
    const task = poolTask({ pool, places, leads }, today);
    const from = [pool.key, pool.owner?.name].filter(Boolean).join(' · ');
    return task ? [{ kind: 'pool', id: pool.key, title: pool.content.title, from, ...task }] : [];
  });
  return suggested.length === 0 ? steps : [...steps, suggestionLine(suggested.length)];
}

function suggestionLine(n: number): Waiting {
  const say = (lang: 'sv' | 'en') => translator(lang)(messages.suggestedPools, { n });
  return { kind: 'pool', id: '', title: say('sv'), titleEn: say('en'), from: '', step: 'poolSuggestions' };
}
