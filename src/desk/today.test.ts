import { expect, test } from 'vitest';
import { whatWaits } from './today.ts';

const facts = {
  today: '2026-11-23',
  enquiries: [
    { id: 'new', title: 'Svets', place: 'Nora', receivedOn: '2026-11-20' },
    { id: 'late', title: 'Truck', place: 'Nora', receivedOn: '2026-11-10' },
  ],
  drafts: [{ key: 'B-2026-1', title: 'Vård', place: 'Laxå', receivedOn: '2026-11-22' }],
  offers: [
    { id: 'fresh', title: 'Kurs', checkedOn: '2026-11-01' },
    { id: 'stale', title: 'Kurs', checkedOn: '2026-05-01' },
  ],
};

test('what is late stands first, then the oldest; a fresh offer asks nothing', () => {
  expect(whatWaits(facts).map((one) => [one.id, one.late])).toEqual([
    ['stale', true],
    ['late', true],
    ['new', false],
    ['B-2026-1', false],
  ]);
});

test('nine days are in time, ten are late', () => {
  const received = (receivedOn: string) =>
    whatWaits({
      ...facts,
      drafts: [],
      offers: [],
      enquiries: [{ id: 'x', title: '', place: '', receivedOn }],
    })[0]?.late;
  expect(received('2026-11-14')).toBe(false);
  expect(received('2026-11-13')).toBe(true);
});
