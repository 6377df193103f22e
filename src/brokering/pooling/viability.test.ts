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
