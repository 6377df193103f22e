import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base58, canonicalJson, fromBase58 } from './canonical.ts';

test('the order of fields does not change the text; what is not whole is refused', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'å"' }], a: true, x: undefined })).toBe(
    '{"a":true,"b":[1,{"c":"å\\"","d":null}]}',
  );
  expect(() => canonicalJson({ a: 0.1 })).toThrow(RangeError);
});

test('base58 gives back what went in, leading zeros included', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      expect(fromBase58(base58(bytes))).toEqual(Uint8Array.from(bytes));
    }),
  );
  // A vector of the specification (draft-msporny-base58).
  expect(base58(Buffer.from('Hello World!'))).toBe('2NEpo7TZRRrLZSi2U');
  expect(() => fromBase58('0')).toThrow(RangeError);
});
