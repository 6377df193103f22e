// An event as its form sends it and shows it: local days and times on one side, instants on the other.
import { z } from 'zod';
import { formatTime, localDate } from '../../../platform/format.ts';
import {
  type FormValues,
  numberField,
  optionalField,
  optionalText,
  parseForm,
} from '../../../platform/http/form-fields.ts';
import { contentText, type Message } from '../../../platform/i18n.ts';
import { instantAt } from '../../../platform/local-date.ts';
import type { Problem } from '../../../platform/result.ts';
import { municipalityCode } from '../../places/place.ts';
import type { EventChange, EventContent } from '../event.ts';
import { messages as m } from './event-edit.messages.ts';

const timeOfDay = z
  .string()
  .regex(/^([01]?\d|2[0-3])[.:][0-5]\d$/)
  .transform((text) => text.replace('.', ':').padStart(5, '0'));

const flatForm = z.object({
  titleSv: z.string().min(1).max(300),
  titleEn: optionalText(300),
  aboutSv: z.string().min(1).max(5000),
  aboutEn: optionalText(5000),
  organiserId: optionalField(z.uuid()),
  on: z.iso.date(),
  from: timeOfDay,
  until: timeOfDay,
  registerOn: z.iso.date(),
  registerAt: timeOfDay,
  place: optionalText(300),
  municipality: optionalField(municipalityCode),
  onlineUrl: optionalField(z.url({ protocol: /^https$/ })),
  seats: numberField(z.int().positive().max(100_000)),
  accessibilitySv: optionalText(2000),
  accessibilityEn: optionalText(2000),
  version: z.coerce.number().int().default(1),
});
const words: Record<string, Message> = {
  from: m.timeProblem,
  until: m.timeProblem,
  registerAt: m.timeProblem,
};

export type ReadEvent =
  | { ok: true; content: EventChange['content']; organiserId: string | undefined; version: number }
  | { ok: false; problems: Problem[] };

/** The event, or everything that is wrong in and between its fields; days and times are Swedish. */
export function readEventForm(values: FormValues): ReadEvent {
  const flat = parseForm(flatForm, values, words);
  if (!flat.ok) return flat;
  const form = flat.value;
  const startsAt = instantAt(form.on, form.from);
  const endsAt = instantAt(form.on, form.until);
  const registerUntil = instantAt(form.registerOn, form.registerAt);
  const problems: Problem[] = [];
  if (endsAt <= startsAt) problems.push({ field: 'until', message: m.endProblem });
  if (registerUntil > startsAt) problems.push({ field: 'registerOn', message: m.registerProblem });
  if (!form.place && !form.onlineUrl) problems.push({ field: 'place', message: m.whereProblem });
  if (problems.length > 0) return { ok: false, problems };
  const { place, municipality, onlineUrl, seats, organiserId, version } = form;
  const accessibility = form.accessibilitySv
    ? contentText(form.accessibilitySv, form.accessibilityEn)
    : undefined;
  const texts = {
    title: contentText(form.titleSv, form.titleEn),
    about: contentText(form.aboutSv, form.aboutEn),
    accessibility,
  };
  const content = { ...texts, startsAt, endsAt, registerUntil, place, municipality, onlineUrl, seats };
  return { ok: true, content, organiserId, version };
}

/** What the form shows of an event. */
export function valuesOfEvent(event: EventContent): FormValues {
  const texts: Record<string, string | number | undefined> = {
    titleSv: event.title.sv,
    titleEn: event.title.en,
    aboutSv: event.about.sv,
    aboutEn: event.about.en,
    on: localDate(event.startsAt),
    from: formatTime(event.startsAt, 'en'),
    until: formatTime(event.endsAt, 'en'),
    registerOn: localDate(event.registerUntil),
    registerAt: formatTime(event.registerUntil, 'en'),
    place: event.place,
    municipality: event.municipality,
    onlineUrl: event.onlineUrl,
    seats: event.seats,
    accessibilitySv: event.accessibility?.sv,
    accessibilityEn: event.accessibility?.en,
  };
  return Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, String(value ?? '')]));
}
