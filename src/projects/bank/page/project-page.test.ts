import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import type { PageMunicipality } from './page-lists.ts';
import { MAX_PAGE_BYTES } from './page-text.ts';
import { type PageReading, type ProjectPage, readProjectPage } from './project-page.ts';

const page = readFileSync(resolve('test/fixtures/project-page.txt'));
const text = page.toString('utf8');
const places: PageMunicipality[] = [
  ['0482', 'Flen'],
  ['0483', 'Katrineholm'],
  ['0484', 'Eskilstuna'],
  ['0486', 'Strängnäs'],
  ['0583', 'Motala'],
  ['1880', 'Örebro'],
  ['1983', 'Köping'],
].map(([code = '', name = '']) => ({ code, name }));
const SLOWEST_MS = 2000;

function read(bytes: Uint8Array | string): PageReading {
  return readProjectPage(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, places);
}

function readPage(bytes: Uint8Array | string): ProjectPage {
  const reading = read(bytes);
  if (!reading.ok) throw new Error(`Refused: ${reading.refusal}`);
  return reading.page;
}

function codes(found: ProjectPage): string[] {
  return found.warnings.map((warning) => `${warning.line} ${warning.code}`);
}

/** The record without its warnings. */
function facts(found: ProjectPage): Omit<ProjectPage, 'warnings'> {
  const { warnings: _, ...rest } = found;
  return rest;
}

test('a page gives its facts, sections, lists and banner', () => {
  const reading = read(page);
  if (!reading.ok) throw new Error(reading.refusal);
  const found = reading.page;
  expect(facts({ ...found, sections: [] })).toEqual({
    title: 'Verkstaden lär: lärcentrum nära industrin',
    programmeArea: 'Programområde 2 Ökat arbetskraftsutbud',
    phase: 'Genomförande',
    owner: 'Mälarbygdens lärförbund',
    contact: {
      name: 'Tilda Exempelsson',
      email: 'tilda.exempelsson@example.org',
      phone: '08-465 00 12',
    },
    grantedSupportSek: 1_234_500,
    totalBudgetSek: 2_057_500,
    period: { from: '2011-02-01', to: '2012-11-30' },
    region: 'Östra Mellansverige',
    sections: [],
    partners: ['Exempelbygdens företagarring', 'Regionförbundet Sörmland', 'VKL'],
    actors: ['Lärhuset Kvarnen', 'Flens kommun, Verkstadsskolan'],
    municipalities: [
      { name: 'Eskilstuna', code: '0484' },
      { name: 'Flen', code: '0482' },
      { name: 'Katrineholm', code: '0483' },
      { name: 'Köping', code: '1983' },
      { name: 'Strängnäs', code: '0486' },
    ],
    declaredMunicipalities: 6,
    namedMunicipalities: 5,
    notice: '14 oktober - Frukostmöte om lärande på verkstadsgolvet',
  });
  expect(found.sections.map((section) => section.heading)).toEqual([
    'Sammanfattning',
    'Bakgrund',
    'Syfte',
    'Målsättning',
    'Tillgänglighet för personer med funktionsnedsättning',
  ]);
  expect(found.sections[1]?.text).toContain('- Den som kan mest går snart i pension.');
  expect(reading.languageNote).toBe('In English');
  expect(reading.attachments).toEqual([
    { number: 1, title: 'Undersökningen i korthet', line: 29 },
    { number: 2, title: 'Tidplan', line: 42 },
  ]);
});

test('what the page promises but does not hold is told with its line', () => {
  expect(codes(readPage(page))).toEqual([
    '29 attachmentMissing',
    '42 attachmentMissing',
    '59 declaredDiffers',
  ]);
});

test.each<[string, () => Uint8Array | string]>([
  ['a byte order mark', () => `\ufeff${text}`],
  ['CRLF', () => text.replaceAll('\n', '\r\n')],
  ['lone CR', () => text.replaceAll('\n', '\r')],
  ['UTF-16', () => iconv.encode(text, 'utf-16', { addBOM: true })],
  ['UTF-16 without a mark', () => iconv.encode(text, 'utf-16le', { addBOM: false })],
  ['bullets that an encoding lost', () => text.replaceAll('•', '?')],
  ['bullets that became the letter o', () => text.replaceAll('•', 'o')],
  ['decomposed letters', () => text.normalize('NFD')],
  ['ordinary spaces', () => text.replaceAll('\u00a0', ' ')],
  ['narrow spaces', () => text.replaceAll('\u00a0', '\u202f')],
  ['tabs after labels', () => text.replace(/^(Projekt\S{3,5}?)(?=Genom|Mälar)/gm, '$1\t')],
  ['spaces at line ends', () => text.replaceAll('\n', '  \n')],
])('%s changes nothing', (_, variant) => {
  expect(facts(readPage(variant()))).toEqual(facts(readPage(page)));
});

