// Files of what can be made again, kept to save the time: whole or not at all, and never read when anything is wrong.
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** So many bytes are hashed and written at a time; other work goes on in between. */
const PIECE = 1 << 20;
const NEWLINE = 10;

type Head = { of: string; sizes: number[]; sha256: string };

/**
 * Writes the parts beside the file and puts them in its place when all are written.
 * @param of  what they are made from; a reader who asks for anything else gets nothing
 */
export async function writeKept(file: string, of: string, parts: readonly Uint8Array[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.new`;
  const hash = createHash('sha256');
  const handle = await open(unfinished, 'w', 0o600);
  try {
    // The checksum stands at the end, since it is known only then.
    for (const piece of pieces(parts)) {
      hash.update(piece);
      await handle.write(piece);
    }
    const head: Head = { of, sizes: parts.map((part) => part.length), sha256: hash.digest('hex') };
    await handle.write(`\n${JSON.stringify(head)}`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, file);
}

function* pieces(parts: readonly Uint8Array[]): Generator<Uint8Array> {
  for (const part of parts)
    for (let from = 0; from < part.length; from += PIECE) yield part.subarray(from, from + PIECE);
}

/** The parts as they were written; nothing when there is no such file, it is of something else, or it is damaged. */
export async function readKept(file: string, of: string): Promise<Uint8Array[] | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return undefined;
  const end = bytes.lastIndexOf(NEWLINE);
  const head = readHead(bytes.toString('utf8', end + 1));
  if (!head || head.of !== of) return undefined;
  const body = bytes.subarray(0, Math.max(0, end));
  if (createHash('sha256').update(body).digest('hex') !== head.sha256) return undefined;
  let from = 0;
  return head.sizes.map((size) => {
    from += size;
    // A copy of its own, so that numbers of any size can be read from it.
    return Uint8Array.from(body.subarray(from - size, from));
  });
}

function readHead(text: string): Head | undefined {
  try {
    return JSON.parse(text) as Head;
  } catch {
    return undefined;
  }
}
