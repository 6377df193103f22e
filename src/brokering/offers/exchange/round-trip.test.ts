import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offerArbitrary } from '../../../../test/offers.ts';
import { EXPORT_FORMATS } from './export-format.ts';
import { offersAs } from './offers.document.ts';
import { readOffers } from './offers.import.ts';

type Exported = Parameters<typeof offersAs>[1][number];

test.for(EXPORT_FORMATS)('what is exported as %s comes back the same', async (format) => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(offerArbitrary, { minLength: 1, maxLength: 4, selector: (one) => one.id }),
      async (offers) => {
        const { drafts, problems } = await readOffers(`utbud.${format}`, await offersAs(format, offers));
        expect(problems).toEqual([]);
        const back = drafts.map(({ draft }) => ({
          id: draft.id,
          state: draft.state,
          checkedOn: draft.checkedOn,
          provider: { name: draft.provider?.name },
          content: draft.content,
        }));
        expect(back).toEqual(offers);
      },
    ),
    { numRuns: format === 'xlsx' ? 20 : 100 },
  );
});

test.for(EXPORT_FORMATS)('words that programs use come back as %s', async (format) => {
  const [offer] = fc.sample(offerArbitrary, { numRuns: 1, seed: 1 });
  for (const subject of ['constructor', 'toString', '__proto__']) {
    const said = { ...offer, content: { ...offer?.content, subject } } as Exported;
    const { drafts, problems } = await readOffers(`utbud.${format}`, await offersAs(format, [said]));
    expect(problems).toEqual([]);
    expect(drafts[0]?.draft.content?.subject).toBe(subject);
  }
});

test('no cell of the CSV file begins a formula', async () => {
  await fc.assert(
    fc.asyncProperty(offerArbitrary, async (offer) => {
      const file = new TextDecoder().decode(await offersAs('csv', [offer]));
      const rows: string[][] = parse(file, { delimiter: ';', bom: true });
      expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
