import { expect, test } from 'vitest';
import { createFirstReadings, perDatabase } from './per-database.ts';

test('each database has what is held for it, made once', () => {
  let made = 0;
  const numberOf = perDatabase(() => ++made);
  const [one, other] = [{}, {}];
  expect([numberOf(one), numberOf(other), numberOf(one)]).toEqual([1, 2, 1]);
});

test('first readings are waited for until all have ended, also those that fail', async () => {
  const readings = createFirstReadings();
  const [slow, failing] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  readings.begin(slow.promise);
  readings.begin(failing.promise);
  let ended = false;
  const waiting = readings.ended().then(() => {
    ended = true;
  });
  failing.reject(new Error('The database does not answer'));
  await failing.promise.catch(() => undefined);
  expect(ended).toBe(false);
  slow.resolve();
  await waiting;
  await readings.ended();
});
