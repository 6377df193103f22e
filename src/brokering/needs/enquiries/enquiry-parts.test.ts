import { expect, test } from 'vitest';
import { readParts } from './enquiry-parts.ts';

const form = { rows: 3, offered: 'Allt är svårt.\nBåde det och det.' };
const fieldsOf = (values: Record<string, string>) => readParts(values, form).problems.map((one) => one.field);

test('words without a heading are never dropped in silence', () => {
  expect(fieldsOf({ title1: 'Ett', raw1: 'det', raw2: 'det andra' })).toEqual(['title2']);
  expect(fieldsOf({ title2: 'Två', raw1: 'ändrade ord' })).toEqual(['title1']);
  expect(fieldsOf({ title1: 'x'.repeat(121) })).toEqual(['title1']);
});

test('rows that nobody wrote in are skipped, also the first with the words that stood there', () => {
  const asSent = form.offered.replaceAll('\n', '\r\n');
  expect(readParts({ title2: ' Två ', raw1: asSent, raw2: 'det' }, form)).toEqual({
    parts: [{ title: 'Två', raw: 'det' }],
    problems: [],
  });
  expect(fieldsOf({ raw1: asSent })).toEqual(['title1']);
});
