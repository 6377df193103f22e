import { expect, test } from 'vitest';
import { poolContent } from './pool.ts';
import { checkTerms, type Wisher } from './terms.ts';

const towns = new Map([
  ['1885', { latitude: 59.6, longitude: 15.2 }],
  ['1880', { latitude: 59.3, longitude: 15.2 }],
]);
const around = { towns, reachMinutes: 60, perHeadOre: 1_440_000 };
const content = poolContent.parse({
  title: 'CNC',
  subject: 'cnc-programmering',
  form: 'onSite',
  municipality: '1885',
  timeOfDay: 'shift',
  startFrom: '2027-01-11',
  startUntil: '2027-03-16',
  minSeats: 8,
  maxSeats: 12,
  fixedOre: 9_600_000,
  perHeadOre: 240_000,
});
const free = { forms: [], timesOfDay: [], languages: [] };
const wisher = (more: Partial<Wisher>): Wisher => ({
  municipality: '1885',
  state: 'bound',
  people: 1,
  criteria: free,
  ...more,
});
const checkOf = (term: string, wishers: Wisher[], terms = content) =>
  checkTerms(terms, wishers, around).find((one) => one.term === term);

test('a need that asks nothing is suited by every term', () => {
  for (const one of checkTerms(content, [wisher({})], around)) expect(one.suits).toBe(1);
});

test('who is not suited is told by place, apart from those who have not answered', () => {
  const evening = { ...free, timesOfDay: ['evening' as const] };
  const found = checkOf('timeOfDay', [
    wisher({}),
    wisher({ criteria: evening }),
    wisher({ criteria: evening, municipality: '1880', state: 'asked' }),
    wisher({ criteria: evening, state: 'declined' }),
  ]);
  expect(found).toEqual({ term: 'timeOfDay', suits: 1, of: 3, against: ['1885'], waiting: ['1880'] });
});

test('travel is held against how far each may go', () => {
  const far = { ...free, maxDistanceKm: 20 };
  expect(checkOf('travel', [wisher({ municipality: '1880', criteria: far })])?.suits).toBe(0);
  expect(checkOf('travel', [wisher({ municipality: '1880' })])?.suits).toBe(1);
  const hurried = { ...free, maxTravelMinutes: 30 };
  expect(checkOf('travel', [wisher({ municipality: '1880', criteria: hurried })])?.suits).toBe(0);
  expect(checkOf('travel', [], { ...content, form: 'distance' })).toBeUndefined();
});

test('starts must meet, half-open', () => {
  const late = { ...free, startFrom: '2027-03-16' };
  expect(checkOf('start', [wisher({ criteria: late })])?.suits).toBe(0);
  expect(checkOf('start', [wisher({ criteria: { ...free, startFrom: '2027-03-15' } })])?.suits).toBe(1);
});

test('the price of all its people must fit the budget', () => {
  const criteria = { ...free, budgetOre: 2_880_000 };
  expect(checkOf('price', [wisher({ people: 2, criteria })])?.suits).toBe(1);
  expect(checkOf('price', [wisher({ people: 3, criteria })])?.suits).toBe(0);
});
