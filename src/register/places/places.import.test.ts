import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { useFacts } from '../../../test/facts.ts';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { type CommandContext, UsageProblem } from '../../platform/cli.ts';
import { readConfig } from '../../platform/config.ts';
import { municipalityFact } from './place.ts';
import { placesCommands } from './places.cli.ts';
import { municipalitiesCsv } from './places.document.ts';
import { readMunicipalityList } from './places.import.ts';
import { importMunicipalities, listMunicipalities } from './places.service.ts';

const database = useFacts();
const OPERATOR = { kind: 'operator' } as const;
const HEAD = 'code;name;mainTown;latitude;longitude';

const bytes = (text: string) => new TextEncoder().encode(text);
function read(...lines: string[]) {
  const list = readMunicipalityList(bytes(lines.join('\n')));
  if (!list.ok) throw new Error(list.refusal);
  return list;
}

test('columns are found by the names that lists use, with any delimiter and decimal sign', () => {
  const lists = [
    read('Kommunkod,Kommun,Centralort,Lat,Lon', '0114,Upplands Väsby,Upplands Väsby,59.52,17.91'),
    read(
      'KnKod\tKnNamn\tLnKod\tTätort\tLatitud\tLongitud',
      '114\tUpplands Väsby\t1\tUpplands Väsby\t59,52\t17,91',
    ),
    read(`\uFEFF${HEAD}`, '0114;"Upplands Väsby";Upplands Väsby;59,52;17,91', ''),
  ];
  for (const list of lists) {
    expect(list).toMatchObject({
      problems: [],
      rows: [{ line: 2, fact: { code: '0114', county: '01', latitude: 59.52, longitude: 17.91 } }],
    });
  }
});

test('a file of an old export is read by its letters', () => {
  const old = Uint8Array.from([...`${HEAD}\n1480;Göteborg;Göteborg;57,71;11,97`].map((c) => c.charCodeAt(0)));
  expect(readMunicipalityList(old)).toMatchObject({ rows: [{ fact: { name: 'Göteborg' } }] });
});

test('a broken row is told with its line and stops nothing else', () => {
  const list = read(
    HEAD,
    'x;Ale;Nödinge;57,92;12,08',
    '1440;;Nödinge;57,92;12,08',
    '1440;Ale;;57,92;12,08',
    '1440;Ale;Nödinge;0;12,08',
    '1440;Ale;Nödinge',
    '1440;Ale;Nödinge;57,92;12,08',
    '1440;Ale igen;Nödinge;57,92;12,08',
  );
  expect(list.rows.map((row) => row.line)).toEqual([7]);
  expect(list.problems.map(({ line, problem }) => [line, problem])).toEqual([
    [2, 'code'],
    [3, 'name'],
    [4, 'mainTown'],
    [5, 'place'],
    [6, 'place'],
    [8, 'repeated'],
  ]);
});

test('a file without the needed columns says which', () => {
  expect(readMunicipalityList(bytes('municipality,lat,lon\nAle,57.9,12.1'))).toEqual({
    ok: false,
    refusal: 'columns',
    columns: ['code', 'mainTown'],
  });
  expect(readMunicipalityList(bytes(''))).toMatchObject({ refusal: 'empty' });
});

test('what was exported is read back without loss', async () => {
  const places = await database.run(OPERATOR, listMunicipalities);
  const list = readMunicipalityList(bytes(municipalitiesCsv(places)));
  expect(list).toMatchObject({ ok: true, problems: [] });
  const again =
    list.ok &&
    (await database.run(OPERATOR, (work) => importMunicipalities(work, list.rows, { preview: false })));
  expect(again).toEqual({ added: 0, changed: 0, unchanged: 52, problems: [] });
});

test('any bytes are read without an exception', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (any) => void readMunicipalityList(any)));
  fc.assert(fc.property(fc.string(), (any) => void readMunicipalityList(bytes(`${HEAD}\n${any}`))));
});

test('new municipalities come in, known ones keep their tile, strange ones are told', async () => {
  await database.rolledBack(OPERATOR, async (work) => {
    const { rows } = read(
      HEAD,
      '0180;Stockholm;Stockholm;59,33;18,06',
      '1885;Lindesberg;Lindesberg;59,60;15,23',
      '0199;Nora;Annan ort;59,33;18,06',
      '0299;Finns inte;Ort;59,33;18,06',
    );
    const preview = await importMunicipalities(work, rows, { preview: true });
    const done = await importMunicipalities(work, rows, { preview: false });
    expect(done).toEqual(preview);
    expect(done).toMatchObject({ added: 1, changed: 1 });
    expect(done.problems.map(({ line, problem }) => [line, problem])).toEqual([
      [4, 'nameTaken'],
      [5, 'county'],
    ]);
    const places = await listMunicipalities(work);
    expect(places).toHaveLength(53);
    expect(places.find((one) => one.code === '1885')).toMatchObject({ latitude: 59.6, tile: { row: 1 } });
  });
});

test('the command previews, stores, and refuses what it cannot read', async () => {
  const [importCommand, exportCommand] = placesCommands;
  if (!importCommand || !exportCommand) throw new Error('Expected two commands');
  const context: CommandContext = {
    config: readConfig({}),
    endWithCommand: () => undefined,
    say: () => undefined,
    database: () => Promise.resolve({ runWork: database.run, server: {} as never }),
  };
  const file = join(temporaryFolder('places'), 'list.csv');
  writeFileSync(file, `${HEAD}\n0180;Stockholm;Stockholm;59,33;18,06\nx;y;z;1;2\n`);
  const preview = await importCommand.run(context, { words: [file], options: { preview: true } });
  expect(preview.json).toMatchObject({ added: 1, stored: false, problems: [{ line: 3, code: 'code' }] });
  expect(await database.run(OPERATOR, listMunicipalities)).toHaveLength(52);
  await importCommand.run(context, { words: [file], options: {} });
  const exported = await exportCommand.run(context, { words: [], options: {} });
  expect(exported.text).toContain('0180;Stockholm;01;Stockholm;59,33;18,06');
  for (const words of [[], ['/nowhere/list.csv'], [file, file]]) {
    await expect(importCommand.run(context, { words, options: {} })).rejects.toThrow(UsageProblem);
  }
});

test('every reference municipality is one that the import accepts', async () => {
  const places = await database.run(OPERATOR, listMunicipalities);
  expect(
    places.every(
      ({ countyCode, tile: _tile, ...rest }) =>
        municipalityFact.safeParse({ ...rest, county: countyCode }).success,
    ),
  ).toBe(true);
});
