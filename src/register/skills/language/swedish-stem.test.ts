import fc from 'fast-check';
import snowball from 'snowball-stemmers';
import { expect, test } from 'vitest';
import { stemSwedish } from './swedish-stem.ts';

const theirs = snowball.newStemmer('swedish');

const ENDINGS =
  `a arna erna heterna orna ad e ade ande arne are aste en anden aren heten ern ar er heter or s as arnas ernas
ornas es ades andes ens arens hetens erns at andet het ast dd gd nn dt gt kt tt ig lig els fullt löst`.split(
    /\s+/,
  );

test('stemSwedish() answers as the package of Snowball does, whatever the word', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnoprstuvyåäöé1'), maxLength: 12 });
  fc.assert(
    fc.property(
      letters,
      fc.constantFrom('', ...ENDINGS),
      fc.constantFrom('', ...ENDINGS),
      (begin, one, two) => {
        const word = begin + one + two;
        expect(stemSwedish(word)).toBe(theirs.stem(word));
      },
    ),
    { numRuns: 5_000 },
  );
});
