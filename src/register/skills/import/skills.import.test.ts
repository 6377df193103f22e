import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { useDatabase } from '../../../../test/database.ts';
import { findPublicData } from '../../../../test/public-data.ts';
import { temporaryFolder } from '../../../../test/temporary-folder.ts';
import type { CommandContext } from '../../../platform/cli.ts';
import { readConfig } from '../../../platform/config.ts';
import { skillsCommands } from '../skills.cli.ts';
import { changeConcept, getConcept } from '../skills.service.ts';
import { readEsco } from './esco.import.ts';
import { importConcepts } from './import.service.ts';
import { filesAt } from './import-files.import.ts';
import { readJobtech } from './jobtech.import.ts';

const database = useDatabase();
const OPERATOR = { kind: 'operator' } as const;
const REAL = findPublicData('01-taxonomy');

const skill = (n: number) => `http://data.europa.eu/esco/skill/0000000${n}-aaaa-4aaa-8aaa-aaaaaaaaaaaa`;
const id = (n: number) => `esco:0000000${n}-aaaa-4aaa-8aaa-aaaaaaaaaaaa`;
const JOB = 'http://data.europa.eu/esco/occupation/00000009-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
const GROUP = 'http://data.europa.eu/esco/isco/C7212';

const SKILLS_EN = `conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,description
KnowledgeSkillCompetence,${skill(1)},skill/competence,sector-specific,weld in the rain,"weld when wet
rainy welding","Weld outdoors, ""in any weather""."
KnowledgeSkillCompetence,${skill(2)},knowledge,cross-sector,rain lore,"never closed,
KnowledgeSkillCompetence,${skill(3)},skill/competence,transversal,keep dry,,
KnowledgeSkillCompetence,not an address,knowledge,cross-sector,lost,,
KnowledgeSkillCompetence,${skill(4)},knowledge
`;
const SKILLS_SV = `uri,label_sv,label_en
${skill(1)},svetsa i regn,weld in the rain
${skill(2)},regnkunskap,rain lore
${skill(3)},hålla sig torr,keep dry
${skill(5)},,no Swedish
`;
const OCCUPATIONS_SV = JSON.stringify([
  { uri: GROUP, notation: '7212', prefLabel: { sv: 'Svetsare' }, broader: [] },
  { uri: JOB, prefLabel: { sv: 'regnsvetsare', en: 'rain welder' }, broader: [GROUP] },
]);
const RELATIONS = `occupationUri,relationType,skillType,skillUri
${JOB},essential,skill/competence,${skill(1)}
${JOB},optional,knowledge,${skill(8)}
`;

function writeEsco(changes: Record<string, string> = {}): string[] {
  const folder = temporaryFolder('esco');
  const zip = join(folder, 'esco-en.zip');
  writeFileSync(zip, zipSync({ 'skills_en.csv': strToU8(SKILLS_EN), 'relations.csv': strToU8(RELATIONS) }));
  const files = { 'labels.csv': `\uFEFF${SKILLS_SV}`, 'occupations.json': OCCUPATIONS_SV, ...changes };
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  return [zip, ...paths];
}

function runImport(paths: string[], preview = false) {
  const reading = readEsco(filesAt(paths));
  return importConcepts((act) => database.run(OPERATOR, act), [...reading.drafts.values()], {
    origin: 'esco',
    preview,
  });
}

const conceptOf = async (which: string) =>
  (await database.run({ kind: 'anonymous' }, (work) => getConcept(work, which))).concept;

test('each broken row is reported with file, row and reason, and the others are read', () => {
  const reading = readEsco(filesAt([...writeEsco({ 'notes.csv': 'a,b\n1,2\n' }), '/nowhere/esco.csv']));
  expect(reading.problems).toEqual([
    { file: 'esco-en.zip/skills_en.csv', row: 4, reason: 'openQuote' },
    {
      file: 'esco-en.zip/skills_en.csv',
      row: 6,
      reason: 'addressUnknown',
      values: { value: 'not an address' },
    },
    { file: 'esco-en.zip/skills_en.csv', row: 7, reason: 'wrongCount', values: { found: 3, expected: 7 } },
    { file: 'labels.csv', row: 5, reason: 'labelMissing' },
    { file: 'notes.csv', reason: 'columnsUnknown' },
    { file: '/nowhere/esco.csv', reason: 'unreadable' },
  ]);
  expect([...reading.drafts.keys()].sort()).toEqual(
    [id(1), id(2), id(3), 'esco:00000009-aaaa-4aaa-8aaa-aaaaaaaaaaaa', 'esco:isco-C7212'].sort(),
  );
});

