import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useFacts } from '../../../test/facts.ts';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { type CommandContext, UsageProblem } from '../../platform/cli.ts';
import { readConfig } from '../../platform/config.ts';
import { importProjectPage } from './bank.cli.ts';
import { listBankProjects } from './bank.service.ts';

const database = useFacts();
const page = 'test/fixtures/project-page.txt';
const ANYONE = { kind: 'anonymous' } as const;

/** A context that says when a command reaches for the database. */
function buildContext(): CommandContext & { opened: number } {
  const context = {
    config: readConfig({}),
    endWithCommand: () => undefined,
    say: () => undefined,
    opened: 0,
    database() {
      context.opened += 1;
      const server = { ownerUrl: '', appUrl: '' } as never;
      return Promise.resolve({ runWork: database.run, server });
    },
  };
  return context;
}

function countProjects(): Promise<number> {
  return database.run(
    ANYONE,
    async (work) => (await listBankProjects(work, {}, { page: 1, limit: 1 })).total,
  );
}

test('the record is printed with its keys in order, no database is opened and nothing is stored', async () => {
  const context = buildContext();
  const before = await countProjects();
  const result = await importProjectPage.run(context, { words: [page], options: {} });
  expect(Object.keys(result.json as object)).toEqual([
    ...['title', 'programmeArea', 'phase', 'owner', 'contact', 'grantedSupportSek', 'totalBudgetSek'],
    ...['period', 'region', 'sections', 'partners', 'actors', 'municipalities', 'declaredMunicipalities'],
    ...['namedMunicipalities', 'notice', 'warnings'],
  ]);
  expect(result.json).toMatchObject({
    totalBudgetSek: 2_057_500,
    warnings: [
      { line: 29 },
      { line: 42 },
      { line: 59, message: expect.stringContaining('6 municipalities') },
    ],
  });
  expect(result.text).toContain('line 59: The text says 6 municipalities, but the list names 5.');
  expect(result.exitCode ?? 0).toBe(0);
  expect(context.opened).toBe(0);
  expect(await countProjects()).toBe(before);
});

test('with --confirm the project stands in the bank', async () => {
  const before = await countProjects();
  const result = await importProjectPage.run(buildContext(), { words: [page], options: { confirm: true } });
  expect(result.json).toMatchObject({ stored: { slug: 'verkstaden-lar-larcentrum-nara-industrin' } });
  expect(await countProjects()).toBe(before + 1);
});

test('what cannot be read is wrong use, told in one line', async () => {
  const folder = temporaryFolder('page');
  const binary = join(folder, 'page.pdf');
  writeFileSync(binary, Buffer.alloc(3000, '\u0000\u0001%PDF'));
  for (const words of [[binary], [folder], [join(folder, 'nothing.txt')], [], [page, page]]) {
    const context = buildContext();
    const run = importProjectPage.run(context, { words, options: { confirm: true } });
    await expect(run).rejects.toThrow(UsageProblem);
    expect(context.opened).toBe(0);
  }
});

test.each([
  { 'contact-purpose': 'Frågor' },
  { 'contact-until': '2027-01-01' },
  { 'contact-purpose': 'Frågor', 'contact-until': 'snart' },
])('a contact is published with purpose and day, or not at all: %j', async (options) => {
  const run = importProjectPage.run(buildContext(), {
    words: [page],
    options: { confirm: true, ...options },
  });
  await expect(run).rejects.toThrow(/contact-purpose/);
});
