import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { DocumentBlock } from './document.ts';
import { renderWord } from './word.ts';

const BLOCKS: DocumentBlock[] = [
  { kind: 'heading', level: 1, text: 'Poäng' },
  { kind: 'heading', level: 2, text: 'Kvalitet' },
  { kind: 'paragraph', text: 'Said in English.', lang: 'en' },
  { kind: 'list', items: ['A. Kurs & <Co>', 'B. \u0000Styrtecken\ud800'] },
  { kind: 'facts', facts: [{ label: 'Sista svarstid', value: '14 december' }] },
  { kind: 'note', text: 'Inte undertecknad' },
  {
    kind: 'table',
    caption: 'Poäng',
    header: ['Grund', 'A'],
    rows: [
      ['Pris', '85,14'],
      ['Summa', '86,54'],
    ],
    numbers: [1],
    sum: true,
  },
];

async function parts() {
  const bytes = await renderWord({
    lang: 'sv',
    title: 'Jämförelse',
    lead: 'Tre svar',
    owner: 'Lärcentrum Masugnen',
    reference: 'F-2026-1',
    on: '2026-11-23',
    dateText: '23 november 2026',
    pageWord: 'Sida',
    logoText: 'Brygga',
    blocks: BLOCKS,
  });
  const files = unzipSync(new Uint8Array(bytes));
  return (name: string) => strFromU8(files[name] ?? new Uint8Array());
}

test('a Word file has title, language, headings, a list, and a table whose first row is its header', async () => {
  const part = await parts();
  const text = part('word/document.xml');
  expect(part('docProps/core.xml')).toContain('<dc:title>Jämförelse</dc:title>');
  expect(part('word/styles.xml')).toContain('<w:lang w:val="sv-SE"/>');
  for (const style of ['Title', 'Heading1', 'Heading2', 'Caption', 'ListParagraph'])
    expect([style, text.includes(`<w:pStyle w:val="${style}"/>`)]).toEqual([style, true]);
  const rows = text.split('<w:tr>').slice(1);
  expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false]);
  // Bold is what the header and the sum are.
  expect(rows.map((row) => row.includes('<w:b/>'))).toEqual([true, false, true]);
  expect(part('word/header1.xml')).toContain('Lärcentrum Masugnen');
  expect(part('word/footer1.xml')).toContain('F-2026-1 · 23 november 2026');
});

test('what people write is text, and a part in another language says so', async () => {
  const text = (await parts())('word/document.xml');
  expect(text).toContain('A. Kurs &amp; &lt;Co&gt;');
  expect(text).toContain('B.  Styrtecken <');
  expect(text).toMatch(/<w:lang w:val="en-GB"\/><\/w:rPr><w:t[^>]*>Said in English/);
});
