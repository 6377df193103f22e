import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Concept, concept as conceptSchema } from '../concept.ts';
import { buildAreas, closestAreas } from './areas.ts';
import { splitCompound } from './compounds.ts';
import { partStems, readLexicon } from './lexicon.ts';
import { recognise } from './recognise.ts';
import { inflectionStem, stem } from './stem.ts';
import { tokenise } from './tokens.ts';
import { readTypedWords, readWords } from './words.ts';

function concept(id: string, sv: string, more: Partial<Concept> = {}): Concept {
  return {
    id,
    kind: 'skill',
    label: { sv },
    synonyms: { sv: [], en: [] },
    broader: [],
    related: [],
    codes: { ssyk: [], sun: [] },
    ...more,
  };
}

const concepts: Concept[] = [
  concept('industri', 'Industriteknik', {
    kind: 'field',
    definition: { sv: 'Svetsar, fräser och svarvar i metall.' },
  }),
  concept('svetsning', 'Svetsning', { label: { sv: 'Svetsning', en: 'Welding' }, broader: ['industri'] }),
  concept('tig', 'TIG-svetsning', { broader: ['svetsning'] }),
  concept('vard', 'Vård', { kind: 'field' }),
  concept('hlr', 'Hjärt- och lungräddning', { synonyms: { sv: ['HLR'], en: ['CPR'] }, broader: ['vard'] }),
  concept('truck', 'Truck', { broader: ['industri'] }),
  concept('forare', 'Förare'),
  concept('kort', 'Truckkort'),
];
const lexicon = readLexicon(concepts, ['arbete', 'plats', 'lärande', 'utbildning', 'arbetsplats']);

function idsIn(text: string): string[] {
  return recognise(readWords(text, lexicon).words, lexicon)
    .map((hit) => concepts[hit.concept]?.id ?? '')
    .sort();
}

test('stem() brings the forms of a word and its doer together', () => {
  expect(
    new Set(['svets', 'svetsar', 'svetsare', 'svetsning', 'svetsningen'].map((word) => stem(word))).size,
  ).toBe(1);
  expect(stem('programmering')).toBe(stem('programmerare'));
  expect(stem('elektriker')).toBe(stem('elektrisk'));
  expect(stem('administratör')).toBe(stem('administration'));
  expect(stem('welding', 'en')).toBe(stem('welded', 'en'));
});

test('inflectionStem() keeps the doer apart from the deed', () => {
  expect(inflectionStem('utbildningen')).toBe(inflectionStem('utbildningar'));
  expect(inflectionStem('utbildning')).not.toBe(inflectionStem('utbildare'));
});

test('splitCompound() finds parts with and without linking letters', () => {
  expect(splitCompound('svetsutbildningar', lexicon.parts)).toEqual(['svets', 'utbildningar']);
  expect(splitCompound('arbetsplatslärande', lexicon.parts)).toEqual(['arbetsplats', 'lärande']);
  expect(splitCompound('truckförare', lexicon.parts)).toEqual(['truck', 'förare']);
  expect(splitCompound('försäljning', lexicon.parts)).toEqual(['försäljning']);
});

test('splitCompound() keeps all letters but the linking ones, whatever the word', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (word) => {
      const parts = splitCompound(word, lexicon.parts);
      expect(parts.length).toBeGreaterThan(0);
      expect(parts.join('').length).toBeLessThanOrEqual(word.length);
    }),
  );
});

test('partStems() leaves out parts that say nothing', () => {
  expect(partStems('svetsutbildning', lexicon)).toEqual([stem('svets')]);
});

test('recognise() meets svetsutbildning, utbildning i svetsning and TIG-svets in one concept or its kind', () => {
  expect(idsIn('svetsutbildning')).toContain('svetsning');
  expect(idsIn('en utbildning i svetsning')).toContain('svetsning');
  expect(idsIn('TIG-svets')).toContain('tig');
  expect(idsIn('We need welding for our staff')).toContain('svetsning');
  expect(idsIn('kurs i HLR')).toContain('hlr');
});

test('recognise() tells which words led to a concept', () => {
  const hits = recognise(readWords('De behöver TIG-svetsa rör', lexicon).words, lexicon);
  const tig = hits.find((hit) => concepts[hit.concept]?.id === 'tig');
  expect(tig?.words.map((word) => word.text)).toEqual(['TIG', 'svetsa']);
});

