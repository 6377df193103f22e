import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakEven, divide, type PoolTerms, priceAt, withoutPayer } from './viability.ts';

const kronor = (kr: number) => kr * 100;
/** The pool of the design: 96 000 kr a group and 2 400 kr a head, at most 12, ceiling 14 400 kr. */
const terms: PoolTerms = {
  fixedOre: kronor(96_000),
  perHeadOre: kronor(2_400),
  minSeats: 4,
  maxSeats: 12,
  ceilingOre: kronor(14_400),
};

test('the pool of the design costs what its page says', () => {
  expect(priceAt(7, terms)).toMatchObject({ perHeadOre: 1_611_429, hinder: 'tooDear' });
  expect(priceAt(8, terms)).toMatchObject({ perHeadOre: kronor(14_400), viable: true });
  expect(Math.round(priceAt(9, terms).perHeadOre / 100)).toBe(13_067);
  expect(Math.round(priceAt(11, terms).perHeadOre / 100)).toBe(11_127);
  expect(priceAt(12, terms)).toMatchObject({ groups: 1, viable: true });
  expect(priceAt(13, terms)).toMatchObject({ groups: 2, hinder: 'tooDear' });
  expect(priceAt(16, terms)).toMatchObject({ perHeadOre: kronor(14_400), viable: true });
  expect(breakEven(terms, 50)).toBe(8);
});

test('nobody takes part: nothing to pay, and not viable', () => {
  expect(priceAt(0, terms)).toMatchObject({ totalOre: 0, perHeadOre: 0, viable: false, hinder: 'tooFew' });
});

test('between two groups somebody has to wait', () => {
  expect(priceAt(13, { ...terms, minSeats: 8, ceilingOre: undefined })).toMatchObject({
    groups: 2,
    hinder: 'betweenGroups',
  });
});

test('no number of people makes it viable when the price per head alone is over the ceiling', () => {
  expect(breakEven({ ...terms, ceilingOre: kronor(2_399) }, 200)).toBeUndefined();
});

const payers = fc
  .array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 })
  .map((all) => all.map((people, at) => ({ id: `payer-${at}`, people })));

test('the shares sum to the total, and two who bring as many pay the same to the öre', () => {
  fc.assert(
    fc.property(payers, fc.nat(1_000_000_000), (all, total) => {
      const shares = divide(total, all);
      expect(shares.reduce((sum, { payOre }) => sum + payOre, 0)).toBe(total);
      for (const a of shares)
        for (const b of shares)
          if (a.people === b.people) expect(Math.abs(a.payOre - b.payOre)).toBeLessThan(2);
    }),
  );
});

test('within one group each one more makes it cheaper for the others', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 11 }), (people) => {
      expect(priceAt(people + 1, terms).perHeadOre).toBeLessThan(priceAt(people, terms).perHeadOre);
    }),
  );
});

test('when one leaves, the others are reckoned as if that one had never come', () => {
  const all = [
    { id: 'a', people: 4 },
    { id: 'b', people: 2 },
    { id: 'c', people: 5 },
  ];
  expect(withoutPayer('c', all, terms)).toEqual(priceAt(6, terms));
});

// Worked by hand: 96 000 kr a group, 2 400 kr a head, 8 to 12 seats, ceiling 14 400 kr (the group of screens/h-samlad).
test('a worked example: prices, break-even, shares and leavers are those reckoned by hand', () => {
  const group = {
    fixedOre: kronor(96_000),
    perHeadOre: kronor(2_400),
    minSeats: 8,
    maxSeats: 12,
    ceilingOre: kronor(14_400),
  };
  // 7: (96 000 + 16 800) / 7 = 112 800 / 7 = 16 114,285… kr, and too few.
  expect(priceAt(7, group)).toEqual({
    people: 7,
    groups: 1,
    totalOre: 11_280_000,
    perHeadOre: 1_611_429,
    viable: false,
    hinder: 'tooFew',
  });
  // 8: (96 000 + 19 200) / 8 = 14 400 kr, just the ceiling: the break-even.
  expect(priceAt(8, group)).toMatchObject({ totalOre: 11_520_000, perHeadOre: 1_440_000, viable: true });
  expect(breakEven(group, 100)).toBe(8);
  // 11: (96 000 + 26 400) / 11 = 122 400 / 11 = 11 127,27… kr.
  expect(priceAt(11, group)).toMatchObject({ totalOre: 12_240_000, perHeadOre: 1_112_728, viable: true });
  // 13: two groups, (192 000 + 31 200) / 13 = 17 169,23 kr; 13 is too many for one and too few for two.
  expect(priceAt(13, group)).toMatchObject({
    groups: 2,
    totalOre: 22_320_000,
    perHeadOre: 1_716_924,
    hinder: 'betweenGroups',
  });
  // 16: (192 000 + 38 400) / 16 = 14 400 kr again.
  expect(priceAt(16, group)).toMatchObject({ groups: 2, perHeadOre: 1_440_000, viable: true });
  const five = [4, 2, 1, 2, 2].map((people, at) => ({ id: `${at}`, people }));
  // 122 400 kr: 4/11 = 44 509,0909…, 2/11 = 22 254,5454…, 1/11 = 11 127,2727… kr; the odd öre to those who lose most.
  const shares = divide(12_240_000, five).map(({ payOre }) => payOre);
  expect([...shares].sort((a, b) => b - a)).toEqual([4_450_909, 2_225_455, 2_225_455, 2_225_454, 1_112_727]);
  expect(shares.reduce((sum, ore) => sum + ore, 0)).toBe(12_240_000);
  // Without the four: 7 are left, too few. Without two: 9 pay 117 600 / 9 = 13 066,67 kr.
  expect(withoutPayer('0', five, group)).toMatchObject({ people: 7, hinder: 'tooFew' });
  expect(withoutPayer('1', five, group)).toMatchObject({ people: 9, perHeadOre: 1_306_667, viable: true });
});
