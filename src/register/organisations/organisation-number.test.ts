import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseOrganisationNumber } from './organisation-number.ts';

test.each(['556016-0680', '5560160680', ' 556016 0680 ', '165560160680'])(
  '%j is stored in one form',
  (text) => {
    expect(normaliseOrganisationNumber(text)).toBe('556016-0680');
  },
);

test.each(['556016-0681', '', 'abc', '55601606801', '12-34'])('%j is no organisation number', (text) => {
  expect(normaliseOrganisationNumber(text)).toBeUndefined();
});

test('a personal identity number is not taken, though sole traders use theirs', () => {
  expect(normaliseOrganisationNumber('121212-1212')).toBeUndefined();
  expect(normaliseOrganisationNumber('19121212-1212')).toBeUndefined();
});

test('what is stored is read back as itself, whatever was written', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{6}-?\d{4}$/), (text) => {
      const number = normaliseOrganisationNumber(text);
      if (number === undefined) return;
      expect(number).toMatch(/^\d{6}-\d{4}$/);
      expect(normaliseOrganisationNumber(number)).toBe(number);
    }),
  );
});
