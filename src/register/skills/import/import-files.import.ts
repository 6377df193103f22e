// Opens what was given to import: files, folders and zip archives become named texts, one at a time.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { VocabularyReading } from './vocabulary-reading.ts';

export type GivenFile = { name: string; read(): Uint8Array };
export type NamedText = { file: string; text: string };

const WANTED = /\.(csv|json|zip)$/i;
const MAX_UNPACKED_BYTES = 500 * 1024 * 1024;

/** The files of the paths; of a folder those that could belong to a vocabulary, in order of name. */
export function filesAt(paths: readonly string[]): GivenFile[] {
  return paths
    .flatMap((path) => {
      const folder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
      if (!folder) return [path];
      const names = readdirSync(path).filter((name) => WANTED.test(name));
      return names.sort().map((name) => join(path, name));
    })
    .map((path) => ({ name: path, read: () => readFileSync(path) }));
}

/** Texts of the files; what cannot be opened becomes a problem of the reading. */
export function* openTexts(files: readonly GivenFile[], reading: VocabularyReading): Generator<NamedText> {
  for (const file of files) {
    let bytes: Uint8Array;
    try {
      bytes = file.read();
    } catch {
      reading.problems.push({ file: file.name, reason: 'unreadable' });
      continue;
    }
    const name = basename(file.name);
    if (/\.zip$/i.test(name)) yield* openZip(name, bytes, reading);
    else yield { file: name, text: decode(bytes) };
  }
}

function* openZip(name: string, bytes: Uint8Array, reading: VocabularyReading): Generator<NamedText> {
  let unpacked = 0;
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes, {
      filter(entry) {
        if (!/\.(csv|json)$/i.test(entry.name)) return false;
        unpacked += entry.originalSize;
        if (unpacked > MAX_UNPACKED_BYTES) throw new RangeError('The archive is larger than can be read');
        return true;
      },
    });
  } catch {
    reading.problems.push({ file: name, reason: 'notZip' });
    return;
  }
  for (const [entry, content] of Object.entries(entries))
    yield { file: `${name}/${entry}`, text: decode(content) };
}

/** UTF-8 with or without byte order mark; what is not UTF-8 is read as Windows-1252. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
