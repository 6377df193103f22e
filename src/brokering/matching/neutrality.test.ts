// What a provider can do to be placed better: nothing but content, place, time, form and level.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Concept } from '../../register/skills/concept.ts';
import { readVocabulary } from '../../register/skills/language/vocabulary.ts';
import { needCriteria } from '../needs/need.ts';
import { offerContent } from '../offers/offer.ts';
import { createContentIndex, putOffer } from './content/content-index.ts';
import { type MatchResult, matchNeed } from './match.ts';
import type { MatchableOffer } from './matchable-offer.ts';
import { bandOf, drawLot, orderByBandAndLot } from './order.ts';
import { RULE_SET } from './rule-set.ts';

const SUBJECTS = ['svetsning', 'demensvård', 'lagerarbete', 'ekonomi', 'matlagning', 'truckkörning'];
const vocabulary = readVocabulary(
  SUBJECTS.map(
    (name): Concept => ({
      id: name,
      kind: 'skill',
      label: { sv: name },
      synonyms: { sv: [], en: [] },
      broader: [],
      related: [],
      codes: { ssyk: [], sun: [] },
    }),
  ),
);
const towns = new Map([
  ['1885', { latitude: 59.592, longitude: 15.231 }],
  ['1880', { latitude: 59.275, longitude: 15.213 }],
]);

function buildOffer(id: string, more: Record<string, unknown>): MatchableOffer {
  const content = offerContent.parse({
    kind: 'course',
    title: { sv: 'Kurs' },
    description: { sv: '' },
    ...more,
  });
  return { id, content, provider: `Anordnare ${id}`, runBy: [], changedAt: '2026-01-01T00:00:00Z' };
}

function match(
  offers: readonly MatchableOffer[],
  need: Record<string, unknown>,
  limit?: number,
): MatchResult {
  const index = createContentIndex(vocabulary, RULE_SET.content);
  for (const offer of offers) putOffer(index, offer);
  return matchNeed(index, { need: needCriteria.parse(need), around: { towns }, limit }, RULE_SET);
}

const need = {
  text: 'Vi behöver lära oss svetsning',
  municipality: '1885',
  targetLevel: 2,
  forms: ['onSite'],
};
const subject = fc.constantFrom(...SUBJECTS);
const honest = fc.record({
  title: fc.record({ sv: subject.map((name) => `Kurs i ${name}`) }),
  municipalities: fc.constantFrom(['1885'], ['1880'], []),
  form: fc.constantFrom('onSite', 'distance', 'blended'),
  levelTo: fc.constantFrom(1, 2, 3, 4),
});
const catalogue = fc
  .array(honest, { minLength: 3, maxLength: 15 })
  .map((list) => list.map((more, at) => buildOffer(`h${at}`, { ...more })));

/** Facts of an offer that are no content, place, time, form or level. */
const elsewhere = fc.record({
  provider: fc.constantFrom('AAA Svetsning AB', '', '!!! Svetsning svetsning', 'Övik', '000'),
  changedAt: fc.constantFrom('1990-01-01T00:00:00Z', '2026-11-23T00:00:00Z', '2999-01-01T00:00:00Z'),
  runBy: fc.constantFrom([], ['1885'], ['1885', '1880']),
});
const besides = fc.record({
  kind: fc.constantFrom('course', 'programme', 'validation', 'tutor'),
  url: fc.constantFrom(undefined, 'https://svetsning.example.org/svetsning'),
  seats: fc.constantFrom(undefined, 1, 500),
  languages: fc.constantFrom([], ['sv'], ['en', 'sv']),
  pace: fc.constantFrom(undefined, 'full', 'half'),
});

test('name, owner and age of a provider move no offer, and neither do facts that the need does not ask about', () => {
  fc.assert(
    fc.property(catalogue, fc.nat(), elsewhere, besides, (offers, pick, provider, facts) => {
      const at = pick % offers.length;
      const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
      const changed = offers.map((offer, other): MatchableOffer => {
        if (other !== at) return offer;
        const parsed = offerContent.safeParse({ ...offer.content, ...known });
        return { ...offer, ...provider, content: parsed.success ? parsed.data : offer.content };
      });
      const places = (list: readonly MatchableOffer[]) =>
        match(list, need).matches.map(({ offerId, score, parts }) => ({ offerId, score, parts }));
      expect(places(changed)).toEqual(places(offers));
    }),
  );
});

