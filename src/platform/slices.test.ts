import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { remakeInSlices, runInSlices } from './slices.ts';
import { runAtOnce, type Steps } from './steps.ts';

function* counting(steps: number, made: string[] = []): Steps<number> {
  let sum = 0;
  for (let step = 1; step <= steps; step++) {
    sum += step;
    yield;
  }
  made.push(String(steps));
  return sum;
}

/** Goes on until it is let go. */
function* waiting<T>(gate: { open: boolean }, value: T): Steps<T> {
  while (!gate.open) yield;
  return value;
}

test('steps give the same in slices as at once', async () => {
  expect(await runInSlices(counting(1000))).toBe(runAtOnce(counting(1000)));
});

test('other work goes on while a long computation runs', async () => {
  const gate = { open: false };
  const result = runInSlices(waiting(gate, 'done'));
  for (let turn = 0; turn < 3; turn++) await setImmediate();
  gate.open = true;
  expect(await result).toBe('done');
});

test('the first value is waited for, and made once for all who ask', async () => {
  const remade = remakeInSlices<number>();
  const made: string[] = [];
  const answers = await Promise.all([1, 2, 3].map(() => remade('a', () => counting(10, made))));
  expect(answers).toEqual([55, 55, 55]);
  expect(made).toEqual(['10']);
});

test('an older value answers while a newer one takes long, and the newest wins', async () => {
  const remade = remakeInSlices<string>();
  const gate = { open: false };
  expect(await remade('old', () => waiting({ open: true }, 'old'))).toBe('old');
  expect(await remade('newer', () => waiting(gate, 'newer'))).toBe('old');
  const never: string[] = [];
  const passed = remade('passed over', () => counting(3, never) as never);
  const last = remade('newest', () => waiting(gate, 'newest'));
  gate.open = true;
  await Promise.all([passed, last]);
  expect(await remade('newest', () => waiting(gate, 'newest'))).toBe('newest');
  expect(never).toEqual([]);
});

test('a value that could not be made is tried again', async () => {
  const remade = remakeInSlices<number>();
  const failing = (): Steps<number> => {
    throw new RangeError('no');
  };
  await expect(remade('a', failing)).rejects.toThrow('no');
  expect(await remade('a', () => counting(1))).toBe(1);
});
