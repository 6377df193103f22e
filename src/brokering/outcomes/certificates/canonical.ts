// Canonical JSON (RFC 8785) and base58 (the Bitcoin alphabet): what a signature is computed over, and how keys are written.

/**
 * The same text for the same value, whoever writes it. Numbers are whole ones here, so that they read the same anywhere.
 *
 * @throws RangeError on a number that is not whole
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    // By UTF-16 code units, as the RFC says; this is how strings compare.
    const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${sorted.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new RangeError(`${value} is not whole`);
  return JSON.stringify(value);
}

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BASE = 58n;

/** The bytes as text, in the alphabet of Bitcoin. */
export function base58(bytes: Uint8Array): string {
  let rest = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = '';
  for (; rest > 0n; rest /= BASE) text = ALPHABET.charAt(Number(rest % BASE)) + text;
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return '1'.repeat(zeros < 0 ? bytes.length : zeros) + text;
}

/** @throws RangeError on a letter that is not of the alphabet */
export function fromBase58(text: string): Uint8Array {
  let sum = 0n;
  for (const letter of text) {
    const digit = ALPHABET.indexOf(letter);
    if (digit < 0) throw new RangeError(`${letter} is not base58`);
    sum = sum * BASE + BigInt(digit);
  }
  const bytes: number[] = [];
  for (; sum > 0n; sum /= 256n) bytes.unshift(Number(sum % 256n));
  const zeros = /^1*/.exec(text)?.[0].length ?? 0;
  return Uint8Array.from([...Array<number>(zeros).fill(0), ...bytes]);
}
