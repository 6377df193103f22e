// The pools of the demo region, made of its needs, and suggestions searched for among those that are left.

import { countDemand } from '../brokering/pooling/demand/demand-series.service.ts';
import { demoPool, realiseDemoPool } from '../brokering/pooling/demo/demo-pool.ts';
import { addDemoPool } from '../brokering/pooling/demo/demo-pools.service.ts';
import { renewSuggestions } from '../brokering/pooling/suggestions/suggestions.service.ts';
import { localDate } from '../platform/format.ts';
import { addDays } from '../platform/local-date.ts';
import { readReferenceLines } from '../platform/reference.ts';
import type { RunWork } from '../platform/work.ts';
import { demoId } from './demo-id.ts';
import { demoCentres } from './needs.ts';

const OPERATOR = { kind: 'operator' } as const;

export async function loadDemoPools(runWork: RunWork): Promise<void> {
  const centreOf = demoCentres();
  const pools = readReferenceLines('demo/pools.jsonl', demoPool);
  await runWork(OPERATOR, async (work) => {
    const today = localDate(work.now);
    for (const demo of pools) {
      const ownerId = centreOf.get(demo.broker);
      if (!ownerId) throw new Error(`The broker ${demo.broker} of pool ${demo.id} has no centre`);
      await addDemoPool(work, {
        id: demoId('pool', demo.id),
        ownerId,
        brokerId: demoId('person', demo.broker),
        content: realiseDemoPool(demo, today),
        steps: demo.steps.map(({ to, reason, daysAgo }) => ({ to, reason, at: morning(today, daysAgo) })),
        places: demo.places.map(({ need, state, untilInDays, daysAgo }) => ({
          needId: demoId('need', need),
          state,
          until: untilInDays === undefined ? undefined : addDays(today, untilInDays),
          changedAt: morning(today, daysAgo),
        })),
      });
    }
  });
  await renewSuggestions(runWork);
  await runWork(OPERATOR, countDemand);
}

function morning(today: string, daysAgo: number): Date {
  return new Date(`${addDays(today, -daysAgo)}T09:00:00Z`);
}