test('Latin-1 is read, and the reader is told to check the letters', () => {
  const found = readPage(iconv.encode(text.replaceAll('•', '*'), 'latin1'));
  expect(facts(found)).toEqual(facts(readPage(page)));
  expect(codes(found)).toContain('1 encodingGuessed');
});

test('UTF-8 that was saved twice is read, and the reader is told', () => {
  const found = readPage(iconv.decode(page, 'win1252'));
  expect(facts(found)).toEqual(facts(readPage(page)));
  expect(codes(found)).toContain('1 encodingGuessed');
});

test('labels on lines of their own give the same facts', () => {
  const labels =
    /^(Programområde|Projektfas|Projektägare|Kontaktperson|E-post|Telefonnummer|Beviljat ESF-stöd|Total projektbudget|Projektperiod|Region)(?=\S)/gm;
  const apart = text.replaceAll(labels, '$1\n');
  expect(apart).toContain('Projektägare\nMälarbygdens');
  expect(facts(readPage(apart))).toEqual(facts(readPage(page)));
  expect(facts(readPage(text.replaceAll(labels, '$1: ')))).toEqual(facts(readPage(page)));
});

test('a region body in the lists or the owner field is not taken for the region', () => {
  const found = readPage(
    text
      .replace('ProjektägareMälarbygdens lärförbund', 'Projektägareregionförbundet Sörmland')
      .replaceAll(' • ', ''),
  );
  expect(found.owner).toBe('regionförbundet Sörmland');
  expect(found.region).toBe('Östra Mellansverige');
  expect(found.partners).toContain('Regionförbundet Sörmland');
});

test('a municipality that the register does not know gets no code and is not counted', () => {
  const found = readPage(text.replace(' • Köping', ' • Sagoköping'));
  expect(found.namedMunicipalities).toBe(4);
  expect(found.warnings).toContainEqual({
    line: 64,
    code: 'municipalityUnknown',
    subject: 'Kommun',
    value: 'Sagoköping',
  });
});

test('a page pasted twice gives its facts once and says so', () => {
  const found = readPage(`${text}\n${text}`);
  expect(facts(found)).toEqual(facts(readPage(page)));
  expect(codes(found)).toContain('66 furnitureRepeated');
});

test('a second value for a fact never replaces the first', () => {
  const found = readPage(text.replace('In English', 'Total projektbudget9 kr\nProjektperiodvåren 2011'));
  expect(found.totalBudgetSek).toBe(2_057_500);
  expect(codes(found)).toContain('21 factContradicted');
});

test('an item of a list or a long sentence above the facts is never the title', () => {
  const found = readPage(
    text.replace('Verkstaden lär: lärcentrum nära industrin', ` • VKL\n${'Långt. '.repeat(40)}`),
  );
  expect(found.title).toBeNull();
  expect(codes(found)).toEqual(expect.arrayContaining(['9 textUnplaced', '10 textUnplaced']));
});

test('an unreadable value is null and is told with its line', () => {
  const found = readPage(text.replace('1\u00a0234\u00a0500 kr', 'cirka en miljon'));
  expect(found.grantedSupportSek).toBeNull();
  expect(codes(found)).toContain('17 factUnreadable');
});

test('cut at any byte, the page is read in part with warnings or refused, and nothing read is wrong', () => {
  const whole = readPage(page);
  for (let length = 0; length <= page.length; length += 1) {
    const reading = read(page.subarray(0, length));
    if (!reading.ok) {
      expect(['empty', 'notAProjectPage']).toContain(reading.refusal);
      continue;
    }
    const found = reading.page;
    if (length < page.length) expect(found.warnings.length).toBeGreaterThan(0);
    expect([null, whole.grantedSupportSek]).toContain(found.grantedSupportSek);
    expect([null, whole.totalBudgetSek]).toContain(found.totalBudgetSek);
    expect([null, whole.owner]).toContain(found.owner);
    expect([null, whole.contact.phone]).toContain(found.contact.phone);
    if (found.period) expect(found.period).toEqual(whole.period);
    for (const place of found.municipalities) expect(whole.municipalities).toContainEqual(place);
    for (const warning of found.warnings) expect(warning.line).toBeGreaterThan(0);
  }
});

