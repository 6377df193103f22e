// Arrays of numbers that grow: an array is replaced by a longer one when something is to stand beyond its end.

type Numbers = Uint32Array | Float64Array | Float32Array | Uint16Array | Uint8Array;

/** Longer arrays grow by a quarter and not to twice their length: most of their room would else stand empty. */
const LONG = 4_096;

/** The same array, or a longer one with the same numbers when it has no room for so many. */
export function withRoom<T extends Numbers>(array: T, length: number): T {
  if (length <= array.length) return array;
  const grown = array.length * (array.length < LONG ? 2 : 1.25);
  const longer = new (array.constructor as new (length: number) => T)(Math.max(length, Math.ceil(grown)));
  longer.set(array);
  return longer;
}
