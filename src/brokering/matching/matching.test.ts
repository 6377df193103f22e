import fc from 'fast-check';
import { expect, test } from 'vitest';
import { translator } from '../../platform/i18n.ts';
import { runAtOnce } from '../../platform/steps.ts';
import type { Concept } from '../../register/skills/concept.ts';
import { buildAreas } from '../../register/skills/language/areas.ts';
import { readLexicon } from '../../register/skills/language/lexicon.ts';
import { buildNameIndex } from '../../register/skills/language/naming/name-search.ts';
import { buildingRelated } from '../../register/skills/language/related/related-index.ts';
import { needCriteria } from '../needs/need.ts';
import { offerContent } from '../offers/offer.ts';
import { askIndex, scoreContent } from './content/content.ts';
import {
  type ContentIndex,
  createContentIndex,
  indexedAsOf,
  putOffer,
  removeOffer,
} from './content/content-index.ts';
import { readQuestion } from './content/question.ts';
import { type MatchInput, type MatchResult, matchNeed } from './match.ts';
import type { MatchableOffer } from './matchable-offer.ts';
import { bandOf } from './order.ts';
import { describeOrderRule } from './order-rule.ts';
import { PARTS, RULE_SET } from './rule-set.ts';
import { sayReason } from './say-match.ts';

const concepts: Concept[] = [
  ['industri', 'Industriteknik', [], 'field'],
  ['svetsning', 'Svetsning', ['industri'], 'skill'],
  ['tig', 'TIG-svetsning', ['svetsning'], 'skill'],
  ['cnc', 'CNC-teknik', ['industri'], 'skill'],
  ['vard', 'Vård och omsorg', [], 'field'],
  ['demens', 'Demensvård', ['vard'], 'knowledge'],
  ['palliativ', 'Palliativ vård', ['vard'], 'knowledge'],
].map(([id, sv, broader, kind]) => ({
  id: id as string,
  kind: kind as Concept['kind'],
  label: { sv: sv as string },
  synonyms: { sv: [], en: [] },
  broader: broader as string[],
  related: [],
  codes: { ssyk: [], sun: [] },
}));
const lexicon = readLexicon(concepts, ['utbildning', 'svets', 'lärande']);
const areas = buildAreas(lexicon);
const related = runAtOnce(buildingRelated(lexicon, areas));
const vocabulary = { lexicon, areas, names: buildNameIndex(concepts), related };
const towns = new Map([
  ['1885', { latitude: 59.592, longitude: 15.231 }],
  ['1880', { latitude: 59.275, longitude: 15.213 }],
  ['0180', { latitude: 59.329, longitude: 18.068 }],
]);

function buildOffer(id: string, title: string, more: Record<string, unknown> = {}): MatchableOffer {
  const content = offerContent.parse({
    kind: 'course',
    title: { sv: title },
    description: { sv: '' },
    ...more,
  });
  return {
    id,
    content,
    provider: `Anordnare ${id}`,
    runBy: [],
    changedAt: `2026-01-${String(1 + (id.length % 28)).padStart(2, '0')}`,
  };
}

function indexOf(offers: readonly MatchableOffer[]): ContentIndex {
  const index = createContentIndex(vocabulary, RULE_SET.content);
  for (const offer of offers) putOffer(index, offer);
  return index;
}

function match(
  index: ContentIndex,
  need: Record<string, unknown>,
  more: Partial<MatchInput> = {},
): MatchResult {
  return matchNeed(index, { need: needCriteria.parse(need), around: { towns }, ...more }, RULE_SET);
}

