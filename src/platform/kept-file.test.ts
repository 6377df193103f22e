import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { readKept, writeKept } from './kept-file.ts';

const parts = [
  new TextEncoder().encode('å\nb'),
  new Uint8Array(0),
  Uint8Array.from({ length: 3_000_000 }, (_, at) => at),
];

test('what was written is read again, and nothing else lies beside it', async () => {
  const folder = temporaryFolder('kept');
  const file = join(folder, 'deep', 'one');
  await writeKept(file, 'version 1', parts);
  expect(await readKept(file, 'version 1')).toEqual(parts);
  expect(readdirSync(join(folder, 'deep'))).toEqual(['one']);
});

test('a file of something else, a damaged one, a cut one and a missing one are all nothing', async () => {
  const folder = temporaryFolder('kept');
  const file = join(folder, 'two');
  await writeKept(file, 'version 1', parts);
  expect(await readKept(file, 'version 2')).toBeUndefined();
  const whole = readFileSync(file);
  const damaged = Buffer.from(whole);
  damaged[1_000] = (damaged[1_000] ?? 0) ^ 1;
  for (const bytes of [damaged, whole.subarray(0, 2_000_000), whole.subarray(0, -3), Buffer.alloc(0)]) {
    writeFileSync(file, bytes);
    expect(await readKept(file, 'version 1')).toBeUndefined();
  }
  expect(await readKept(join(folder, 'none'), 'version 1')).toBeUndefined();
});
