// Small numbers as words, the way people write them in a sentence; larger ones as digits.
import { formatNumber } from '../../../platform/format.ts';
import type { Lang } from '../../../platform/i18n.ts';

const WORDS: Record<Lang, readonly string[]> = {
  sv: ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  en: [
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
};

/** Up to twelve as a word, else as digits. */
export function numberWord(value: number, lang: Lang): string {
  return WORDS[lang][value] ?? formatNumber(value, lang);
}

/** With a capital, for the beginning of a sentence. */
export function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('sv') + text.slice(1);
}

/** "Svetsteknik" is written with a small letter inside a sentence, "CNC-teknik" is not. */
export function insideSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.slice(0, 1).toLocaleLowerCase('sv') + name.slice(1) : name;
}
