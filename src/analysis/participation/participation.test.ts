import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isVerified,
  pledgeForm,
  REQUIREMENTS,
  requirementsLeft,
  STATEMENTS,
  standingOfPledge,
} from './participation.ts';
import { sayLeft } from './say-participation.ts';

const TERMS = { orePerYear: 500_000, years: 2 };
const declared = (...requirements: readonly (typeof STATEMENTS)[number][]) =>
  requirements.map((requirement) => ({ requirement, returnedReason: null, verifiedAt: null }));

test('one year of two is half the pledge, as S1-2 says it', () => {
  const standing = standingOfPledge(TERMS, [{ amountOre: 500_000 }]);
  expect(standing).toEqual({ pledgedOre: 500_000, neededOre: 1_000_000, met: false });
  expect(sayLeft('pledge', standing)).toEqual({
    sv: 'Inte uppfyllt: 5\u00a0000\u00a0kr av 10\u00a0000\u00a0kr.',
    en: 'Not met: SEK\u00a05,000 of SEK\u00a010,000.',
  });
  expect(requirementsLeft(declared(...STATEMENTS), standing)).toEqual(['pledge']);
});

test('two years meet it; what one year has too much of does not help another', () => {
  const one = { amountOre: 500_000 };
  expect(standingOfPledge(TERMS, [one, one]).met).toBe(true);
  expect(standingOfPledge(TERMS, [{ amountOre: 1_000_000 }])).toMatchObject({
    pledgedOre: 500_000,
    met: false,
  });
  expect(standingOfPledge(TERMS, [one, { amountOre: 400_000 }, one]).pledgedOre).toBe(1_000_000);
});

test('never more than the terms ask is counted, and a further year never lowers it', () => {
  const amounts = fc.array(
    fc.nat(2_000_000).map((amountOre) => ({ amountOre })),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(amounts, fc.nat(2_000_000), (pledges, amountOre) => {
      const before = standingOfPledge(TERMS, pledges);
      const after = standingOfPledge(TERMS, [...pledges, { amountOre }]);
      expect(after.pledgedOre).toBeGreaterThanOrEqual(before.pledgedOre);
      expect(after.pledgedOre).toBeLessThanOrEqual(after.neededOre);
      expect(after.met).toBe(after.pledgedOre === after.neededOre);
    }),
  );
});

test('what the region returned is left to do, in the order of the requirements', () => {
  const none = standingOfPledge(TERMS, []);
  expect(requirementsLeft([], none)).toEqual([...REQUIREMENTS]);
  const rest = declared('resource', 'broker');
  expect(
    requirementsLeft(
      [{ requirement: 'leadership' as const, returnedReason: 'Vilket datum?' }, ...rest],
      none,
    ),
  ).toEqual(['leadership', 'pledge']);
});

test('all that is stated must be verified', () => {
  const at = new Date('2026-11-23T09:00:00Z');
  const verified = declared(...STATEMENTS).map((one) => ({ ...one, verifiedAt: at }));
  expect(isVerified(verified)).toBe(true);
  expect(isVerified(verified.slice(1))).toBe(false);
  expect(isVerified(declared(...STATEMENTS))).toBe(false);
});

test('an amount is whole kronor as people write them', () => {
  const form = {
    year: '2027',
    kronor: '5 000',
    signerName: 'Prov Provsson',
    signerTitle: 'Kommundirektör',
    signedOn: '2026-11-20',
  };
  expect(pledgeForm.safeParse(form).data).toMatchObject({ year: 2027, kronor: 5_000 });
  for (const kronor of ['0', '-5', '5000,50', 'fem', ''])
    expect([kronor, pledgeForm.safeParse({ ...form, kronor }).success]).toEqual([kronor, false]);
});
