import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentArbitrary } from '../../../../test/offers.ts';
import { type OfferContent, offerContent } from '../offer.ts';
import { offerForm } from './offer-fields.ts';
import { readOfferForm, valuesOfOffer } from './offer-form.ts';
import { gatherStarts } from './start-lines.ts';

/** Without what no form can say: prices without their sum, ends before starts, places over two lines. */
const sayable = contentArbitrary.map(
  ({ price, starts, otherPlaces, outcomes, ...content }): OfferContent =>
    offerContent.parse({
      ...content,
      outcomes: [...new Set(outcomes)],
      price: price && { ...price, fixedOre: price.fixedOre ?? 0, perPersonOre: price.perPersonOre ?? 0 },
      starts: starts.map(({ endsOn, ...start }) => ({
        ...start,
        ...(endsOn && endsOn >= start.startsOn ? { endsOn } : {}),
      })),
      otherPlaces: otherPlaces && [...new Set(otherPlaces.map((place) => place.replaceAll('\n', ' ')))],
      contact: { email: 'kontakt@example.org', phone: '010-123 45 67' },
    }),
);

test('an offer that goes through the form comes back the same', () => {
  fc.assert(
    fc.property(sayable, (content) => {
      const sent = JSON.parse(JSON.stringify(content));
      const read = readOfferForm(offerForm.parse(valuesOfOffer(sent)));
      expect(read).toEqual({ ok: true, content: sent });
    }),
  );
});

test('rows of starts are gathered in their order, and empty ones passed over', () => {
  const sent = {
    'starts.2.startsOn': '2027-08-01',
    'starts.2.monthOnly': 'ja',
    'starts.0.startsOn': '2027-01-18',
    'starts.0.applyUntil': '2026-12-15',
    'starts.1.startsOn': '',
    seats: '8',
  };
  expect(gatherStarts(sent)).toEqual({ seats: '8', starts: ['2027-01-18||2026-12-15|', '2027-08-01|||m'] });
});

test('what does not agree between fields is said at the field', () => {
  const form = offerForm.parse({
    kind: 'course',
    'title.sv': 'Kurs',
    starts: ['2027-01-18|2026-01-01||', '2027-02-30|||'],
    'price.kind': 'fixedPlusPerPerson',
    'credits.amount': '7,5',
    accessibility: ['none', 'captioning'],
  });
  const read = readOfferForm(form);
  expect(read.ok ? [] : read.problems.map(({ field }) => field)).toEqual([
    'starts',
    'price.fixed',
    'price.perPerson',
    'credits.system',
    'accessibility',
  ]);
});
