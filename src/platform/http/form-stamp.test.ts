import { expect, test } from 'vitest';
import { issueStamp, readStamp, secretOfStamp } from './form-stamp.ts';

const NOW = new Date('2026-11-23T09:00:00Z');

test('a stamp says when it was issued, and only its own secret reads it', () => {
  const text = issueStamp('secret', NOW);
  expect(readStamp('secret', text)?.issuedAt).toEqual(NOW);
  expect(readStamp('other', text)).toBeUndefined();
  expect(readStamp('secret', `x${text}`)).toBeUndefined();
  for (const broken of ['', '.', '..', 'a.b', 'a.b.c.d']) expect(readStamp('secret', broken)).toBeUndefined();
});

test('two forms lead to two private links, one form always to the same', () => {
  const [one, two] = [issueStamp('secret', NOW), issueStamp('secret', NOW)].map((text) =>
    readStamp('secret', text),
  );
  if (!one || !two) throw new Error('Expected two stamps');
  expect(secretOfStamp('secret', one)).toBe(secretOfStamp('secret', one));
  expect(secretOfStamp('secret', one)).not.toBe(secretOfStamp('secret', two));
});
