import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugOf } from './slug.ts';

test('slugOf() always gives an address that tables take', () => {
  expect(slugOf('Lärcentrum som resurs: åäö!', 'projekt')).toBe('larcentrum-som-resurs-aao');
  expect(slugOf('–', 'projekt')).toBe('projekt');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
      expect(slugOf(title, 'projekt')).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(slugOf(title, 'projekt').length).toBeLessThanOrEqual(61);
    }),
  );
});
