// What waits by the thousand at a large centre: counted by the database, and read no further than a page shows.
import { countCasesAround, listCases } from '../../brokering/cases/cases.service.ts';
import { ESCALATION_DAYS } from '../../brokering/cases/time-limits.ts';
import { countNeedSteps, listNeedSteps } from '../../brokering/matching/next-steps/next-step.service.ts';
import { localDate } from '../../platform/format.ts';
import { addDays, type DateRange, daysBefore, instantAt } from '../../platform/local-date.ts';
import type { Work } from '../../platform/work.ts';
import { waitingCase } from './case-day.ts';
import { type Counts, firstWords, type Waiting } from './today.ts';

/** One kind of things that wait; all of them have a last day, and must be done when it is here. */
export type Many = {
  count(): Promise<Counts>;
  /** The first with a last day in the range, the earliest first, then by id. */
  first(days: DateRange, most: number): Promise<Waiting[]>;
};

const START_OF_DAY = '00:00';

/** Cases that the person has, or has the next step of. */
export function casesInHands(work: Work, personId: string): Many {
  const mine = { personId, state: 'open' } as const;
  return {
    async count() {
      const { before, on, after } = await countCasesAround(work, mine, localDate(work.now));
      return { late: before, today: on, later: after };
    },
    async first(lastDay, limit) {
      const found = await listCases(
        work,
        { ...mine, lastDay },
        { sort: 'next', falling: false, page: 1, limit },
      );
      return found.items.flatMap(waitingCase);
    },
  };
}

/** Cases of others at a house that the person heads, where nothing has happened for so long that the head is told. */
export function quietCases(work: Work, personId: string, ownerId: string): Many {
  const today = localDate(work.now);
  const others = { ownerId, notOf: personId };
  /** Quiet ones whose head was told on a day in the range; of later days there are none yet. */
  const within = ({ from, until = today }: DateRange) => ({
    ...others,
    quietSince: until < today ? startOf(addDays(until, 1)) : daysBefore(work.now, ESCALATION_DAYS),
    quietFrom: from === undefined ? undefined : startOf(from),
  });
  const startOf = (day: string) => instantAt(addDays(day, -ESCALATION_DAYS), START_OF_DAY);
  const one = { sort: 'lastEventDay', falling: false, page: 1, limit: 1 } as const;
  return {
    async count() {
      const { total } = await listCases(work, within({}), one);
      const { total: late } = await listCases(work, within({ until: addDays(today, -1) }), one);
      return { late, today: total - late, later: 0 };
    },
    async first(days, limit) {
      const { items } = await listCases(work, within(days), { ...one, limit });
      return items.flatMap((found) => {
        const dueOn = addDays(localDate(found.lastEventAt), ESCALATION_DAYS);
        return waitingCase(found).map((line) => ({ ...line, step: 'caseEscalated' as const, dueOn }));
      });
    },
  };
}

/** Needs of the centres, with their next step. */
export function needSteps(work: Work, houses: readonly string[]): Many {
  return {
    async count() {
      const { before, on, after } = await countNeedSteps(work, houses);
      return { late: before, today: on, later: after };
    },
    async first(days, limit) {
      const found = await listNeedSteps(work, houses, { ...days, limit });
      return found.map(({ key, title, raw, employer, municipality, step, dueOn }) => ({
        kind: 'need',
        id: key,
        title: title || firstWords(raw),
        from: [employer, municipality].filter(Boolean).join(' · '),
        step,
        dueOn,
      }));
    },
  };
}
