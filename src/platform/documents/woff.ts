// WOFF 1 → the font file inside it. npm carries Inter for the web only; Typst reads TrueType and OpenType.
// The layout of both files: W3C WOFF File Format 1.0, sections 3–5.
import { inflateSync } from 'node:zlib';

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const FONT_HEADER = 12;
const FONT_ENTRY = 16;

/**
 * Unpacks a WOFF 1 file. Throws a RangeError when the bytes are something else.
 *
 * @param rename letters of the family name and what they become, of the same length: two subsets of one family
 *   hide each other from Typst unless their names differ
 */
export function unpackWoff(woff: Buffer, rename: { from: string; to: string }): Buffer {
  if (woff.length < WOFF_HEADER || woff.toString('latin1', 0, 4) !== 'wOFF')
    throw new RangeError('Expected a WOFF 1 font');
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, i) => readTable(woff, i));
  if (rename)
    for (const table of tables) if (table.tag === 'name') table.bytes = renamed(table.bytes, rename);
  const header = Buffer.alloc(FONT_HEADER + tables.length * FONT_ENTRY);
  woff.copy(header, 0, 4, 8);
  const power = Math.floor(Math.log2(tables.length));
  header.writeUInt16BE(tables.length, 4);
  header.writeUInt16BE(2 ** power * 16, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE((tables.length - 2 ** power) * 16, 10);
  const parts = [header];
  let offset = header.length;
  tables.forEach((table, i) => {
    const entry = FONT_HEADER + i * FONT_ENTRY;
    header.write(table.tag, entry, 'latin1');
    header.writeUInt32BE(table.checksum, entry + 4);
    header.writeUInt32BE(offset, entry + 8);
    header.writeUInt32BE(table.bytes.length, entry + 12);
    const padded = Buffer.concat([table.bytes, Buffer.alloc(-table.bytes.length & 3)]);
    parts.push(padded);
    offset += padded.length;
  });
  return Buffer.concat(parts);
}

/** The letters that a font file has glyphs for, by its character map; source: OpenType, table cmap, formats 4 and 12. */
export function listCodePoints(font: Buffer): number[] {
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, i) => FONT_HEADER + i * FONT_ENTRY);
  const cmap = entries.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  if (cmap === undefined) return [];
  const start = font.readUInt32BE(cmap + 8);
  const maps = Array.from(
    { length: font.readUInt16BE(start + 2) },
    (_, i) => start + font.readUInt32BE(start + 4 + i * 8 + 4),
  );
  return maps.flatMap((map) => {
    const format = font.readUInt16BE(map);
    return format === 4 ? listSegments(font, map) : format === 12 ? listGroups(font, map) : [];
  });
}

function listSegments(font: Buffer, map: number): number[] {
  const size = font.readUInt16BE(map + 6);
  const found: number[] = [];
  for (let i = 0; i < size; i += 2) {
    const last = font.readUInt16BE(map + 14 + i);
    const first = font.readUInt16BE(map + 16 + size + i);
    for (let code = first; code <= last && code !== 0xffff; code++) found.push(code);
  }
  return found;
}

function listGroups(font: Buffer, map: number): number[] {
  const found: number[] = [];
  for (let i = 0; i < font.readUInt32BE(map + 12); i++) {
    const group = map + 16 + i * 12;
    const last = font.readUInt32BE(group + 4);
    for (let code = font.readUInt32BE(group); code <= last; code++) found.push(code);
  }
  return found;
}

function readTable(woff: Buffer, index: number): { tag: string; checksum: number; bytes: Buffer } {
  const entry = WOFF_HEADER + index * WOFF_ENTRY;
  const start = woff.readUInt32BE(entry + 4);
  const packedLength = woff.readUInt32BE(entry + 8);
  const length = woff.readUInt32BE(entry + 12);
  const packed = woff.subarray(start, start + packedLength);
  const bytes = packedLength === length ? packed : inflateSync(packed);
  if (bytes.length !== length) throw new RangeError(`Expected a font table of ${length} bytes`);
  return { tag: woff.toString('latin1', entry, entry + 4), checksum: woff.readUInt32BE(entry + 16), bytes };
}

/** Names are stored as UTF-16 with the high byte first, in the Macintosh records as Latin letters. */
function renamed(names: Buffer, rename: { from: string; to: string }): Buffer {
  const wide = (text: string): string => [...text].map((letter) => `\u0000${letter}`).join('');
  const text = names.toString('latin1');
  return Buffer.from(
    text.replaceAll(wide(rename.from), wide(rename.to)).replaceAll(rename.from, rename.to),
    'latin1',
  );
}