test('in any order of lines it ends in an answer, invents no municipality and keeps the sums exact', () => {
  const lines = text.split('\n');
  fc.assert(
    fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
      const reading = read(shuffled.join('\n'));
      if (!reading.ok) return;
      const { page: found } = reading;
      expect([null, 1_234_500]).toContain(found.grantedSupportSek);
      expect([null, 2_057_500]).toContain(found.totalBudgetSek);
      expect(found.namedMunicipalities).toBe(found.municipalities.length);
      for (const place of found.municipalities) expect(text).toContain(place.name);
    }),
  );
});

test('any bytes end in a page or a refusal, never in an exception', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 4000 }), (bytes) => {
      const reading = read(bytes);
      expect(reading.ok).toBe(false);
    }),
  );
});

test('bytes scattered into the page never throw, and every warning has a line inside it', () => {
  const lastLine = text.split('\n').length;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(page.length - 1), fc.integer({ min: 32, max: 255 })), { maxLength: 60 }),
      (changes) => {
        const bytes = Uint8Array.from(page);
        for (const [at, byte] of changes) bytes[at] = byte;
        const reading = read(bytes);
        if (!reading.ok) return;
        for (const warning of reading.page.warnings) {
          expect(warning.line).toBeGreaterThan(0);
          // A byte can make a line break of its own, such as U+2028.
          expect(warning.line).toBeLessThanOrEqual(lastLine + changes.length);
        }
      },
    ),
  );
});

test.each<[string, () => Uint8Array, string]>([
  ['nothing', () => new Uint8Array(), 'empty'],
  ['only blank lines', () => Buffer.from('\n \n\u00a0\n'), 'empty'],
  ['a PDF', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(600)]), 'binary'],
  ['a web page', () => Buffer.from(`<!DOCTYPE html><title>${text}`), 'html'],
  [
    'a letter',
    () => Buffer.from('Hej!\n\nRegionen har bett oss höra av oss om projektet.\n'),
    'notAProjectPage',
  ],
  ['50 MB', () => Buffer.alloc(50_000_000, page), 'tooLarge'],
])('%s is refused', (_, bytes, refusal) => {
  expect(read(bytes())).toEqual({ ok: false, refusal });
});

test.each([
  ['pages', text],
  ['headings', 'Syfte\nText\nBakgrund\n'],
  ['labels', 'Projektägare\n'],
  ['bullets', 'Kommun\n • Flen, Motala\n • X\nProjektfasA\n'],
  ['counts', 'Sammanfattning\nSyfte\nProjektfasA\n5 kommuner minst 8 kommuner '],
  ['spaces', `ProjektfasA\nProjektägareB\n5${' '.repeat(1000)}`],
])('the largest file that is read, full of %s, takes bounded time and gives a bounded list', (_, part) => {
  const bytes = Buffer.alloc(MAX_PAGE_BYTES, part);
  const begun = process.cpuUsage();
  const reading = read(bytes);
  const { user } = process.cpuUsage(begun);
  expect(user / 1000).toBeLessThan(SLOWEST_MS);
  if (reading.ok) expect(reading.page.warnings.length).toBeLessThanOrEqual(201);
});

const shared = resolve('../shared/reference');
const realPage = resolve(shared, '000_1f74feb9f5096040.txt');
test.skipIf(!existsSync(realPage))('the page of 2009 gives the figures that are known about it', () => {
  const { counties } = JSON.parse(readFileSync(resolve(shared, 'municipalities.json'), 'utf8')) as {
    counties: { municipalities: [string, string, boolean][] }[];
  };
  const all = counties.flatMap((county) => county.municipalities);
  const reading = readProjectPage(
    readFileSync(realPage),
    all.map(([code, name]) => ({ code, name })),
  );
  if (!reading.ok) throw new Error(reading.refusal);
  const found = reading.page;
  expect(found.grantedSupportSek).toBe(745_925);
  expect(found.totalBudgetSek).toBe(745_925);
  expect(found.period).toEqual({ from: '2009-01-01', to: '2009-03-31' });
  expect([found.declaredMunicipalities, found.namedMunicipalities]).toEqual([23, 21]);
  expect(found.municipalities.map((place) => place.code).sort()).toEqual(
    all
      .filter(([, , named]) => named)
      .map(([code]) => code)
      .sort(),
  );
  expect([found.partners.length, found.actors.length]).toEqual([5, 4]);
  expect(found.notice).toContain('3 december');
  expect(codes(found)).toEqual(['55 attachmentMissing', '61 attachmentMissing', '99 declaredDiffers']);
});
