import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useDatabase } from '../../../test/database.ts';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { type CommandContext, UsageProblem } from '../../platform/cli.ts';
import { readConfig } from '../../platform/config.ts';
import { NotFound } from '../../platform/result.ts';
import { eventCommands } from './events.cli.ts';
import { getEvent, listShownNotices } from './events.service.ts';

const database = useDatabase();
const ANYONE = { kind: 'anonymous' } as const;
const context: CommandContext = {
  config: readConfig({}),
  endWithCommand: () => undefined,
  say: () => undefined,
  database: () => Promise.resolve({ runWork: database.run, server: {} as never }),
};
const openHouse = {
  slug: 'oppet-hus',
  title: { sv: 'Öppet hus' },
  about: { sv: 'Kom och fråga.' },
  place: 'Stora salen',
  organiser: 'Lärcentrum',
  on: '2027-03-15',
  from: '15:00',
  until: '17:00',
  registerUntil: { on: '2027-03-13', at: '12:00' },
};

function run(name: string, words: string[], options: Record<string, string> = {}) {
  const command = eventCommands.find((one) => one.name === name);
  if (!command) throw new Error(name);
  return command.run(context, { words, options });
}

function fileOf(content: unknown): string {
  const file = join(temporaryFolder('event'), 'event.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test('an event of a file stands in the calendar at its Swedish time, once', async () => {
  const file = fileOf(openHouse);
  await run('event publish', [file]);
  const event = await database.run(ANYONE, (work) => getEvent(work, 'oppet-hus'));
  expect(event.startsAt.toISOString()).toBe('2027-03-15T14:00:00.000Z');
  expect(event.seats).toBeUndefined();
  await expect(run('event publish', [file])).rejects.toThrow(/oppet-hus already/);
});

test('a file that is no event is told what it lacks', async () => {
  await expect(run('event publish', [fileOf({ ...openHouse, from: 'kl 3' })])).rejects.toThrow(/from/);
  await expect(run('event publish', [fileOf({ ...openHouse, until: '14:00' })])).rejects.toThrow(
    /end after the start/,
  );
  await expect(run('event publish', ['/finns/inte.json'])).rejects.toThrow(UsageProblem);
});

test('a notice is shown for its days and links to its event', async () => {
  await run('notice publish', [], {
    text: 'Snart.',
    from: '2026-11-01',
    until: '2026-11-30',
    event: 'oppet-hus',
  });
  const shown = await database.run(ANYONE, listShownNotices);
  expect(shown).toMatchObject([{ text: { sv: 'Snart.' }, eventSlug: 'oppet-hus' }]);
  const wrong = { text: 'Snart.', from: '2026-12-01', until: '2026-11-30' };
  await expect(run('notice publish', [], wrong)).rejects.toThrow(UsageProblem);
  const lost = { text: 'Snart.', from: '2026-11-01', until: '2026-11-30', event: 'finns-inte' };
  await expect(run('notice publish', [], lost)).rejects.toThrow(NotFound);
});
