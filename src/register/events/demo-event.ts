// An event of the demo region, dated from the day of the first start so that the demo never goes stale.
import { z } from 'zod';
import { addDays, instantAt } from '../../platform/local-date.ts';
import { type EventContent, eventContent } from './event.ts';

const localText = z.object({ sv: z.string().min(1), en: z.string().min(1) });

/** `from` is the time of day in Sweden, `minutes` the length; `notice` also stands on every page until the day. */
export const demoEvent = z.object({
  slug: z.string(),
  daysAhead: z.int().positive(),
  from: z.string().regex(/^\d{2}:\d{2}$/),
  minutes: z.int().positive(),
  title: localText,
  about: localText,
  place: z.string().optional(),
  municipality: z.string().optional(),
  onlineUrl: z.string().optional(),
  organiser: z.string(),
  seats: z.int().optional(),
  accessibility: localText.optional(),
  notice: localText.optional(),
});
export type DemoEvent = z.infer<typeof demoEvent>;

/** Registration closes at noon two days before, or when the event starts the next day. */
export function realiseDemoEvent(demo: DemoEvent, today: string): { content: EventContent; on: string } {
  const { daysAhead, from, minutes, notice: _, ...rest } = demo;
  const on = addDays(today, daysAhead);
  const startsAt = instantAt(on, from);
  const closing = instantAt(addDays(on, -2), '12:00');
  const content = eventContent.parse({
    ...rest,
    startsAt,
    endsAt: new Date(startsAt.getTime() + minutes * 60_000),
    registerUntil: daysAhead > 2 ? closing : startsAt,
  });
  return { content, on };
}
