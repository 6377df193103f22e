import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReferenceLines } from '../../platform/reference.ts';
import { demoEvent, realiseDemoEvent } from './demo-event.ts';
import { isShownOn, registrationForm, registrationState } from './event.ts';

const event = {
  registerUntil: new Date('2026-12-01T11:00:00Z'),
  endsAt: new Date('2026-12-03T10:00:00Z'),
  seats: 2,
};

test.each([
  ['2026-11-30T00:00:00Z', 0, 'open'],
  ['2026-11-30T00:00:00Z', 2, 'full'],
  ['2026-12-01T11:00:00Z', 0, 'closed'],
  ['2026-12-03T10:00:00Z', 0, 'past'],
])('at %s with %i taken, registration is %s', (now, taken, state) => {
  expect(registrationState(event, new Date(now), taken)).toBe(state);
});

test('a cancelled event takes no registration, and one without seats is never full', () => {
  const now = new Date('2026-11-30T00:00:00Z');
  expect(registrationState({ ...event, cancelledAt: now }, now, 0)).toBe('cancelled');
  fc.assert(
    fc.property(fc.nat(), (taken) => {
      expect(registrationState({ ...event, seats: undefined }, now, taken)).toBe('open');
    }),
  );
});

test('a registration lowers the address and refuses a personal identity number in the note', () => {
  const sent = { name: ' Fatima Noor ', email: ' Fatima@Example.ORG ', adaptationNote: 'Plats nära dörren' };
  expect(registrationForm.parse(sent)).toMatchObject({ name: 'Fatima Noor', email: 'fatima@example.org' });
  const [day, last] = ['811218', '9876'];
  for (const number of [`19${day}-${last}`, `${day}-${last}`, `19${day}${last}`, `${day}+${last}`])
    expect(registrationForm.safeParse({ ...sent, adaptationNote: `Mitt nummer är ${number}.` }).success).toBe(
      false,
    );
  expect(registrationForm.safeParse({ ...sent, adaptationNote: 'Ring 08-465 00 12' }).success).toBe(true);
});

test('a notice is shown on both days of its period and between them', () => {
  const notice = { shownFrom: '2026-11-20', shownUntil: '2026-12-03' };
  expect(isShownOn(notice, '2026-11-20') && isShownOn(notice, '2026-12-03')).toBe(true);
  expect(isShownOn(notice, '2026-11-19') || isShownOn(notice, '2026-12-04')).toBe(false);
});

test('the demo events can be registered to on any day of the first start', () => {
  const events = readReferenceLines('demo/events.jsonl', demoEvent);
  expect(events.length).toBeGreaterThan(2);
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2026-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
      (day) => {
        const today = day.toISOString().slice(0, 10);
        for (const one of events) {
          const { content } = realiseDemoEvent(one, today);
          expect(registrationState(content, new Date(`${today}T12:00:00Z`), 0)).toBe('open');
        }
      },
    ),
  );
});
