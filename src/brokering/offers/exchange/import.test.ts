import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import { findPublicData } from '../../../../test/public-data.ts';
import type { Work } from '../../../platform/work.ts';
import { getOffer, listPublishedOffers } from '../offers.service.ts';
import { importOffers } from './import.service.ts';
import { readOffers } from './offers.import.ts';

const OPERATOR = { kind: 'operator' } as const;
const database = useFacts();
const runAs = <T>(act: (work: Work) => Promise<T>) => database.run(OPERATOR, act);
const bytes = (text: string) => new TextEncoder().encode(text);

const YH_LINES = [
  {
    id: '1',
    name: 'Svetsspecialist',
    area: 'Teknik',
    short_description: null,
    'Nästa utbildningsstart': 'Augusti 2025',
    Omfattning: '400 YH-poäng (ca 2 år)',
    Studietakt: '100%',
    Studieort: 'Distans (Halmstad, Örebro)',
    Utbildningsanordnare: 'Provskolan Norr AB',
  },
  {
    id: '2',
    name: 'Drifttekniker',
    area: 'Teknik',
    short_description: 'Du lär dig sköta anläggningar.',
    'Nästa utbildningsstart': 'Snart',
    Omfattning: '200 YH-poäng (ca 1 år)',
    Studietakt: '50%',
    Studieort: 'Västerås',
    Utbildningsanordnare: 'Provskolan Norr',
  },
];
const yhFile = [...YH_LINES.map((line) => JSON.stringify(line)), '{"id": "3", broken', '{"id": "4"}'].join(
  '\n',
);

beforeAll(async () => {
  const reading = await readOffers('lista.jsonl', bytes(yhFile));
  await importOffers(runAs, reading, { preview: false });
});

test('a line of the study guide becomes a published programme with its provider', async () => {
  const offers = await runAs((work) => listPublishedOffers(work));
  const welder = offers.find((offer) => offer.content.title.sv === 'Svetsspecialist');
  expect(welder?.content).toMatchObject({
    kind: 'programme',
    form: 'distance',
    municipalities: ['1880'],
    otherPlaces: ['Halmstad'],
    credits: { amount: 400, system: 'yh' },
    months: 24,
    pacePercent: 100,
    starts: [{ startsOn: '2025-08-01', monthOnly: true }],
  });
  expect(welder?.provider).toMatchObject({ name: 'Provskolan Norr AB', kind: 'higherVocational' });
  const other = offers.find((offer) => offer.content.title.sv === 'Drifttekniker');
  expect(other?.provider.id).toBe(welder?.provider.id);
});

test('a row that cannot be read is told by row and field and stops nothing else', async () => {
  const { problems, drafts } = await readOffers('lista.jsonl', bytes(yhFile));
  expect(drafts).toHaveLength(2);
  expect(problems.map(({ row, field }) => [row, field])).toEqual([
    [3, ''],
    [2, 'start'],
    [4, 'title'],
  ]);
});

test('the same list again changes nothing', async () => {
  const reading = await readOffers('lista.jsonl', bytes(yhFile));
  const report = await importOffers(runAs, reading, { preview: false });
  expect(report).toMatchObject({ added: 0, changed: 0, unchanged: 2, providersAdded: 0 });
});

test('what a person changed here is left alone when the list comes again', async () => {
  await database.rolledBack(OPERATOR, async (work) => {
    const [offer] = (await listPublishedOffers(work)).filter(
      (one) => one.content.title.sv === 'Drifttekniker',
    );
    if (!offer) throw new Error('no offer');
    await work.tx
      .updateTable('offer')
      .set({ content: JSON.stringify({ ...offer.content, seats: 12 }) })
      .where('id', '=', offer.id)
      .execute();
    const reading = await readOffers('lista.jsonl', bytes(yhFile.replace('50%', '75%')));
    const report = await importOffers((act) => act(work), reading, { preview: false });
    expect(report).toMatchObject({ kept: 1, unchanged: 1 });
    expect((await getOffer(work, offer.id)).content.seats).toBe(12);
  });
});

test('a preview stores nothing', async () => {
  const reading = await readOffers('ny.csv', bytes('Titel;Anordnare;Ort\nNy kurs;En helt ny skola;Arboga\n'));
  const report = await importOffers(runAs, reading, { preview: true });
  expect(report).toMatchObject({ added: 1, providersAdded: 1 });
  const titles = (await runAs((work) => listPublishedOffers(work))).map((offer) => offer.content.title.sv);
  expect(titles).not.toContain('Ny kurs');
});

const lists = [
  { path: '02-education/yh-hitta-utbildning-2025.jsonl', format: 'yh', rows: 1218 },
  { path: '02-education/myh-beviljade-2025-04-23.csv', format: 'myh', rows: 1385 },
];

test.for(lists)(
  'the national list $path comes in whole and only once',
  async ({ path, format, rows }, { skip }) => {
    const file = findPublicData(path) ?? skip('the list is not part of the repository');
    const reading = await readOffers(path, readFileSync(file));
    expect(reading).toMatchObject({ format, rows });
    const first = await importOffers(runAs, reading, { preview: false });
    expect(first.added).toBe(reading.drafts.length);
    expect(reading.drafts.length).toBe(rows);
    const second = await importOffers(runAs, reading, { preview: false });
    expect(second).toMatchObject({ added: 0, changed: 0, unchanged: rows });
  },
);

test('every table that people made is found, or said to be none', async ({ skip }) => {
  const folder = findPublicData('07-messy-csv') ?? skip('the files are not part of the repository');
  for (const name of readdirSync(folder)) {
    const reading = await readOffers(name, readFileSync(join(folder, name)));
    expect(reading.table?.headers.length, name).toBeGreaterThan(3);
    expect(reading.rows, name).toBeGreaterThan(200);
  }
});
