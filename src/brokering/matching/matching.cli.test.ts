import { expect, test } from 'vitest';
import { useFacts } from '../../../test/facts.ts';
import { type CommandContext, UsageProblem } from '../../platform/cli.ts';
import { saveOrganisation } from '../../register/organisations/organisations.service.ts';
import { offerContent } from '../offers/offer.ts';
import { addOffer } from '../offers/offer-changes.service.ts';
import { match } from './matching.cli.ts';

const OPERATOR = { kind: 'operator' } as const;
const PROVIDER = '10000000-0000-7000-8000-000000000001';

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    await saveOrganisation(work, {
      id: PROVIDER,
      content: { name: 'Svetsskolan Prov', roles: ['provider'], municipalities: ['1880'] },
    });
    const content = offerContent.parse({
      kind: 'course',
      title: { sv: 'Svetsning på djupet' },
      description: { sv: 'Du övar på din egen arbetsplats.' },
      municipalities: ['1880'],
    });
    const offer = { id: '30000000-0000-7000-8000-000000000001', providerId: PROVIDER, content };
    await addOffer(work, { ...offer, state: 'published', checkedOn: '2026-11-23' });
  });
});

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
  [{ text: 'svets', 'max-minutes': '1.5' }, 'Expected --max-minutes to be a whole number from 0, got 1.5'],
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
  const { json: long, said } = await run({ text: 'bokslut '.repeat(20_000) });
  expect(long).toMatchObject({ matches: [] });
  expect(said).toEqual(['Only the first 50000 characters are read']);
});

test('an offer that takes too long to travel to is left out, one within the time is not', async () => {
  const near = { text: 'svetsning', municipality: '1885' };
  expect((await run({ ...near, 'max-minutes': '60' })).json).toMatchObject({ found: 1, leftOut: [] });
  const { json } = await run({ ...near, 'max-minutes': '15', 'max-km': '60' });
  expect(json).toMatchObject({ found: 0, leftOut: [{ rule: 'distance' }] });
});
