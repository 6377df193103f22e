import { expect, test } from 'vitest';
import { readVocabulary } from '../../../register/skills/language/vocabulary.ts';
import { readWords } from '../../../register/skills/language/words.ts';
import { addWritten, createWrittenWords, packWords, wordsAt } from './written-words.ts';

const { lexicon } = readVocabulary([]);
const TEXTS = [
  'Kurs i TIG-svetsning. För svetsare!',
  'El- och rörmontörer, styr-, regler- och mätteknik',
  'Welding of pipes, not for beginners: we train on site',
  'Élan, Großhandel och Łódź – naïve',
];

test('words that are kept are the words that were read, with how they stand together', () => {
  const written = createWrittenWords();
  // So many words that their numbers take two bytes.
  const many = Array.from({ length: 300 }, (_, at) => `ord${at}x`).join(' ');
  const read = [many, ...TEXTS].map((text) => readWords(text, lexicon));
  addWritten(written, 0, packWords(written, read.slice(0, 1)));
  addWritten(written, 1, packWords(written, read.slice(1)));
  const kept = [0, 1].flatMap((place) => wordsAt(written, place, lexicon));
  const plain = read.flatMap(({ words }) => words);
  expect(kept.map(({ run: _run, ...word }) => word)).toEqual(
    plain.map(({ start: _start, end: _end, run: _run, readAs: _readAs, ...word }) => word),
  );
  const stretches = (words: readonly { run: number }[]) =>
    words.map((word, at) => at === 0 || word.run !== words[at - 1]?.run);
  expect(stretches(kept.slice(300))).toEqual(read.slice(1).flatMap(({ words }) => stretches(words)));
});
