// Which text do these bytes hold, and may they be a public project page saved as text at all?

/** A page is about 12 kB; a hundred times that is no page, and reading stops before the work starts. */
export const MAX_PAGE_BYTES = 2_000_000;

export type RefusalCode = 'empty' | 'tooLarge' | 'binary' | 'html' | 'notAProjectPage';
/** `utf-8-twice`: UTF-8 that was read as Windows-1252 and saved as UTF-8 again. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'utf-8-twice';

export type PageText =
  | { ok: true; text: string; encoding: Encoding; damagedLines: number[] }
  | { ok: false; refusal: RefusalCode };

/** A control character on more than one place in a hundred is no text. */
const BINARY_SHARE = 0.01;
const WIDE_SAMPLE = 400;
const WIDE_SHARE = 0.6;
/** å, ä, ö, Å, Ä, Ö and the non-breaking space as they look when their UTF-8 was read as Windows-1252. */
const TWICE = /Ã[¥¤¶…„–]|Â\u00a0/g;
const BYTE_OF = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
    byte,
  ]),
);

/**
 * Reads the bytes as UTF-8, else UTF-16 by its mark, else Windows-1252 (which holds Latin-1).
 * UTF-8 with few damaged places stays UTF-8; their lines come back, counted from 1.
 * The text is in composed form (NFC), so that å written as a and ring meets å.
 */
export function decodePage(bytes: Uint8Array): PageText {
  if (bytes.length > MAX_PAGE_BYTES) return { ok: false, refusal: 'tooLarge' };
  const { text: raw, encoding } = decode(bytes);
  const text = raw.replace(/^\ufeff/, '').normalize('NFC');
  if (text.trim() === '') return { ok: false, refusal: 'empty' };
  if (isBinary(text)) return { ok: false, refusal: 'binary' };
  if (/^\s*<(!doctype|html|\?xml)/i.test(text.slice(0, 500))) return { ok: false, refusal: 'html' };
  const damagedLines = splitLines(text).flatMap((line, index) =>
    line.includes('\ufffd') ? [index + 1] : [],
  );
  return { ok: true, text, encoding, damagedLines };
}

/** Lines as an editor counts them, whatever system wrote the file. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n?|[\n\u0085\u2028\u2029]/);
}

function decode(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes);
  if (wide) return decodeAs(wide, bytes);
  const utf8 = decodeAs('utf-8', withoutCutCharacter(bytes));
  const damaged = count(utf8.text, /\ufffd/g);
  if (damaged === 0) return encodedTwice(utf8.text) ?? utf8;
  const sound = count(utf8.text, /[\u0080-\ufffc]/g);
  return sound > damaged * 4 ? utf8 : decodeAs('windows-1252', bytes);
}

type Decoded = { text: string; encoding: Encoding };

function decodeAs(encoding: Exclude<Encoding, 'utf-8-twice'>, bytes: Uint8Array): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** UTF-16 by its mark, or by the zeros that every other byte of a western text is. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, WIDE_SAMPLE);
  const zeros = [0, 1].map((odd) => start.filter((byte, index) => byte === 0 && index % 2 === odd).length);
  const [even = 0, odd = 0] = zeros;
  if (even === 0 && odd * 2 > start.length * WIDE_SHARE) return 'utf-16le';
  if (odd === 0 && even * 2 > start.length * WIDE_SHARE) return 'utf-16be';
  return undefined;
}

function encodedTwice(text: string): Decoded | undefined {
  if (count(text, TWICE) < 3 || count(text, /[åäöÅÄÖ]/g) > 0) return undefined;
  const bytes = [...text].map((letter) => BYTE_OF.get(letter));
  if (bytes.some((byte) => byte === undefined)) return undefined;
  const once = new TextDecoder('utf-8').decode(Uint8Array.from(bytes, (byte) => byte ?? 0));
  return { text: once, encoding: 'utf-8-twice' };
}

/** A file cut in the middle of a character is still UTF-8: the half character at its end is left out. */
function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? bytes.subarray(0, bytes.length - back) : bytes;
  }
  return bytes;
}

function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file
  const controls = count(text, /[\u0000-\u0008\u000e-\u001f]/g);
  return text.includes('\u0000') || controls > text.length * BINARY_SHARE;
}

function count(text: string, pattern: RegExp): number {
  let n = 0;
  for (const _ of text.matchAll(pattern)) n++;
  return n;
}