test('a preview counts what would change and stores nothing; the import does it; a second run changes nothing', async () => {
  const paths = writeEsco();
  const preview = await runImport(paths, true);
  expect(preview).toMatchObject({ added: 5, relations: { changed: 1, leadingNowhere: 1 } });
  expect(await database.asOwner('select id from concept')).toEqual([]);
  expect(await runImport(paths)).toEqual(preview);
  expect(await conceptOf(id(1))).toMatchObject({
    kind: 'skill',
    label: { sv: 'svetsa i regn', en: 'weld in the rain' },
    synonyms: { sv: [], en: ['weld when wet', 'rainy welding'] },
    codes: { escoUri: skill(1) },
    origin: 'esco',
    state: 'published',
  });
  expect(await conceptOf('esco:00000009-aaaa-4aaa-8aaa-aaaaaaaaaaaa')).toMatchObject({
    kind: 'occupation',
    broader: ['esco:isco-C7212'],
    related: [id(1)],
  });
  expect(await runImport(paths)).toMatchObject({
    added: 0,
    changed: 0,
    unchanged: 5,
    relations: { changed: 0 },
  });
});

test('a newer file changes what it names; what a person changed here is left alone', async () => {
  await runImport(writeEsco());
  const own = await conceptOf(id(3));
  await database.run(OPERATOR, (work) =>
    changeConcept(work, id(3), own.version, { ...own, label: { sv: 'inte bli blöt' }, ssyk: [] }),
  );
  const newer = SKILLS_SV.replace('svetsa i regn', 'svetsa i ösregn').replace('hålla sig torr', 'vara torr');
  const report = await runImport(writeEsco({ 'labels.csv': newer }));
  expect(report).toMatchObject({ added: 0, changed: 1, kept: 1 });
  expect((await conceptOf(id(1))).label.sv).toBe('svetsa i ösregn');
  expect((await conceptOf(id(3))).label.sv).toBe('inte bli blöt');
});

test('JobTech: the tree gives broader concepts and the SSYK group of an occupation', async () => {
  const folder = temporaryFolder('jobtech');
  const file = join(folder, 'ssyk.json');
  const tree = {
    id: 'abcd_123_xyz',
    type: 'ssyk-level-4',
    preferred_label: 'Svetsare m.fl.',
    definition: 'Svetsare m.fl.',
    ssyk_code_2012: '7212',
    narrower: [{ id: 'efgh_456_uvw', type: 'occupation-name', preferred_label: 'Regnsvetsare' }],
    related: [
      { id: 'ijkl_789_rst', type: 'skill', preferred_label: 'Regnsvets' },
      { id: 'ijkl_789_zzz', type: 'skill' },
    ],
  };
  const place = { id: 'ort1_234_abc', type: 'municipality', preferred_label: 'Provstad' };
  writeFileSync(file, JSON.stringify({ data: { concepts: [tree, place, { type: 'skill' }, 7] } }));
  writeFileSync(join(folder, 'broken.json'), '{"data":');
  const reading = readJobtech(filesAt([folder]));
  expect(reading.problems).toEqual([
    { file: 'broken.json', reason: 'notJson' },
    { file: 'ssyk.json', row: 1, reason: 'labelMissing' },
    { file: 'ssyk.json', row: 3, reason: 'idMissing' },
    { file: 'ssyk.json', row: 4, reason: 'idMissing' },
  ]);
  await importConcepts((act) => database.run(OPERATOR, act), [...reading.drafts.values()], {
    origin: 'jobtech',
    preview: false,
  });
  expect(await conceptOf('jobtech:efgh_456_uvw')).toMatchObject({
    kind: 'occupation',
    broader: ['jobtech:abcd_123_xyz'],
    codes: { jobtechId: 'efgh_456_uvw', ssyk: ['7212'] },
  });
  expect((await conceptOf('jobtech:abcd_123_xyz')).definition).toBeUndefined();
});

