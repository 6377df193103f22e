import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHECK_RULES } from '../../matching/checks.ts';
import { likelyReason, reaches, toldPeople } from './unmet.ts';

test('the reason is the rule that most offers fell on; a found offer means that nobody answered', () => {
  expect(likelyReason({ found: 0, failed: [] })).toBe('noOffer');
  expect(likelyReason({ found: 0, failed: ['language', 'seats'] })).toBe('noOffer');
  expect(likelyReason({ found: 0, failed: ['distance', 'period', 'timesOfDay'] })).toBe('tooLate');
  expect(likelyReason({ found: 0, failed: ['budget', 'budget', 'distance'] })).toBe('tooDear');
  const rules = fc.array(fc.constantFrom(...CHECK_RULES));
  fc.assert(fc.property(rules, (failed) => likelyReason({ found: 1, failed }) === 'noAnswer'));
});

test('what is given in the county, travels there or is given at a distance is within reach', () => {
  const given = { form: 'onSite' as const, municipalities: ['0380'], coverage: [] };
  expect(reaches(given, '18')).toBe(false);
  expect(reaches(given, '03')).toBe(true);
  expect(reaches({ ...given, coverage: ['18'] }, '18')).toBe(true);
  expect(reaches({ ...given, coverage: ['1885'] }, '18')).toBe(true);
  expect(reaches({ ...given, coverage: ['SE'] }, '18')).toBe(true);
  expect(reaches({ ...given, form: 'distance' }, '18')).toBe(true);
  expect(reaches(given, null)).toBe(true);
});

test('fewer than five people are not told', () => {
  expect([undefined, 1, 4, 5, 12].map(toldPeople)).toEqual([null, null, null, 5, 12]);
});
