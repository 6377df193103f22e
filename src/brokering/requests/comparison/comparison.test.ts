import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparisonInput, comparisonJson } from './comparison-json.ts';
import { fraction, hundredthsOf, readDecimal, twoDecimals } from './fraction.ts';

type Input = {
  weights: Record<string, number | string>;
  proposals: { id: string; priceSek: number; scores: Record<string, number> }[];
};

const proposals = [
  { id: 'A', priceSek: 148_000, scores: { quality: 90, delivery: 80 } },
  { id: 'B', priceSek: 126_000, scores: { quality: 70, delivery: 60 } },
  { id: 'C', priceSek: 171_000, scores: { quality: 95, delivery: 90 } },
];

function compare(input: unknown) {
  const { weights, contenders } = comparisonInput.parse(input);
  return comparisonJson(weights, contenders);
}

test('the request of S2-3: C 87.61, A 86.54, B 77.00', () => {
  expect(compare({ weights: { quality: 50, price: 30, delivery: 20 }, proposals }).totals).toEqual([
    { id: 'C', total: '87.61', rank: 1, tied: false },
    { id: 'A', total: '86.54', rank: 2, tied: false },
    { id: 'B', total: '77.00', rank: 3, tied: false },
  ]);
});

test('at 40/40/20 A would lead with 86.05 before 85.47, and the order turns where price weighs 36.47', () => {
  const { sensitivity } = compare({ weights: { quality: 50, price: 30, delivery: 20 }, proposals });
  const priceForQuality = sensitivity.find((one) => one.criterion === 'price' && one.against === 'quality');
  expect(priceForQuality?.now).toBe('30.00');
  expect(priceForQuality?.stretches.map(({ to, leaders }) => [to, leaders])).toContainEqual(['36.47', ['C']]);
  expect(priceForQuality?.turn).toEqual({
    weights: { quality: '40.00', price: '40.00', delivery: '20.00' },
    totals: [
      { id: 'A', total: '86.05', rank: 1, tied: false },
      { id: 'C', total: '85.47', rank: 2, tied: false },
      { id: 'B', total: '80.00', rank: 3, tied: false },
    ],
  });
});

test('points for price are computed, whatever is sent', () => {
  const sent = proposals.map((one) => ({ ...one, scores: { ...one.scores, price: 100 } }));
  const weights = { quality: 50, price: 30, delivery: 20 };
  expect(compare({ weights, proposals: sent })).toEqual(compare({ weights, proposals }));
});

test('equal totals share a rank and are marked tied, also when only the third decimal differs', () => {
  const weights = { quality: 70, price: 30 };
  const two = [
    { id: 'b', priceSek: 1000, scores: { quality: 50 } },
    { id: 'a', priceSek: 1000, scores: { quality: 50.001 } },
    { id: 'c', priceSek: 2000, scores: { quality: 10 } },
  ];
  expect(compare({ weights, proposals: two }).totals).toEqual([
    { id: 'a', total: '65.00', rank: 1, tied: true },
    { id: 'b', total: '65.00', rank: 1, tied: true },
    { id: 'c', total: '22.00', rank: 3, tied: false },
  ]);
});

test('half a hundredth rounds up, and decimals are read as they are written', () => {
  expect(twoDecimals(fraction(17521n, 200n))).toBe('87.61');
  expect(twoDecimals(readDecimal('1.005'))).toBe('1.01');
  expect(twoDecimals(readDecimal('-0.005'))).toBe('0.00');
  expect(twoDecimals(readDecimal('-0.006'))).toBe('-0.01');
  expect(
    compare({
      weights: { a: 33.3, b: '33.3', price: 33.4 },
      proposals: [{ id: 'A', priceSek: 1, scores: { a: 0.1, b: 0.2 } }],
    }).totals[0]?.total,
  ).toBe('33.50');
});

