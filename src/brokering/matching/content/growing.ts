// Arrays of numbers that grow: an array is replaced by one of twice the length when something is to stand beyond its end.

type Numbers = Uint32Array | Float64Array | Uint16Array;

/** The same array, or a longer one with the same numbers when it has no room for so many. */
export function withRoom<T extends Numbers>(array: T, length: number): T {
  if (length <= array.length) return array;
  const longer = new (array.constructor as new (length: number) => T)(Math.max(length, 2 * array.length));
  longer.set(array);
  return longer;
}