test('JobTech: which occupation can replace which, to what degree, goes in once and follows a newer file', async () => {
  const nurse = { id: 'nurs_001_aaa', type: 'occupation-name', preferred_label: 'Provsköterska' };
  const aide = { id: 'aide_002_bbb', type: 'occupation-name', preferred_label: 'Provbiträde' };
  const gone = { id: 'gone_003_ccc', type: 'occupation-name', preferred_label: 'Borta' };
  const importFile = async (substitutes: unknown[]) => {
    const file = join(temporaryFolder('jobtech'), 'substitutability.json');
    const concepts = [{ ...nurse, substitutes, substituted_by: [] }, aide];
    writeFileSync(file, JSON.stringify({ data: { concepts } }));
    const { drafts, problems } = readJobtech(filesAt([file]));
    const run = () =>
      importConcepts((act) => database.run(OPERATOR, act), [...drafts.values()], {
        origin: 'jobtech',
        preview: false,
      });
    return { problems, first: await run(), second: await run() };
  };
  const high = [
    { ...aide, substitutability_percentage: 75 },
    { ...gone, substitutability_percentage: 25 },
    { ...aide, substitutability_percentage: 'much' },
  ];
  const { problems, first, second } = await importFile(high);
  expect(problems).toEqual([{ file: 'substitutability.json', row: 1, reason: 'degreeMissing' }]);
  expect(first.relations).toEqual({ changed: 1, leadingNowhere: 1, closingACircle: 0 });
  expect(second.relations.changed).toBe(0);
  expect((await conceptOf('jobtech:nurs_001_aaa')).canReplace).toEqual([
    { id: 'jobtech:aide_002_bbb', percent: 75 },
  ]);
  const seen = (which: string) => database.run({ kind: 'anonymous' }, (work) => getConcept(work, which));
  expect((await seen('jobtech:nurs_001_aaa')).replacing).toMatchObject([
    { id: 'jobtech:aide_002_bbb', canBeReplaced: 75 },
  ]);
  expect((await seen('jobtech:aide_002_bbb')).replacing).toMatchObject([
    { id: 'jobtech:nurs_001_aaa', canReplace: 75 },
  ]);
  const own = await conceptOf('jobtech:aide_002_bbb');
  await database.run(OPERATOR, (work) =>
    changeConcept(work, own.id, own.version, { ...own, related: ['jobtech:nurs_001_aaa'], ssyk: [] }),
  );
  expect((await importFile([{ ...aide, substitutability_percentage: 25 }])).first.relations.changed).toBe(1);
  expect((await seen('jobtech:aide_002_bbb')).replacing).toMatchObject([{ canReplace: 25 }]);
  const mine = await conceptOf('jobtech:nurs_001_aaa');
  await database.run(OPERATOR, (work) =>
    changeConcept(work, mine.id, mine.version, { ...mine, label: { sv: 'Provsyster' }, ssyk: [] }),
  );
  expect((await conceptOf('jobtech:nurs_001_aaa')).canReplace).toHaveLength(1);
});

test('the command says what it did, and refuses what holds no concepts', async () => {
  const command = skillsCommands.find((one) => one.name === 'import esco');
  const said: string[] = [];
  const context: CommandContext = {
    config: readConfig({}),
    endWithCommand: () => undefined,
    say: (line) => said.push(line),
    database: () => Promise.resolve({ runWork: database.run, server: {} as never }),
  };
  const result = await command?.run(context, { words: writeEsco(), options: { preview: true } });
  expect(result?.json).toMatchObject({
    stored: false,
    problems: [{ row: 4 }, { row: 6 }, { row: 7 }, { row: 5 }],
  });
  expect(result?.text).toContain('esco-en.zip/skills_en.csv, row 4: A quotation mark is not closed');
  expect(result?.text).toContain('Nothing was stored');
  expect(said).toEqual(['100 %']);
  await expect(command?.run(context, { words: ['/nowhere/x.zip'], options: {} })).rejects.toThrow(
    'No concepts were found',
  );
});

test.skipIf(!REAL)(
  'the real ESCO 1.1.1, all of it, goes in under a minute and again without a change',
  async () => {
    const reading = readEsco(filesAt([join(REAL ?? '', 'esco-1.1.1'), join(REAL ?? '', 'esco-sv')]));
    expect(reading.problems).toEqual([]);
    const drafts = [...reading.drafts.values()];
    const run = () =>
      importConcepts((act) => database.run(OPERATOR, act), drafts, { origin: 'esco', preview: false });
    const begun = performance.now();
    const report = await run();
    expect(performance.now() - begun).toBeLessThan(60_000);
    expect(report.added).toBeGreaterThan(17_000);
    expect(await run()).toMatchObject({ added: 0, changed: 0, relations: { changed: 0 } });
  },
  120_000,
);

test.skipIf(!REAL)('the real JobTech files hold no row that cannot be read', () => {
  const reading = readJobtech(filesAt([join(REAL ?? '', 'jobtech')]));
  expect(reading.drafts.size).toBeGreaterThan(9000);
  expect(reading.problems.filter((one) => one.row !== undefined)).toEqual([]);
  const degrees = [...reading.drafts.values()].flatMap(({ canReplace }) => canReplace ?? []);
  expect(degrees.length).toBeGreaterThan(8000);
});