test('readWords() leaves out what is said not to be meant', () => {
  const words = readWords('Köra truck, ej krav på truckkort. Kan svetsa.', lexicon).words.map(
    (word) => word.text,
  );
  expect(words).toEqual(['Köra', 'truck', 'svetsa']);
  const carried = (text: string) => readWords(text, lexicon).words.map((word) => word.text);
  expect(carried('Ingen kan svetsa')).toEqual(['svetsa']);
  expect(carried('De har aldrig kört truck utan att mäta')).toContain('truck');
  expect(carried('Man behöver inte truckkort')).toEqual([]);
});

test('tokenise() points at the words as they stand', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      const clean = text.replaceAll('\u00ad', '');
      for (const token of tokenise(clean)) expect(clean.slice(token.start, token.end)).toBe(token.text);
    }),
  );
});

test('the language core answers on any text', () => {
  const hostile = [
    '',
    ' ',
    '💥🔥',
    'مرحبا بالعالم',
    "'; DROP TABLE offers; --",
    '<script>alert(1)</script>',
    'och att det',
  ];
  for (const text of [...hostile, 'svets '.repeat(10_000), 'x'.repeat(50_000)])
    expect(Array.isArray(idsIn(text))).toBe(true);
});

test('closestAreas() leads from an area’s words to the area, and weights sum to less than 1', () => {
  const areas = buildAreas(lexicon);
  const near = closestAreas([[stem('svarvar'), 1]], areas);
  expect(near.length).toBeGreaterThan(0);
  expect(concepts[areas.areas[near[0]?.[0] ?? -1] ?? -1]?.id).toBe('industri');
  const sum = near.reduce((total, [, weight]) => total + weight, 0);
  expect(sum).toBeGreaterThan(0);
  expect(sum).toBeLessThan(1);
});

test('tokenise() cuts Latin text as it cuts any other', () => {
  const piece = fc.constantFrom(
    'svets',
    'Å',
    'é',
    ' ',
    '-',
    '–',
    ', ',
    '++',
    'C++',
    '#',
    'x2',
    '.',
    '\u00ad',
    'ß',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      // A last word of another alphabet sends the whole text the slower way.
      const other = tokenise(`${text} в`).slice(0, -1);
      expect(tokenise(`${text} `)).toEqual(other);
    }),
  );
});

test('readLexicon() learns the same parts in whatever order the concepts come', () => {
  const answers = (list: readonly Concept[]) => {
    const { parts } = readLexicon(list);
    return [parts.first, parts.last].map((map) => [...map].sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  fc.assert(
    fc.property(fc.shuffledSubarray(concepts, { minLength: concepts.length }), (shuffled) => {
      expect(answers(shuffled)).toEqual(answers(concepts));
    }),
    { numRuns: 10 },
  );
});

const fuller = readLexicon(concepts, [
  ...[
    'svets',
    'kurs',
    'plåt',
    'teknik',
    'mätning',
    'styr',
    'regler',
    'montör',
    'lastbil',
    'förare',
    'mekaniker',
  ],
  ...['läkare', 'sköterska', 'överläkare', 'underläkare', 'vatten', 'gas', 'barn', 'ungdom', 'pedagog'],
]);
const read = (text: string) => readWords(text, fuller).words.map(({ key, parts }) => ({ key, parts }));

test('compounds that share a part are read as if they were written out', () => {
  const pairs: [string, string][] = [
    ['svets- och plåtkurs', 'svetskurs och plåtkurs'],
    ['mätnings-, styr- och reglerteknik', 'mätningsteknik, styrteknik och reglerteknik'],
    ['under- och överläkare', 'underläkare och överläkare'],
    ['gas- eller vattenmontör', 'gasmontör eller vattenmontör'],
    ['lastbilsförare och -mekaniker', 'lastbilsförare och lastbilsmekaniker'],
    ['TIG- och MAG-svetsning', 'TIG-svetsning och MAG-svetsning'],
  ];
  for (const [short, long] of pairs) expect(read(short), short).toEqual(read(long));
  expect(read('gas och VVS-montör')[0]).toEqual(read('gasmontör')[0]);
});

test('sharing a last part reads the same as writing it out, whatever shares it', () => {
  const first = fc.constantFrom('svets', 'plåt', 'styr', 'regler', 'gas', 'vatten', 'lastbils', 'mätnings');
  const last = fc.constantFrom('teknik', 'montör', 'mekaniker', 'pedagog');
  const join = fc.constantFrom('och', 'eller', 'samt');
  fc.assert(
    fc.property(fc.uniqueArray(first, { minLength: 2, maxLength: 5 }), last, join, (firsts, end, word) => {
      const [least = '', ...before] = firsts;
      const short = `${before.map((one) => `${one}-`).join(', ')} ${word} ${least}${end}`;
      const long = `${before.map((one) => one + end).join(', ')} ${word} ${least}${end}`;
      expect(read(short)).toEqual(read(long));
    }),
  );
});

test('a hyphen that shares nothing changes nothing, and every word stands where it was written', () => {
  expect(read('svets- mätning').map(({ key }) => key)).toEqual([stem('svets'), stem('mätning')]);
  expect(read('Svets - en kurs').map(({ key }) => key)).toEqual([stem('svets')]);
  const piece = fc.constantFrom(
    'svets-',
    '-mekaniker',
    'och',
    'plåtkurs',
    'el',
    'VVS-montör',
    ',',
    '-',
    'lastbilsförare',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join(' ');
      for (const word of readWords(text, fuller).words)
        expect(text.slice(word.start, word.end)).toBe(word.text);
    }),
  );
});

