// How a case stands in a list of what waits.
import type { BrokerCase } from '../../brokering/cases/case.ts';
import { caseStep, type Waiting } from './today.ts';

/** The next step with a case as a line of what waits; none when it is closed. */
export function waitingCase(found: BrokerCase): Waiting[] {
  const next = caseStep(found);
  const from = [found.employer.name, found.key].filter(Boolean).join(' · ');
  return next ? [{ kind: 'case', id: found.key, title: found.title, from, ...next }] : [];
}
