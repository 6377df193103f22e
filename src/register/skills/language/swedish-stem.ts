// The Swedish stemmer of Snowball (snowballstem.org, BSD), written out for speed: the index reads words by the
// hundred thousand. A test holds it against the package.

const VOWELS = new Set('aeiouyäåö');
/** Letters that a genitive or plural s may follow. */
const BEFORE_S = new Set('bcdfghjklmnoprtvy');
const INFLECTIONS =
  `a arna erna heterna orna ad e ade ande arne are aste en anden aren heten ern ar er heter or as arnas ernas ornas es
ades andes ens arens hetens erns at andet het ast`.split(/\s+/);
const DOUBLES = new Set(['dd', 'gd', 'nn', 'dt', 'gt', 'kt', 'tt']);
/** No ending takes letters before this one. */
const LEAST_LEFT = 3;
const LONGEST = 7;

const inflections = new Set(INFLECTIONS);

/** A lower-case word without its inflection. */
export function stemSwedish(word: string): string {
  const from = endingsFrom(word);
  const bare = withoutInflection(word, from);
  const single = bare.length - 2 >= from && DOUBLES.has(bare.slice(-2)) ? bare.slice(0, -1) : bare;
  return withoutAdjective(single, from);
}

/** Where endings may begin: after the first consonant that follows a vowel, and after the third letter. */
function endingsFrom(word: string): number {
  let at = 0;
  while (at < word.length && !VOWELS.has(word.charAt(at))) at += 1;
  while (at < word.length && VOWELS.has(word.charAt(at))) at += 1;
  return at >= word.length ? word.length : Math.max(at + 1, LEAST_LEFT);
}

function withoutInflection(word: string, from: number): string {
  for (let length = Math.min(LONGEST, word.length - from); length > 0; length--) {
    if (inflections.has(word.slice(-length))) return word.slice(0, -length);
  }
  const ends = word.length > from && word.endsWith('s') && BEFORE_S.has(word.charAt(word.length - 2));
  return ends ? word.slice(0, -1) : word;
}

function withoutAdjective(word: string, from: number): string {
  const room = word.length - from;
  if (room >= 4 && word.endsWith('löst')) return word.slice(0, -1);
  if (room >= 5 && word.endsWith('fullt')) return word.slice(0, -1);
  if (room >= 3 && (word.endsWith('lig') || word.endsWith('els'))) return word.slice(0, -3);
  return room >= 2 && word.endsWith('ig') ? word.slice(0, -2) : word;
}
