import type { Lexicon } from '../../../register/skills/language/lexicon.ts';
import { readTypedWords } from '../../../register/skills/language/words.ts';
import type { AskingNeed } from '../../needs/asking/asking-need.ts';

type Words = ReturnType<typeof readTypedWords>['words'];

const read = new WeakMap<Lexicon, WeakMap<AskingNeed, Words>>();

/** The words of a need as the vocabulary reads them; read once for as long as both stay as they are. */
export function wordsOf(need: AskingNeed, lexicon: Lexicon): Words {
  const known = read.get(lexicon) ?? new WeakMap<AskingNeed, Words>();
  read.set(lexicon, known);
  const words = known.get(need) ?? readTypedWords(need.criteria.text, lexicon).words;
  known.set(need, words);
  return words;
}
