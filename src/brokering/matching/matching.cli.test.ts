import { expect, test } from 'vitest';
import { useDatabase } from '../../../test/database.ts';
import { type CommandContext, UsageProblem } from '../../platform/cli.ts';
import { loadFacts } from '../../reference.ts';
import { match } from './matching.cli.ts';

const database = useDatabase((db) => loadFacts(db.run, () => undefined));

async function run(options: Record<string, string | true>) {
  const said: string[] = [];
  const context = {
    say: (line: string) => said.push(line),
    database: async () => ({ runWork: database.run }),
  } as unknown as CommandContext;
  const { json } = await match.run(context, { words: [], options });
  return { json: json as Record<string, unknown>, said };
}

test.each([
  [{ text: '' }, 'got nothing'],
  [{ text: '  ' }, 'got nothing'],
  [{ text: 'svets', limit: '0' }, 'whole number from 1, got 0'],
  [{ text: 'svets', limit: '-1' }, 'whole number from 1, got -1'],
  [{ text: 'svets', limit: 'abc' }, 'whole number from 1, got abc'],
  [{ text: 'svets', from: '2026-13-45' }, '--from to be a day'],
  [{ text: 'svets', until: '2026-02-30' }, '--until to be a day'],
  [{ text: 'svets', municipality: '9999' }, 'No municipality has the code 9999'],
])('brygga match says what is wrong with %o', async (options, problem) => {
  await expect(run(options)).rejects.toThrow(UsageProblem);
  await expect(run(options)).rejects.toThrow(problem);
});

test('a text without words is answered with nothing, and one that is too long is cut aloud', async () => {
  const { json } = await run({ text: '🔥💥' });
  expect(json).toMatchObject({ found: 0, matches: [], leftOut: [] });
  const { json: long, said } = await run({ text: 'svets '.repeat(20_000) });
  expect(long).toMatchObject({ matches: [] });
  expect(said).toEqual(['Only the first 50000 characters are read']);
});
