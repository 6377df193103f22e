import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readOffers } from './offers.import.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test('prose above and notes below do not hide the table', async () => {
  const text = [
    'Statistik från Provstad',
    '',
    'Kurser; våren 2026',
    '',
    'Namn;Ort;Platser;Pris',
    'Svetsa;Örebro;12;3 877',
    'Truckkort;Arboga;..;74,40',
    'Förklaringar: två prickar betyder att uppgift saknas.;;;',
  ].join('\r\n');
  const reading = await readOffers('kurser.csv', bytes(`\ufeff${text}`));
  expect(reading.encoding).toBe('utf-8 with BOM');
  expect(reading.table).toMatchObject({ headerRows: [5], headers: ['Namn', 'Ort', 'Platser', 'Pris'] });
  expect(
    reading.drafts.map(({ row, draft }) => [row, draft.content.seats, draft.content.price?.perPersonOre]),
  ).toEqual([
    [6, 12, 387_700],
    [7, undefined, 7440],
  ]);
});

test('headers over two rows are joined', async () => {
  const text = ';;Platser;Platser\nNamn;Ort;Våren;Hösten\nSvetsa;Örebro;12;10\nTruck;Arboga;8;..\n';
  const { table } = await readOffers('kurser.csv', bytes(text));
  expect(table).toMatchObject({
    headerRows: [1, 2],
    headers: ['Namn', 'Ort', 'Platser · Våren', 'Platser · Hösten'],
  });
});

test('Windows letters are read as such', async () => {
  const reading = await readOffers('kurser.csv', latin1('Namn;Ort\nSvetsa på plåt;Örebro\nTruck;Arboga\n'));
  expect(reading.encoding).toBe('windows-1252');
  expect(reading.drafts[0]?.draft).toMatchObject({
    content: { title: { sv: 'Svetsa på plåt' } },
    places: ['Örebro'],
  });
});

test('a person can say which column holds the title', async () => {
  const text = 'Vad;Var\nSvetsa;Örebro\nTruck;Arboga\n';
  expect((await readOffers('kurser.csv', bytes(text))).problems).toMatchObject([{ field: 'title' }]);
  const { drafts } = await readOffers('kurser.csv', bytes(text), { columns: { title: 'Vad', place: 'Var' } });
  expect(drafts.map(({ draft }) => draft.content.title.sv)).toEqual(['Svetsa', 'Truck']);
});

test('an event of Susa-navet becomes an offer with the texts of its education', async () => {
  const reading = await readOffers(
    'susa.json',
    bytes(
      JSON.stringify([
        {
          educationInfos: [
            {
              id: 'a',
              content: {
                identifier: 'i.1',
                title: { strings: [{ lang: 'swe', value: 'Vård' }] },
                configuration: { code: 'kurs' },
                credits: { system: 'HP', credits: 7.5 },
              },
            },
          ],
        },
        {
          educationEvents: [
            {
              id: 'b',
              content: {
                identifier: 'e.1',
                education: 'i.1',
                providers: ['p.1'],
                execution: { start: '2026-01-12', end: '2026-06-05' },
                locations: [{ town: 'Örebro', areaCode: '1880' }],
                languageOfInstructions: ['swe'],
                paceOfStudy: 50,
              },
            },
            { id: 'c', content: { identifier: 'e.2', education: 'i.9' } },
          ],
        },
        {
          educationProviders: [
            {
              id: 'd',
              content: { identifier: 'p.1', name: { strings: [{ lang: 'swe', value: 'Provhögskolan' }] } },
            },
          ],
        },
      ]),
    ),
  );
  expect(reading.format).toBe('emil3');
  expect(reading.drafts).toMatchObject([
    {
      draft: {
        key: 'e.1',
        provider: { name: 'Provhögskolan' },
        content: {
          kind: 'course',
          municipalities: ['1880'],
          pacePercent: 50,
          languages: ['sv'],
          starts: [{ startsOn: '2026-01-12', endsOn: '2026-06-05' }],
          credits: { amount: 7.5, system: 'hp' },
        },
      },
    },
  ]);
  expect(reading.problems).toMatchObject([{ row: 2, field: 'education' }]);
});

test('whatever the bytes, reading ends with a reading', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom('', 'PK', '[{', 'Namn;Ort\n"', '\ufeff'),
      async (noise, head) => {
        const reading = await readOffers('fil', Uint8Array.from([...bytes(head), ...noise]));
        expect(reading.drafts.length).toBeLessThanOrEqual(reading.rows);
      },
    ),
    { numRuns: 60 },
  );
});
