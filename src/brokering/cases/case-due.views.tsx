// The last day of a case as lists and pages show it, and the tags that say what is wrong with it.
import { formatDate, formatShortDate, localDate } from '../../platform/format.ts';
import type { Page } from '../../ui/page.ts';
import { Tag, type Tone } from '../../ui/show/notes.views.tsx';
import { NoValue } from '../../ui/show/table.views.tsx';
import type { BrokerCase, CaseState } from './case.ts';
import { caseClosingNames, caseStateNames } from './case-names.messages.ts';
import { messages as m } from './page/page.messages.ts';
import { daysBetween } from './time-in-stages.ts';
import { clockOf, isLate, lastDay, standsStill } from './time-limits.ts';

type Props = { page: Page; found: BrokerCase; today: string };

/** Late, today, or the date. */
export function CaseDue({ page, found, today }: Props) {
  const { t, lang } = page;
  const clock = clockOf(found);
  const on = lastDay(clock);
  if (on === undefined) return <NoValue t={t} reason={t(m.closedCase)} />;
  const date = (
    <time datetime={on} title={formatDate(on, lang)}>
      {on === today ? t(m.today) : formatShortDate(on, lang, today)}
    </time>
  );
  if (!isLate(clock, today)) return date;
  return (
    <>
      <span class="b-late">{t(m.late)}</span> <span class="mut sub-line">{date}</span>
    </>
  );
}

const STATE_TONES: Record<CaseState, Tone> = { running: 'success', paused: 'warning', closed: 'neutral' };

export function CaseStateTag({ page, found }: Omit<Props, 'today'>) {
  const { t } = page;
  return (
    <Tag tone={STATE_TONES[found.state]}>
      {t(caseStateNames[found.state])}
      {found.closingReason ? `: ${t(caseClosingNames[found.closingReason])}` : ''}
    </Tag>
  );
}

/** That it waits for its first answer, or that nothing has happened for long; nothing when all is well. */
export function CaseWarning({ page, found, today }: Props) {
  const { t } = page;
  const clock = clockOf(found);
  if (!standsStill(clock, today)) return null;
  const n = daysBetween(clock.lastEventOn, today);
  return (
    <Tag tone="danger" icon="hourglass">
      {t(clock.answered ? m.stillFor : m.unansweredFor, { n })}
    </Tag>
  );
}

/** Whole days in the present stage. */
export function daysInStage({ stageSince }: BrokerCase, today: string): number {
  return daysBetween(localDate(stageSince), today);
}
