// How text files are written. Bytes as text: UTF-8 and UTF-16 when they say so, Windows letters otherwise.

export const DELIMITERS = [';', '\t', ',', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The text, and what its bytes were taken for; a given encoding goes before the guess. Broken bytes become �. */
export function decode(bytes: Uint8Array, given?: Encoding): { text: string; encoding: string } {
  if (given) return { text: new TextDecoder(given).decode(bytes), encoding: given };
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' };
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: marked ? 'utf-8 with BOM' : 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}
