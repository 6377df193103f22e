import { expect, test } from 'vitest';
import { openQueue } from './search-queue.ts';

const standing = (objective: number, bound: number) => ({
  pools: [],
  served: 0,
  servedGreedily: 0,
  objective,
  bound,
});
const listed = [1, 2, 97].map((effort) => ({ needs: effort, effort, standing: standing(0, 100) }));
const limits = { seconds: 100, gap: 0.01, threads: 2 };

test('one thread begins with the hardest, the others with the easiest, and none gets more than is left', () => {
  const queue = openQueue(listed, limits);
  const hard = queue.next('hardest', 0);
  const easy = queue.next('easiest', 0);
  expect([hard?.at, easy?.at, queue.next('easiest', 90)?.at]).toEqual([2, 0, 1]);
  expect(hard?.seconds).toBe(99);
  expect(queue.next('easiest', 90)).toBeUndefined();
});

test('time that the easy ones do not use goes to the hard ones', () => {
  const alone = { ...limits, threads: 1 };
  const quick = openQueue(listed, alone);
  const slow = openQueue(listed, alone);
  for (const [queue, took] of [
    [quick, 0],
    [slow, 30],
  ] as const)
    for (const at of [0, 1]) {
      queue.next('easiest', at * took);
      queue.keep({ at, standing: standing(99, 99), isSettled: true }, at * took);
    }
  expect(quick.next('easiest', 0)?.seconds).toBe(99);
  expect(slow.next('easiest', 60)?.seconds).toBe(39);
});

test('what time was too short for gets another turn, where most is lost first, and keeps the better of both', () => {
  const queue = openQueue(listed, limits);
  for (let at = 0; at < 3; at++) queue.next('easiest', 0);
  queue.keep({ at: 0, standing: standing(90, 95), isSettled: true }, 99);
  queue.keep({ at: 1, standing: standing(80, 99), isSettled: true }, 60);
  // Settled before its time was over: more of it would change nothing.
  queue.keep({ at: 2, standing: standing(50, 100), isSettled: true }, 0);
  expect(queue.isSettled()).toBe(true);
  expect(queue.next('easiest', 60)?.at).toBe(1);
  expect(queue.isSettled()).toBe(false);
  queue.keep({ at: 1, standing: standing(70, 98), isSettled: true }, 61);
  expect(queue.standings[1]).toEqual(standing(80, 98));
  expect(queue.next('easiest', 61)?.at).toBe(0);
});
