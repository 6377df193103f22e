// Offers of every shape, for properties of what is made of them.
import fc from 'fast-check';
import { ADAPTATIONS, FORMS, TIMES_OF_DAY } from '../src/brokering/needs/conditions.ts';
import { isBlank } from '../src/brokering/offers/exchange/cell-values.ts';
import {
  CREDIT_SYSTEMS,
  OFFER_KINDS,
  OFFER_STATES,
  offerContent,
  PRICE_KINDS,
} from '../src/brokering/offers/offer.ts';

const words = fc
  .tuple(
    fc.constantFrom('', '=', '-', '@', "'", '"', ';', 'Å'),
    fc.stringMatching(/^[a-zåäö |\\;",'=\n.–0-9]{1,30}$/),
  )
  .map(([head, text]) => `${head}${text}`.trim())
  .filter((text) => !isBlank(text));
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const code = fc.constantFrom('0486', '1885', '0114');

export const contentArbitrary = fc
  .record({
    kind: fc.constantFrom(...OFFER_KINDS),
    title: fc.record({ sv: words, en: optional(words) }),
    description: fc.record({ sv: fc.oneof(words, fc.constant('')), en: optional(words) }),
    subject: optional(words),
    outcomes: fc.array(words, { maxLength: 3 }),
    seqfLevel: optional(fc.integer({ min: 1, max: 8 })),
    levelTo: optional(fc.integer({ min: 0, max: 5 })),
    form: optional(fc.constantFrom(...FORMS)),
    municipalities: fc.array(code, { maxLength: 2 }),
    otherPlaces: optional(fc.array(words, { minLength: 1, maxLength: 2 })),
    coverage: fc.array(fc.constantFrom('SE', '05', '1885'), { maxLength: 2 }),
    timesOfDay: fc.array(fc.constantFrom(...TIMES_OF_DAY), { maxLength: 2 }),
    pacePercent: optional(fc.integer({ min: 1, max: 100 })),
    hours: optional(fc.integer({ min: 1, max: 2000 })),
    credits: optional(
      fc.record({
        amount: fc.integer({ min: 1, max: 4000 }).map((half) => half / 2),
        system: fc.constantFrom(...CREDIT_SYSTEMS),
      }),
    ),
    months: optional(fc.integer({ min: 1, max: 60 }).map((half) => half / 2)),
    languages: fc.array(fc.constantFrom('sv', 'en', 'ar', 'fi'), { maxLength: 2 }),
    starts: fc.array(
      fc.record({
        startsOn: day,
        monthOnly: optional(fc.constant(true)),
        endsOn: optional(day),
        applyUntil: optional(day),
      }),
      { maxLength: 2 },
    ),
    openStart: fc.boolean(),
    seats: optional(fc.integer({ min: 1, max: 500 })),
    price: optional(
      fc.record({
        kind: fc.constantFrom(...PRICE_KINDS),
        fixedOre: optional(fc.nat(10_000_000)),
        perPersonOre: optional(fc.nat(10_000_000)),
      }),
    ),
    accessibility: optional(fc.uniqueArray(fc.constantFrom(...ADAPTATIONS))),
    url: optional(fc.constant('https://example.org/?a=1;b=2')),
  })
  .map((content) => offerContent.parse(JSON.parse(JSON.stringify(content))));

export const offerArbitrary = fc.record({
  id: fc.uuid(),
  state: fc.constantFrom(...OFFER_STATES),
  checkedOn: day,
  provider: fc.record({ name: words }),
  content: contentArbitrary,
});