test('a name that is written with a shared part is still found, and so are its abbreviations', () => {
  for (const text of ['Hjärt- och lungräddning', 'hlr', 'HLR', 'CPR', 'HLR-utbildning'])
    expect(idsIn(text), text).toContain('hlr');
  expect(idsIn('TIG-, MIG- och MAG-svets')).toContain('tig');
});

test('the abbreviations of working life lead to what they stand for', () => {
  const starter = readStarter();
  const words = readLexicon(starter);
  const labels = (text: string) =>
    recognise(readWords(text, words).words, words).map((hit) => starter[hit.concept]?.label.sv);
  const meant = {
    YKB: 'Yrkeskompetensbevis',
    HLR: 'Hjärt-lungräddning',
    TIG: 'TIG-svetsning',
    MIG: 'MIG/MAG-svetsning',
    CNC: 'CNC-teknik',
    PLC: 'PLC-programmering',
    SFI: 'Svenska för invandrare',
    ADR: 'ADR',
    CAD: 'CAD-konstruktion',
    HACCP: 'HACCP',
    LSS: 'LSS',
    GDPR: 'Dataskydd',
    VVS: 'VVS-installation',
    SVA: 'Svenska som andraspråk',
  };
  for (const [short, label] of Object.entries(meant)) {
    expect(labels(short), short).toContain(label);
    expect(labels(`Tre av dem saknar ${short} och måste ha det`), short).toContain(label);
    expect(readTypedWords(short, words).words.map(({ readAs }) => readAs)).toEqual([undefined]);
  }
  expect(labels('ge mig en truckkurs')).not.toContain('MIG/MAG-svetsning');
});

test('what a text denies is left out, and what it lacks is not', () => {
  const carried = (text: string) => readWords(text, fuller).words.map((word) => word.text.toLowerCase());
  const without = [
    'ej krav på svets, men plåt',
    'inte svets utan plåt',
    'inte svets, utan plåt',
    'Vi söker plåt, inget behov av svets',
    'Svets behövs inte. Plåt',
    'svets krävs ej; plåt',
    'Inga svetsare behövs. Plåt',
    'Vi behöver plåt men inte svets',
    'plåt utan svets',
    'not svets but plåt',
  ];
  for (const text of without) expect(carried(text), text).toEqual(['plåt']);
  const both = [
    'inte bara svets utan även plåt',
    'Vi kan svets men inte plåt',
    'De kan inte svets och plåt',
    'svets utan att skada plåt',
    'Ingen kan svets eller plåt',
  ];
  for (const text of both) expect(carried(text), text).toEqual(expect.arrayContaining(['svets', 'plåt']));
});

function readStarter(): Concept[] {
  const folder = new URL('../../../../db/reference/skills/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n'))
    .map((line) => conceptSchema.parse(JSON.parse(line)));
}
