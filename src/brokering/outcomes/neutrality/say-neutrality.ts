// The report in words.
import type { Translate } from '../../../platform/i18n.ts';
import { messages as m } from './neutrality.messages.ts';
import { FEWEST_TO_READ, type NeutralityReport, readingOf } from './neutrality.ts';

/** "2026, kvartal 4". */
export function sayPeriod(name: string, t: Translate): string {
  const [year = '', n] = name.split('-');
  return n ? t(m.quarter, { year, n }) : year;
}

/** One or two sentences on how the choices are spread; never more than the figures carry. */
export function sayReading({ base, houses }: NeutralityReport, t: Translate): string {
  const reading = readingOf(base, houses);
  if (reading.kind === 'few') return t(m.few, { decided: reading.decided, least: FEWEST_TO_READ });
  if (reading.kind !== 'told') return t(m[reading.kind]);
  const { points, ...rest } = reading;
  return t(m.told, { ...rest, points: Math.abs(points), direction: points > 0 ? 'more' : 'less' });
}
