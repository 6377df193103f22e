// What is told about an event wherever it stands: when, where, who arranges it, how many seats are left.
import { formatDate, formatTime, localDate } from '../../platform/format.ts';
import type { Page } from '../../ui/page.ts';
import type { Fact } from '../../ui/show/facts.views.tsx';
import { Local } from '../../ui/show/notes.views.tsx';
import type { EventContent } from './event.ts';
import { messages as m } from './events.messages.ts';

export type ShownEvent = EventContent & { municipalityName: string | undefined; demo: boolean };

export function eventFacts(page: Page, event: ShownEvent, taken?: number): Fact[] {
  const { t } = page;
  const facts: Fact[] = [
    { name: t(m.when), value: timeText(page, event) },
    { name: t(m.where), value: placeText(page, event) },
    { name: t(m.organiser), value: event.organiser },
  ];
  if (event.seats !== undefined && taken !== undefined) {
    const left = Math.max(0, event.seats - taken);
    facts.push({ name: t(m.seats), value: t(m.seatsLeft, { seats: event.seats, n: left }) });
  }
  if (event.accessibility)
    facts.push({
      name: t(m.accessibility),
      value: <Local text={event.accessibility} lang={page.lang} t={t} />,
    });
  return facts;
}

export function timeText(page: Page, event: ShownEvent): string {
  const { t, lang } = page;
  return t(m.timeSpan, {
    date: formatDate(localDate(event.startsAt), lang),
    from: formatTime(event.startsAt, lang),
    to: formatTime(event.endsAt, lang),
  });
}

export function placeText(page: Page, event: ShownEvent): string {
  const place = [event.place, event.municipalityName].filter((part) => part !== undefined).join(', ');
  return place || page.t(m.online);
}
