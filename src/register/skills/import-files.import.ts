// Opens what was given to import: files, folders and zip archives become named texts, one at a time.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { VocabularyReading } from './vocabulary-reading.ts';

export type NamedText = { file: string; text: string };

const WANTED = /\.(csv|json|zip)$/i;

/** Texts of the files; what cannot be opened becomes a problem of the reading. */
export function* openTexts(paths: readonly string[], reading: VocabularyReading): Generator<NamedText> {
  for (const path of paths.flatMap(filesOf)) {
    try {
      if (/\.zip$/i.test(path)) yield* openZip(path, reading);
      else yield { file: basename(path), text: decode(readFileSync(path)) };
    } catch {
      reading.problems.push({ file: path, reason: 'unreadable' });
    }
  }
}

function filesOf(path: string): string[] {
  const folder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
  if (!folder) return [path];
  return readdirSync(path)
    .filter((name) => WANTED.test(name))
    .sort()
    .map((name) => join(path, name));
}

function* openZip(path: string, reading: VocabularyReading): Generator<NamedText> {
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(readFileSync(path), { filter: (entry) => /\.(csv|json)$/i.test(entry.name) });
  } catch {
    reading.problems.push({ file: basename(path), reason: 'notZip' });
    return;
  }
  for (const [name, bytes] of Object.entries(entries))
    yield { file: `${basename(path)}/${name}`, text: decode(bytes) };
}

/** UTF-8 with or without byte order mark; what is not UTF-8 is read as Windows-1252. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
