// What a public event is, when one can register, and what a registration may ask for.
import { z } from 'zod';
import { municipalityCode } from '../places/place.ts';

/** What is arranged for a participant. An adjustment is recorded, never a diagnosis (GDPR art. 9). */
export const EVENT_ADAPTATIONS = [
  'stepFree',
  'hearingLoop',
  'captioning',
  'signLanguage',
  'documentsAhead',
  'quietRoom',
  'companion',
  'diet',
] as const;
export type EventAdaptation = (typeof EVENT_ADAPTATIONS)[number];

/** Those that a room is needed for. */
const IN_A_ROOM: readonly EventAdaptation[] = ['stepFree', 'hearingLoop', 'quietRoom', 'companion', 'diet'];

/** What a participant can ask for: an event that is only online has no door to make step-free. */
export function adaptationsAt(event: { place?: string | undefined }): readonly EventAdaptation[] {
  return event.place === undefined
    ? EVENT_ADAPTATIONS.filter((one) => !IN_A_ROOM.includes(one))
    : EVENT_ADAPTATIONS;
}

/** Registrations are removed this long after the event has ended. */
export const REGISTRATION_KEPT_DAYS = 90;

const localText = z.object({ sv: z.string().min(1), en: z.string().min(1).optional() });

/** `seats` undefined means as many as come. Times are instants; registration closes at `registerUntil`. */
export const eventContent = z
  .object({
    slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    title: localText,
    about: localText,
    place: z.string().min(1).optional(),
    municipality: municipalityCode.optional(),
    onlineUrl: z.url({ protocol: /^https$/ }).optional(),
    startsAt: z.date(),
    endsAt: z.date(),
    registerUntil: z.date(),
    seats: z.int().positive().optional(),
    organiser: z.string().min(1),
    accessibility: localText.optional(),
  })
  .refine((event) => event.endsAt > event.startsAt, { message: 'Expected the end after the start' })
  .refine((event) => event.registerUntil <= event.startsAt, {
    message: 'Expected registration to close before the start',
  })
  .refine((event) => event.place !== undefined || event.onlineUrl !== undefined, {
    message: 'Expected a place or a link',
  });
export type EventContent = z.infer<typeof eventContent>;
/** What an organiser writes of an event; its address is made from the title. */
export type EventChange = { content: Omit<EventContent, 'slug' | 'organiser'>; organiserId: string };

export type RegistrationState = 'open' | 'full' | 'closed' | 'cancelled' | 'past';

/**
 * Whether one can register. `full` still takes names for the waiting list.
 *
 * @param taken registered participants, those who wait not counted
 */
export function registrationState(
  event: {
    registerUntil: Date;
    endsAt: Date;
    seats?: number | undefined;
    cancelledAt?: Date | undefined;
  },
  now: Date,
  taken: number,
): RegistrationState {
  if (event.cancelledAt) return 'cancelled';
  if (now >= event.endsAt) return 'past';
  if (now >= event.registerUntil) return 'closed';
  return event.seats !== undefined && taken >= event.seats ? 'full' : 'open';
}

const PERSONAL_NUMBER = /(?:^|\D)(?:\d{2})?\d{6}[-+ ]?\d{4}(?:\D|$)/;

/** What a form sends. A note may not hold a personal identity number. */
export const registrationForm = z.object({
  name: z.string().trim().min(2).max(200),
  email: z.string().trim().toLowerCase().pipe(z.email().max(200)),
  adaptations: z.array(z.enum(EVENT_ADAPTATIONS)).default([]),
  adaptationNote: z
    .string()
    .trim()
    .max(500)
    .refine((text) => !PERSONAL_NUMBER.test(text), { error: 'personalNumber' })
    .optional(),
});
export type RegistrationForm = z.infer<typeof registrationForm>;

export type NoticePeriod = { shownFrom: string; shownUntil: string };

/** Whether a notice is shown on a local date; both days of its period count. */
export function isShownOn(notice: NoticePeriod, on: string): boolean {
  return notice.shownFrom <= on && on <= notice.shownUntil;
}