const offers = [
  buildOffer('a', 'Svetsutbildning', {
    municipalities: ['1885'],
    levelTo: 3,
    starts: [{ startsOn: '2027-02-01' }],
  }),
  buildOffer('b', 'TIG-svets för verkstaden', {
    municipalities: ['1880'],
    levelTo: 4,
    seats: 12,
    languages: ['sv'],
  }),
  buildOffer('c', 'Utbildning i svetsning', { form: 'distance', coverage: ['SE'], levelTo: 2 }),
  buildOffer('d', 'Demensvård i hemmet', { municipalities: ['0180'], accessibility: ['hearingLoop'] }),
  buildOffer('e', 'CNC-teknik', { municipalities: ['1885'] }),
];
const subjects = [
  'svets',
  'svetsning',
  'TIG',
  'vård',
  'demens',
  'palliativ',
  'CNC',
  'teknik',
  'industri',
  'robot',
  'kök',
];
const subjectText = fc
  .array(fc.constantFrom(...subjects), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '));

test('svetsutbildning, utbildning i svetsning and TIG-svets all answer a need of welding', () => {
  for (const text of [
    'svetsutbildning',
    'utbildning i svetsning',
    'TIG-svets',
    'Vi behöver lära tre personer att svetsa',
  ])
    expect(
      match(indexOf(offers), { text })
        .matches.slice(0, 3)
        .map((one) => one.offerId)
        .sort(),
    ).toEqual(['a', 'b', 'c']);
});

test('matchNeed() gives scores in [0, 1] that are the sum of the parts', () => {
  fc.assert(
    fc.property(
      subjectText,
      fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
      (text, targetLevel) => {
        const result = match(indexOf(offers), {
          text,
          targetLevel,
          municipality: '1885',
          forms: ['distance'],
        });
        for (const one of result.matches) {
          expect(one.score).toBeGreaterThanOrEqual(0);
          expect(one.score).toBeLessThanOrEqual(1);
          expect(PARTS.reduce((sum, part) => sum + one.parts[part], 0)).toBeCloseTo(one.score, 6);
          for (const part of PARTS) expect(one.parts[part]).toBeLessThanOrEqual(result.ceilings[part] + 1e-9);
        }
      },
    ),
  );
});

test('scoreContent() never falls when an offer meets the need in more words', () => {
  fc.assert(
    fc.property(
      subjectText,
      subjectText,
      fc.array(subjectText, { maxLength: 4 }),
      fc.nat(),
      (text, title, others, pick) => {
        const asked = text.split(' ');
        const more = `${title} ${asked[pick % asked.length]}`;
        const rest = others.map((words, at) => buildOffer(`x${at}`, words));
        const question = readQuestion(
          { text, concepts: [], rejectedConcepts: [] },
          vocabulary,
          RULE_SET.content,
        );
        const contentOf = (words: string) => {
          const index = indexOf([...rest, buildOffer('me', words)]);
          return scoreContent(index, question)[index.placeOf.get('me') ?? -1] ?? 0;
        };
        expect(contentOf(more)).toBeGreaterThanOrEqual(contentOf(title) - 1e-12);
      },
    ),
    { numRuns: 500 },
  );
});

test('matchNeed() does not see the order in which offers came', () => {
  const many = fc.array(subjectText, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(many, subjectText, fc.infiniteStream(fc.nat()), (titles, text, draws) => {
      const all = titles.map((title, at) => buildOffer(`o${at}`, title));
      const shuffled = [...all];
      for (let at = shuffled.length - 1; at > 0; at--) {
        const other = (draws.next().value ?? 0) % (at + 1);
        const [a, b] = [shuffled[at], shuffled[other]];
        if (a && b) [shuffled[at], shuffled[other]] = [b, a];
      }
      expect(match(indexOf(shuffled), { text })).toEqual(match(indexOf(all), { text }));
    }),
  );
});

test('adding, changing and removing offers one by one gives the index that building anew gives', () => {
  const index = indexOf([
    ...offers,
    buildOffer('gone', 'Svetsning för alla'),
    buildOffer('b', 'Något annat'),
  ]);
  removeOffer(index, 'gone');
  removeOffer(index, 'never there');
  const original = offers[1];
  if (original) putOffer(index, original);
  expect(match(index, { text: 'svetsning' })).toEqual(match(indexOf(offers), { text: 'svetsning' }));
  expect(indexedAsOf(index)).toBe(indexedAsOf(indexOf(offers)));
});

test('an index that has lost most of its offers answers as a new one', () => {
  const index = createContentIndex(vocabulary, RULE_SET.content);
  for (let i = 0; i < 3_000; i++) putOffer(index, buildOffer(`n${i}`, `Svetsning ${i}`));
  for (const offer of offers) putOffer(index, offer);
  for (let i = 0; i < 3_000; i++) removeOffer(index, `n${i}`);
  expect(index.offers.length).toBeLessThan(3_000);
  expect(match(index, { text: 'svetsning' })).toEqual(match(indexOf(offers), { text: 'svetsning' }));
});

test('conditions pass, fail or stay unknown, and a failed one leaves the offer out with its values', () => {
  const need = {
    text: 'svetsning',
    targetLevel: 3,
    people: 6,
    municipality: '1885',
    maxDistanceKm: 60,
    startUntil: '2027-03-15',
  };
  const { matches, leftOut } = match(indexOf(offers), need);
  expect(leftOut.find((one) => one.offerId === 'c')).toMatchObject({
    rule: 'level',
    asked: '3',
    offered: '2',
  });
  const near = matches.find((one) => one.offerId === 'a');
  expect(near?.passed.map((check) => check.rule)).toEqual(['period', 'distance', 'level']);
  expect(near?.unknown.map((check) => check.rule)).toEqual(['seats']);
  const other = matches.find((one) => one.offerId === 'b');
  expect(other?.passed.find((check) => check.rule === 'distance')?.offered).toBe('35');
  expect(other?.unknown.map((check) => check.rule)).toEqual(['period']);
});

test('a start before today does not count', () => {
  const need = { text: 'svetsutbildning', startUntil: '2027-12-31' };
  const late = match(indexOf(offers), need, { around: { towns, today: '2027-02-02' } });
  expect(late.matches.find((one) => one.offerId === 'a')?.unknown.map((check) => check.rule)).toEqual([
    'period',
  ]);
});

test('inside a band only the lot decides, and the lot hangs on the need', () => {
  const same = Array.from({ length: 40 }, (_, at) => buildOffer(`same-${at}`, 'Svetsutbildning'));
  const index = indexOf(same);
  const first = match(index, { text: 'svetsning' }, { needId: 'need-1' });
  const again = match(index, { text: 'svetsning' }, { needId: 'need-1' });
  const other = match(index, { text: 'svetsning' }, { needId: 'need-2' });
  expect(first).toEqual(again);
  expect(first.matches.map((one) => one.offerId)).not.toEqual(other.matches.map((one) => one.offerId));
  expect(match(index, { text: ' SVETSNING ' }).lot).toEqual(match(index, { text: 'svetsning' }).lot);
  const bands = first.matches.map((one) => bandOf(one.score, RULE_SET));
  expect(bands).toEqual([...bands].sort((a, b) => b - a));
});

test('name, municipality and age of a provider change nothing in the order', () => {
  const renamed = offers.map((offer) => ({
    ...offer,
    provider: 'AAA Svetsning Svetsning AB',
    runBy: ['1885'],
    changedAt: '2020-01-01',
  }));
  const order = (all: readonly MatchableOffer[], own?: string) =>
    match(indexOf(all), { text: 'svetsning' }, { ownMunicipalities: own ? [own] : [] }).matches.map(
      (one) => one.offerId,
    );
  expect(order(renamed, '1885')).toEqual(order(offers));
  const marked = match(indexOf(renamed), { text: 'svetsning' }, { ownMunicipalities: ['1885'] });
  expect(marked.matches.every((one) => one.ownMunicipality)).toBe(true);
});

test('`limit` cuts after ordering', () => {
  const index = indexOf(offers);
  const all = match(index, { text: 'svetsning' }).matches;
  expect(match(index, { text: 'svetsning' }, { limit: 2 }).matches).toEqual(all.slice(0, 2));
});

test('accepted concepts are asked for, rejected ones are not', () => {
  const index = indexOf(offers);
  expect(match(index, { text: '', concepts: ['demens'] }).matches[0]?.offerId).toBe('d');
  const rejected = readQuestion(
    { text: 'demensvård', concepts: [], rejectedConcepts: ['demens'] },
    vocabulary,
    RULE_SET.content,
  );
  expect(rejected.hits.map((hit) => concepts[hit.concept]?.id)).not.toContain('demens');
});

test('reasons name the words of both sides and the concept between them', () => {
  const [first] = match(indexOf(offers), { text: 'Vi vill kunna TIG-svetsa' }).matches;
  expect(first?.offerId).toBe('b');
  expect(first?.reasons).toContainEqual({
    kind: 'concept',
    need: 'TIG-svetsa',
    offer: 'TIG-svets',
    via: 'tig',
  });
});

test('a name does not begin in one text of an offer and end in the next', () => {
  const palliative = (title: string, description: string) => {
    const offer = buildOffer('p', title, { description: { sv: description } });
    const reasons = match(indexOf([offer]), { text: 'palliativ vård' }).matches[0]?.reasons;
    expect(reasons?.length).toBeGreaterThan(0);
    return reasons?.filter(({ kind, via }) => kind === 'concept' && via === 'palliativ');
  };
  expect(palliative('Palliativ vård', 'hemma')).toMatchObject([{ offer: 'Palliativ vård' }]);
  expect(palliative('Hemma', 'palliativ vård')).toMatchObject([{ offer: 'palliativ vård' }]);
  expect(palliative('Palliativ', 'vård i hemmet')).toEqual([]);
  expect(palliative('Introduktion: palliativ', 'vård palliativ')).toEqual([]);
});

test('a misspelt word meets less than the word itself, more than nothing, and the reasons say what it was read as', () => {
  const index = indexOf(offers);
  const right = match(index, { text: 'demensvård' }).matches[0];
  const slip = match(index, { text: 'demensvrård' }).matches[0];
  expect(slip?.offerId).toBe('d');
  expect(slip?.parts.content).toBeLessThan(right?.parts.content ?? 0);
  expect(slip?.reasons[0]).toMatchObject({ need: 'demensvrård', readAs: 'demensvård' });
  expect(right?.reasons.every((reason) => reason.readAs === undefined)).toBe(true);
  const names = new Map([['demens', { sv: 'Demensvård' }]]);
  const reason = slip?.reasons[0];
  expect(reason && sayReason(reason, { t: translator('sv'), lang: 'sv', names })).toContain(
    'läst som ”demensvård”',
  );
});

test('an offer that repeats a slip of the pen meets it as it is written', () => {
  const index = indexOf([buildOffer('slip', 'Demensvrård'), buildOffer('other', 'CNC-teknik')]);
  const [found] = match(index, { text: 'demensvrård' }).matches;
  expect(found?.offerId).toBe('slip');
  expect(found?.reasons).toEqual([{ kind: 'word', need: 'demensvrård', offer: 'Demensvrård' }]);
});

test('the offers found are those that comparing every score with the floor finds', () => {
  fc.assert(
    fc.property(fc.array(subjectText, { minLength: 1, maxLength: 12 }), subjectText, (titles, text) => {
      const index = indexOf(titles.map((title, at) => buildOffer(`o${at}`, title)));
      const content = scoreContent(index, askIndex(index, { text, concepts: [], rejectedConcepts: [] }));
      const floor = Math.max(0.08, Math.max(...content) * RULE_SET.contentFloor);
      const slow = index.offers.flatMap((offer, at) =>
        (content[at] ?? 0) >= floor && offer ? [offer.id] : [],
      );
      const found = match(index, { text }).matches;
      expect(found.map((one) => one.offerId).sort()).toEqual(slow.sort());
      for (const { offerId, score } of found)
        expect(score).toBeCloseTo(content[index.placeOf.get(offerId) ?? -1] ?? 0, 3);
    }),
  );
});

test('the strongest terms of some areas are those that adding all of them up and sorting gives', () => {
  const { areas } = vocabulary;
  const weighed = fc.array(
    fc.tuple(fc.nat(areas.areas.length - 1), fc.double({ min: 0.01, max: 1, noNaN: true })),
    {
      maxLength: 4,
    },
  );
  fc.assert(
    fc.property(weighed, fc.integer({ min: 1, max: 8 }), (shares, most) => {
      const sums = new Map<string, number>();
      for (const [area, share] of shares)
        for (const [key, weight] of areas.termsOf(area)) sums.set(key, (sums.get(key) ?? 0) + share * weight);
      const slow = [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most);
      expect(areas.strongestTerms(shares, most)).toEqual(slow);
    }),
  );
});

test('hostile input ends in a sensible answer', () => {
  const index = indexOf(offers);
  const texts = [
    '',
    ' ',
    'och att det',
    '💥🔥👷‍♀️',
    'مرحبا بالعالم',
    "'; DROP TABLE offer; --",
    '<b>svets</b>',
    '\u0000',
    'x'.repeat(50_000),
    'svets demens '.repeat(3_800),
  ];
  for (const text of texts) {
    const result = match(index, { text });
    for (const one of result.matches) expect(Number.isFinite(one.score)).toBe(true);
  }
  for (const text of texts.slice(0, 5)) expect(match(index, { text }).matches).toEqual([]);
  expect(match(index, { text: '<b>svets</b>' }).matches.length).toBeGreaterThan(0);
});

test('ten thousand identical offers are answered in the order of the lot', () => {
  const index = indexOf(Array.from({ length: 10_000 }, (_, at) => buildOffer(`i${at}`, 'Svetsutbildning')));
  const result = match(index, { text: 'svetsning' }, { limit: 10 });
  expect(result.matches).toHaveLength(10);
  expect(result.found).toBe(10_000);
});

test('words stuffed into an offer beyond what is read change nothing', () => {
  const filler = Array.from(
    { length: 500 },
    (_, at) => `ord${'abcdefghij'[at % 10]}${'klmnopqrst'[Math.floor(at / 10) % 10]}x`,
  ).join(' ');
  const plain = buildOffer('s', 'Kurs', { description: { sv: filler } });
  const stuffed = buildOffer('s', 'Kurs', { description: { sv: `${filler} ${'svetsning '.repeat(50)}` } });
  expect(match(indexOf([stuffed, ...offers]), { text: 'svetsning' })).toEqual(
    match(indexOf([plain, ...offers]), { text: 'svetsning' }),
  );
});

test('the published rule tells the weights, the band and the version that run', () => {
  for (const lang of ['sv', 'en'] as const) {
    const text = describeOrderRule(RULE_SET, { t: translator(lang), lang }).join(' ');
    for (const part of PARTS) expect(text).toContain(String(RULE_SET.weights[part]));
    expect(text).toContain(RULE_SET.version);
  }
  const other = {
    ...RULE_SET,
    place: { nearKm: 17, farKm: 171, atLimit: 0.37 },
    content: { ...RULE_SET.content, tells: 0.13, learner: 0.43 },
    levelBeyond: 0.23,
    blendedForm: 0.61,
  };
  const text = describeOrderRule(other, { t: translator('sv'), lang: 'sv' }).join(' ');
  for (const figure of [
    '17 km',
    '171 km',
    '37 procent',
    '13 procent',
    '43 procent',
    '23 procent',
    '61 procent',
  ])
    expect(text).toContain(figure);
  expect(PARTS.reduce((sum, part) => sum + RULE_SET.weights[part], 0)).toBe(100);
});
