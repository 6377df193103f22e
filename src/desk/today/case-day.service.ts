// What cases ask of one reader: those in their hands, and as head those where nothing has happened for long.
import type { BrokerCase } from '../../brokering/cases/case.ts';
import { listCases } from '../../brokering/cases/cases.service.ts';
import { ESCALATION_DAYS } from '../../brokering/cases/time-limits.ts';
import { readAllParts } from '../../platform/all-parts.ts';
import { localDate } from '../../platform/format.ts';
import { addDays, daysBefore } from '../../platform/local-date.ts';
import type { Work } from '../../platform/work.ts';
import { caseStep, type Waiting } from './today.ts';

/** Cases that are not closed and that the person has, or has the next step of: all, or those whose last day is here. */
export async function listCasesInHands(
  work: Work,
  personId: string,
  which: 'due' | 'all',
): Promise<BrokerCase[]> {
  const due = which === 'due' ? { lateOn: addDays(localDate(work.now), 1) } : {};
  return readAllParts((part) =>
    listCases(work, { personId, state: 'open', ...due }, { sort: 'next', falling: false, ...part }),
  );
}

/** The next step with a case as a line of what waits; none when it is closed. */
export function waitingCase(found: BrokerCase): Waiting[] {
  const next = caseStep(found);
  const from = [found.employer.name, found.key].filter(Boolean).join(' · ');
  return next ? [{ kind: 'case', id: found.key, title: found.title, from, ...next }] : [];
}

/** Cases of others at the houses that the reader heads, where nothing has happened for so long that the head is told. */
export async function listQuietCases(
  work: Work,
  personId: string,
  houses: readonly string[],
): Promise<Waiting[]> {
  const quietSince = daysBefore(work.now, ESCALATION_DAYS);
  const quiet: BrokerCase[] = [];
  for (const ownerId of houses)
    quiet.push(
      ...(await readAllParts((part) =>
        listCases(work, { ownerId, quietSince }, { sort: 'changed', falling: false, ...part }),
      )),
    );
  return quiet
    .filter(({ broker, next }) => broker.id !== personId && next?.owner.id !== personId)
    .flatMap((found) => {
      const dueOn = addDays(localDate(found.lastEventAt), ESCALATION_DAYS);
      return waitingCase(found).map((one) => ({ ...one, step: 'caseEscalated' as const, dueOn }));
    });
}
