// A case as the API and the command line give it.
import { localDate } from '../../platform/format.ts';
import type { BrokerCase } from './case.ts';
import { clockOf, isLate, lastDay } from './time-limits.ts';

export type CaseJson = ReturnType<typeof toCaseJson>;

/** Days are local dates, moments are in UTC; `today` is a local date. */
export function toCaseJson(found: BrokerCase, today: string) {
  const clock = clockOf(found);
  return {
    key: found.key,
    title: found.title,
    about: found.about,
    employer: found.employer,
    owner: found.owner,
    broker: found.broker,
    stage: found.stage,
    stageSince: found.stageSince.toISOString(),
    state: found.state,
    closingReason: found.closingReason,
    next: found.next,
    dueOn: lastDay(clock) ?? null,
    late: isLate(clock, today),
    openedOn: clock.openedOn,
    answeredOn: found.answeredAt && localDate(found.answeredAt),
    lastEventAt: found.lastEventAt.toISOString(),
    remindersPaused: found.remindersPausedAt !== null,
    offered: found.offered && {
      houseId: found.offered.houseId,
      words: found.offered.words,
      at: found.offered.at.toISOString(),
    },
    closedOn: found.closedAt && localDate(found.closedAt),
    version: found.version,
  };
}