test('a description that goes on beyond what is read changes nothing', () => {
  const long = Array.from(
    { length: 450 },
    (_, at) => `ord${String.fromCharCode(97 + (at % 26))}${at % 17}x`,
  ).join(' ');
  fc.assert(
    fc.property(catalogue, fc.nat(), fc.constantFrom(...SUBJECTS), (offers, pick, word) => {
      const at = pick % offers.length;
      const told = (more: string) =>
        offers.map((offer, other) =>
          other === at
            ? buildOffer(offer.id, {
                ...offer.content,
                description: { sv: `${long} ${more}`.slice(0, 9_000) },
              })
            : offer,
        );
      expect(match(told(`${word} `.repeat(40)), need)).toEqual(match(told(''), need));
    }),
    { numRuns: 30 },
  );
});

test('how many offers a provider has, and when they came, moves none of the others among themselves', () => {
  fc.assert(
    fc.property(catalogue, catalogue, fc.boolean(), (offers, more, first) => {
      const others = more.map((offer, at) => ({ ...offer, id: `x${at}`, provider: 'Stor AB' }));
      const own = new Set(offers.map((offer) => offer.id));
      const both = match(first ? [...others, ...offers] : [...offers, ...others], need);
      const lot = drawLot(needCriteria.parse(need), undefined);
      const kept = both.matches.filter((one) => own.has(one.offerId));
      // Among themselves they stand as their own scores and the lot place them, whoever else is there.
      expect(kept.map((one) => one.offerId)).toEqual(
        orderByBandAndLot(kept, lot, RULE_SET).map((one) => one.offerId),
      );
    }),
  );
});

test('a thousand offers stuffed with words do not push honest ones beyond their lot', () => {
  const titles = ['Svetsning', 'Kurs i svetsning', 'Svetsning för nybörjare', 'Svetsning på plats'];
  const place = { municipalities: ['1885'], form: 'onSite', levelTo: 2 };
  const fair = Array.from({ length: 40 }, (_, at) =>
    buildOffer(`fair-${at}`, { ...place, title: { sv: titles[at % titles.length] } }),
  );
  const hostile = Array.from({ length: 1_000 }, (_, at) =>
    buildOffer(`hostile-${at}`, {
      ...place,
      title: { sv: `Svetsning ${'svetsning '.repeat(at % 12)}` },
      description: { sv: `svetsning ${SUBJECTS.join(' ')} `.repeat(1 + (at % 60)) },
    }),
  );
  const alone = match(fair, need);
  const crowded = match([...fair, ...hostile], need);
  expect(crowded.found).toBe(1_040);
  const scoreOf = new Map(crowded.matches.map((one) => [one.offerId, one.score]));
  const best = Math.max(...scoreOf.values());
  const bands = fair.map(({ id }) => bandOf(scoreOf.get(id) ?? 0, RULE_SET));
  // At most one band of five points between an honest title and the most shameless text.
  for (const band of bands) expect(bandOf(best, RULE_SET) - band).toBeLessThanOrEqual(1);
  expect(alone.found).toBe(40);
  const topBand = crowded.matches.filter((one) => bandOf(one.score, RULE_SET) === bandOf(best, RULE_SET));
  const fairInTop = topBand.filter((one) => one.offerId.startsWith('fair-'));
  // The lot treats all in a band alike: the honest stand spread over it, not behind the others.
  const middle = fairInTop.map((one) => topBand.indexOf(one) / topBand.length).sort((a, b) => a - b);
  expect(fairInTop.length).toBeGreaterThan(0);
  expect(middle[Math.floor(middle.length / 2)]).toBeGreaterThan(0.25);
  expect(middle[Math.floor(middle.length / 2)]).toBeLessThan(0.75);
});

test('what is shown is the beginning of the whole order, as a plain sort gives it', () => {
  const lot = drawLot(needCriteria.parse(need), undefined);
  const scored = fc.array(
    fc.record({ offerId: fc.uuid(), score: fc.double({ min: 0, max: 1, noNaN: true }) }),
  );
  fc.assert(
    fc.property(scored, fc.nat(40), (offers, limit) => {
      const all = orderByBandAndLot(offers, lot, RULE_SET);
      expect(orderByBandAndLot(offers, lot, RULE_SET, limit)).toEqual(all.slice(0, limit));
      const bands = all.map((one) => bandOf(one.score, RULE_SET));
      expect(bands).toEqual([...bands].sort((a, b) => b - a));
      expect(new Set(all)).toEqual(new Set(offers));
    }),
  );
});
