import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsvRecords } from './csv-records.ts';

const beginsRecord = (line: string) => /^row,/.test(line);

test('what a CSV writer wrote is read back, whatever it holds', () => {
  const field = fc.string({ unit: fc.constantFrom('a', 'ö', ',', '"', '\n', '\r\n', ' ') });
  const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(rows, (written) => {
      const text = stringify(written, { quoted: true });
      const read = [...readCsvRecords(text)].map((one) => ('fields' in one ? one.fields : one));
      expect(read).toEqual(written);
    }),
  );
});

test('a quote that is not closed costs its own row only', () => {
  const text = 'row,a,"b"\nrow,"never closed,c\nrow,d,"two\nlines"\nrow,e,f\n';
  expect([...readCsvRecords(text, beginsRecord)]).toEqual([
    { line: 1, fields: ['row', 'a', 'b'] },
    { line: 2, broken: 'quote' },
    { line: 3, fields: ['row', 'd', 'two\nlines'] },
    { line: 5, fields: ['row', 'e', 'f'] },
  ]);
});

test('a quote that is open at the end of the file leaves the rows before it whole', () => {
  expect([...readCsvRecords('row,a\r\n\r\nrow,"b')]).toEqual([
    { line: 1, fields: ['row', 'a'] },
    { line: 3, broken: 'quote' },
  ]);
});
