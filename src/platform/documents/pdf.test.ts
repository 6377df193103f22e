import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocumentBlock, DocumentModel } from './document.ts';
import { renderPdf } from './pdf.ts';
import { unpackWoff } from './woff.ts';

function buildDocument(overrides: Partial<DocumentModel> = {}): DocumentModel {
  return {
    lang: 'sv',
    title: 'Lärcentrum nära industrin',
    owner: 'Mälarbygdens lärförbund',
    reference: 'P-2026-1',
    on: '2026-11-23',
    dateText: '23 november 2026',
    pageWord: 'Sida',
    logoText: 'Brygga',
    blocks: [],
    ...overrides,
  };
}

/** Everything in the file as text, packed streams unpacked. */
function unpacked(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map((match) => {
    try {
      return inflateSync(Buffer.from(match[1] ?? '', 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [raw, ...streams].join('\n');
}

test('a document is tagged PDF/UA-1 with its title and language', () => {
  const pdf = renderPdf(
    buildDocument({
      blocks: [
        { kind: 'facts', facts: [{ label: 'Beviljat stöd', value: '745\u00a0925\u00a0kr' }] },
        { kind: 'heading', level: 1, text: 'Kommuner' },
        {
          kind: 'table',
          caption: 'Per län',
          header: ['Län', 'Antal'],
          rows: [['Örebro län', '9']],
          numbers: [1],
        },
        { kind: 'list', items: ['Askersund', 'Örebro'] },
        { kind: 'note', text: 'Sidan anger fler kommuner än den namnger.' },
      ],
    }),
  );
  const text = unpacked(pdf);
  expect(text).toMatch(/pdfuaid:part(?:="|>)1/);
  expect(text).toContain('/MarkInfo');
  expect(text).toMatch(/\/Lang ?\(sv/);
  for (const tag of ['/Table', '/TH', '/TD', '/L', '/LI', '/H1']) expect(text).toContain(tag);
  expect(text).toContain('Inter-Regular');
});

test('a part in another language carries that language', () => {
  const blocks: DocumentBlock[] = [{ kind: 'paragraph', text: 'Översättning saknas.', lang: 'sv' }];
  const text = unpacked(renderPdf(buildDocument({ lang: 'en', blocks })));
  expect(text).toMatch(/\/Lang ?\(en/);
  expect(text).toMatch(/\/Lang ?\(sv/);
});

test('the same document gives the same bytes', () => {
  expect(renderPdf(buildDocument())).toEqual(renderPdf(buildDocument()));
});

test('whatever people write is text, never an instruction to the typesetter', () => {
  const written = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(written, fc.array(written, { maxLength: 4 }), (title, items) => {
      const pdf = renderPdf(
        buildDocument({
          title: `#panic("x") ${title}`,
          blocks: [
            { kind: 'list', items },
            ...items.map(
              (text): DocumentBlock => ({ kind: 'paragraph', text: `#read("/etc/passwd") $ ${text}` }),
            ),
          ],
        }),
      );
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    }),
    { numRuns: 40 },
  );
});

test('a file that is no font is refused', () => {
  expect(() => unpackWoff(Buffer.from('OTTO'), { from: 'Inter', to: 'Inter' })).toThrow(RangeError);
});