test.each([
  ['weights', { weights: { quality: 50, price: 30 }, proposals: [] }],
  ['proposals.0.priceSek', { weights: { price: 100 }, proposals: [{ id: 'A', priceSek: 0 }] }],
  ['proposals.0.priceSek', { weights: { price: 100 }, proposals: [{ id: 'A' }] }],
  ['proposals.0.scores.quality', { weights: { quality: 100 }, proposals: [{ id: 'A', priceSek: 1 }] }],
  [
    'proposals.0.scores.q',
    { weights: { price: 100 }, proposals: [{ id: 'A', priceSek: 1, scores: { q: 1 } }] },
  ],
  [
    'proposals.1.id',
    {
      weights: { price: 100 },
      proposals: [
        { id: 'A', priceSek: 1 },
        { id: 'A', priceSek: 2 },
      ],
    },
  ],
  [
    'proposals.0.scores.q',
    { weights: { q: 100 }, proposals: [{ id: 'A', priceSek: 1, scores: { q: 101 } }] },
  ],
])('bad input names %s', (field, input) => {
  const parsed = comparisonInput.safeParse(input);
  expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toContain(field);
});

const score = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
const request = fc
  .record({
    quality: fc.integer({ min: 0, max: 100 }),
    share: fc.integer({ min: 0, max: 100 }),
    offers: fc.array(
      fc.record({ priceSek: fc.integer({ min: 1, max: 999_999 }), quality: score, delivery: score }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ quality, share, offers }): Input => {
    const price = Math.floor(((100 - quality) * share) / 100);
    return {
      weights: { quality, price, delivery: 100 - quality - price },
      proposals: offers.map(({ priceSek, quality: q, delivery }, at) => ({
        id: `P${at}`,
        priceSek,
        scores: { quality: q, delivery },
      })),
    };
  });

test('the order in which proposals and criteria are sent decides nothing', () => {
  fc.assert(
    fc.property(request, (input) => {
      const weights = Object.fromEntries(Object.entries(input.weights).reverse());
      const turned = { weights, proposals: [...input.proposals].reverse() };
      expect(compare(turned).totals).toEqual(compare(input).totals);
    }),
  );
});

test('totals fall with the rank, no total leaves 0 to 100, and ranks count those above', () => {
  fc.assert(
    fc.property(request, (input) => {
      const { totals } = compare(input);
      const values = totals.map(({ total }) => Number(hundredthsOf(readDecimal(total))));
      values.forEach((value, at) => {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(10_000);
        expect(totals[at]?.rank).toBe(values.filter((other) => other > value).length + 1);
        expect(totals[at]?.tied).toBe(values.filter((other) => other === value).length > 1);
      });
    }),
  );
});

test('a cheaper proposal never loses points by its price, nor by a better score', () => {
  fc.assert(
    fc.property(request, score, (input, better) => {
      const before = Number(compare(input).totals.find(({ id }) => id === 'P0')?.total);
      const [first, ...rest] = input.proposals;
      if (!first) return;
      const improved = {
        ...first,
        priceSek: Math.ceil(first.priceSek / 2),
        scores: { ...first.scores, quality: Math.max(better, first.scores.quality ?? 0) },
      };
      const after = compare({ ...input, proposals: [improved, ...rest] });
      expect(Number(after.totals.find(({ id }) => id === 'P0')?.total)).toBeGreaterThanOrEqual(before);
    }),
  );
});

test('the stretches of a trade join without gaps, and the order is what the comparison gives at weights within', () => {
  fc.assert(
    fc.property(request, (input) => {
      const { weights, contenders } = comparisonInput.parse(input);
      for (const { criterion, against, stretches } of comparisonJson(weights, contenders).sensitivity) {
        const most = Number(input.weights[criterion]) + Number(input.weights[against]);
        expect(stretches[0]?.from).toBe('0.00');
        expect(stretches.at(-1)?.to).toBe(`${most}.00`);
        expect(stretches.slice(1).map((one) => one.from)).toEqual(
          stretches.slice(0, -1).map((one) => one.to),
        );
        for (const { from, to, leaders } of stretches) {
          const middle = Math.floor((Number(from) + Number(to)) * 50) / 100;
          if (middle <= Number(from) + 0.01 || middle >= Number(to) - 0.01) continue;
          const rest = (most - middle).toFixed(2);
          const moved = { ...input.weights, [criterion]: middle.toFixed(2), [against]: rest };
          const first = compare({ ...input, weights: moved }).totals.filter(({ rank }) => rank === 1);
          expect(first.map(({ id }) => id)).toEqual(expect.arrayContaining(leaders));
        }
      }
    }),
  );
});
