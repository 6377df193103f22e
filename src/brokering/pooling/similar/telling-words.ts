// The words of needs that tell them apart: those that few of the needs at hand use.
import type { Word } from '../../../register/skills/language/words.ts';

/** A word that more than this share of the needs use says nothing of what two of them have in common. */
const MOST_SHARE = 0.25;
/** In a handful of needs, so many may use it all the same. */
const LEAST_COUNT = 3;

/** By need: its telling words under their keys, as they were first written. */
export function tellingWords(texts: ReadonlyMap<string, readonly Word[]>): Map<string, Map<string, string>> {
  const using = new Map<string, number>();
  const read = new Map<string, Map<string, string>>();
  for (const [id, words] of texts) {
    const own = new Map<string, string>();
    for (const { key, text } of words) if (!own.has(key)) own.set(key, text);
    for (const key of own.keys()) using.set(key, (using.get(key) ?? 0) + 1);
    read.set(id, own);
  }
  const most = Math.max(LEAST_COUNT, texts.size * MOST_SHARE);
  for (const own of read.values())
    for (const key of own.keys()) if ((using.get(key) ?? 0) > most) own.delete(key);
  return read;
}
