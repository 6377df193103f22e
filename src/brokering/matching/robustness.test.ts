// Whatever is written, the match answers in bounded time and says something sensible.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Concept } from '../../register/skills/concept.ts';
import { suggestConcepts } from '../../register/skills/language/suggest.ts';
import { readVocabulary } from '../../register/skills/language/vocabulary.ts';
import { needCriteria } from '../needs/need.ts';
import { offerContent } from '../offers/offer.ts';
import { createContentIndex, putOffer } from './content/content-index.ts';
import { type MatchResult, matchNeed } from './match.ts';
import { RULE_SET } from './rule-set.ts';

/** Far more than any of these takes on an idle machine, far less than a loop that grows with the square. */
const MOST_MS = 2_000;

const NAMES = ['Industri', 'Svetsning', 'Demensvård', 'Truckkörning', 'Ekonomi', 'Matlagning'];
const vocabulary = readVocabulary(
  NAMES.map(
    (sv, at): Concept => ({
      id: sv.toLowerCase(),
      kind: at === 0 ? 'field' : 'skill',
      label: { sv },
      synonyms: { sv: [], en: [] },
      broader: at === 1 ? ['industri'] : [],
      related: [],
      codes: { ssyk: [], sun: [] },
    }),
  ),
);
const index = indexOf([
  ...NAMES.map((name) => `Kurs i ${name}`),
  '💥',
  '<b>Svetsning</b>',
  "O'Brien; --",
  'دورة اللحام',
]);

function indexOf(titles: readonly string[]) {
  const made = createContentIndex(vocabulary, RULE_SET.content);
  for (const [at, sv] of titles.entries()) {
    const content = offerContent.parse({ kind: 'course', title: { sv }, description: { sv: '' } });
    putOffer(made, { id: `o${at}`, content, provider: 'P', runBy: [], changedAt: '2026-01-01T00:00:00Z' });
  }
  return made;
}

/** `ms` of processor time, which a busy machine does not stretch. */
function timed(text: string, from = index): { result: MatchResult; ms: number } {
  const before = process.cpuUsage();
  const result = matchNeed(
    from,
    { need: { ...needCriteria.parse({ text: '' }), text }, around: { towns: new Map() } },
    RULE_SET,
  );
  suggestConcepts(text, vocabulary);
  const { user, system } = process.cpuUsage(before);
  return { result, ms: (user + system) / 1000 };
}

const titles = ({ matches }: MatchResult) => matches.map((one) => one.title.sv);

test('nothing, marks and words that say nothing are answered with nothing', () => {
  for (const text of [
    '',
    ' \n\t',
    '...',
    '💥🔥👷‍♀️',
    'och att det inte',
    'Vi behöver en utbildning för personal',
    '12345',
    '\u0000',
  ])
    expect(titles(timed(text).result), JSON.stringify(text)).toEqual([]);
});

test('a word is found through emoji, tags, SQL and other writing around it', () => {
  const texts = [
    'svetsning',
    'SVETSNING!!!',
    '💥svetsning🔥',
    '<script>svetsning</script>',
    "'; DROP TABLE offer; -- svetsning",
    'مرحبا svetsning بالعالم',
    '\u202Esvetsning\u202C',
    'svets\u00adning',
    'Kurs i svetsning '.normalize('NFD'),
    `${'och '.repeat(10_000)}svetsning`,
  ];
  for (const text of texts)
    expect(titles(timed(text).result), text.slice(0, 40)).toContain('Kurs i Svetsning');
});

test('50 kB of text of any sort is answered in bounded time', () => {
  const fill = (piece: (at: number) => string) => {
    let text = '';
    for (let at = 0; text.length < 50_000; at++) text += piece(at);
    return text.slice(0, 50_000);
  };
  const texts = {
    'one letter': 'x'.repeat(50_000),
    'one word': fill(() => 'svetsning '),
    'other words each time': fill((at) => `svetsnig${at.toString(36).replaceAll(/\d/g, 'q')}ska `),
    'long compounds': fill(() => 'svetsningdemensvårdtruckkörningekonomimatlagning '),
    hyphens: fill(() => 'svets- '),
    'hanging and leading': fill(() => 'svets-, -körning och '),
    denials: fill(() => 'inte svets utan '),
    'demands denied': fill(() => 'svets krävs inte '),
    marks: fill(() => '-/.,;'),
    combining: fill(() => 'a\u0308'),
    'right to left': fill(() => 'اللحام '),
    emoji: fill(() => '👷‍♀️'),
  };
  for (const [name, text] of Object.entries(texts)) {
    const { result, ms } = timed(text);
    expect(ms, name).toBeLessThan(MOST_MS);
    for (const one of result.matches) expect(one.score, name).toBeLessThanOrEqual(1);
  }
  expect(titles(timed(texts['one word']).result)).toContain('Kurs i Svetsning');
});

test('ten thousand offers that say the same are answered in bounded time, each as good as the other', () => {
  const same = indexOf(Array.from({ length: 10_000 }, () => 'Svetsning'));
  const { result, ms } = timed('svetsning', same);
  expect(ms).toBeLessThan(MOST_MS);
  expect(result.found).toBe(10_000);
  expect(new Set(result.matches.map((one) => one.score)).size).toBe(1);
  expect(new Set(result.matches.map((one) => one.offerId)).size).toBe(10_000);
});

test('any text at all gives scores in [0, 1] and reasons whose words stand in the text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(
      ...NAMES,
      'svets-',
      'och',
      'inte',
      'utan',
      '-körning',
      'demensvrård',
      '<b>',
      "';--",
      '\u202E',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join(' ');
      const { result } = timed(text);
      for (const { score, reasons } of result.matches) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        for (const { need } of reasons)
          for (const word of need.split(/[ -]/)) expect(text.replaceAll('\u00ad', '')).toContain(word);
      }
    }),
    { numRuns: 40 },
  );
});
