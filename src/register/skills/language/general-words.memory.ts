// The general words of this process, read once from the dictionary that npm brings along.
import dictionary from 'dictionary-sv';
import type { Steps } from '../../../platform/steps.ts';
import { type GeneralWords, readingGeneralWords } from './general-words.ts';

let held: GeneralWords | undefined;

/** Reads them when they are first asked for. */
export function* holdingGeneralWords(): Steps<GeneralWords> {
  held ??= yield* readingGeneralWords(new TextDecoder().decode(dictionary.dic));
  return held;
}
