// The keys that offers hold, numbered: those of whole words, and apart from them those of parts of compounds.

export type Keys = {
  readonly wholes: Map<string, number>;
  readonly parts: Map<string, number>;
  /** Whether each is a part, by number. */
  readonly isPart: boolean[];
};

/** Keys of an index that has no offers yet. */
export function createKeys(): Keys {
  return { wholes: new Map(), parts: new Map(), isPart: [] };
}

/** The number of the key of a whole word, a new one when no offer held it before. */
export function wholeNumber(keys: Keys, key: string): number {
  return numberIn(keys.wholes, key, keys, false);
}

/** The same for the key of a part. */
export function partNumber(keys: Keys, key: string): number {
  return numberIn(keys.parts, key, keys, true);
}

function numberIn(map: Map<string, number>, key: string, { isPart }: Keys, part: boolean): number {
  const known = map.get(key);
  if (known !== undefined) return known;
  const number = isPart.push(part) - 1;
  map.set(key, number);
  return number;
}
