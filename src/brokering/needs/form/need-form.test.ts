import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sideOf } from '../../../platform/http/form-versions.ts';
import { hasPersonalNumber } from '../../../platform/personal/personal-number.ts';
import { VULNERABILITY_REASONS } from '../../employers/vulnerability.ts';
import { ADAPTATIONS, FORMS } from '../conditions.ts';
import { NEED_LEVELS, needContent } from '../need.ts';
import {
  contentOfNeedForm,
  differingFields,
  marksOfNeed,
  mergeValues,
  NEED_FIELDS,
  needForm,
  valuesOfNeed,
} from './need-form.ts';

const words = fc.string({ maxLength: 80 }).map((text) => text.trim());
const contents = fc
  .record({
    title: words,
    raw: words,
    level: fc.constantFrom(...NEED_LEVELS),
    vulnerability: fc.subarray([...VULNERABILITY_REASONS]),
    criteria: fc.record({
      text: words,
      people: fc.option(fc.integer({ min: 1, max: 500 }), { nil: undefined }),
      maxDistanceKm: fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined }),
      maxTravelMinutes: fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined }),
      forms: fc.subarray([...FORMS]),
      adaptations: fc.subarray([...ADAPTATIONS]),
      budgetOre: fc.option(
        fc.integer({ min: 0, max: 9_999_999 }).map((kronor) => kronor * 100),
        { nil: undefined },
      ),
    }),
  })
  .map((content) => needContent.parse(content));

test('a need that is shown in the form and sent back is the same need', () => {
  fc.assert(
    fc.property(contents, (content) => {
      const form = needForm.parse(valuesOfNeed(content, undefined));
      expect(contentOfNeedForm(form)).toEqual(content);
    }),
  );
});

test('what nobody touched begins with theirs, what was changed with mine, and without marks all is mine', () => {
  fc.assert(
    fc.property(contents, contents, (opened, changed) => {
      const before = valuesOfNeed(opened, undefined);
      const mine = valuesOfNeed(changed, undefined);
      const marks = marksOfNeed(before);
      const touched = new Set<string>(differingFields(before, mine));
      for (const name of NEED_FIELDS) {
        expect(sideOf(name, { mine, opened: marks })).toBe(touched.has(name) ? 'mine' : 'theirs');
        expect(sideOf(name, { mine, opened: '' })).toBe('mine');
      }
    }),
  );
});

test('choosing mine everywhere keeps mine, choosing theirs in every field that differs gives theirs', () => {
  fc.assert(
    fc.property(contents, contents, (a, b) => {
      const [mine, theirs] = [valuesOfNeed(a, undefined), valuesOfNeed(b, undefined)];
      const differing = differingFields(mine, theirs);
      const all = Object.fromEntries(differing.map((name) => [`choose.${name}`, 'theirs']));
      expect(differingFields(mergeValues(mine, theirs, {}), mine)).toEqual([]);
      expect(differingFields(mergeValues(mine, theirs, all), theirs)).toEqual([]);
    }),
  );
});

test('numbers are read with spaces and a decimal comma', () => {
  const form = needForm.parse({ people: '1 200', maxDistanceKm: '12,5', budget: '148 000' });
  expect(contentOfNeedForm(form).criteria).toMatchObject({
    people: 1200,
    maxDistanceKm: 12.5,
    budgetOre: 14_800_000,
  });
  expect(needForm.safeParse({ people: 'många' }).success).toBe(false);
});

test('personal identity numbers are seen, organisation and phone numbers are not', () => {
  for (const text of ['19121212-1212', '121212-1212', 'född 191212121212', '121272-1212']) {
    expect(hasPersonalNumber(text)).toBe(true);
  }
  for (const text of ['556677-8899', '070-174 06 05', '0701740605', 'order 2026-118', '1234567890123456']) {
    expect(hasPersonalNumber(text)).toBe(false);
  }
});
