// The backup file: gzip around a first line and then frames of one letter, four bytes of length, and that many bytes.
import { createReadStream, createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { StartProblem } from './start-problem.ts';

const FIRST_LINE = Buffer.from('BRYGGA BACKUP 1\n');
const FRAME_HEAD_BYTES = 5;

const manifestSchema = z.object({
  madeAt: z.string(),
  version: z.string(),
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })).min(1),
  sequences: z.array(z.object({ name: z.string(), value: z.string() })),
  /** Events that were handed to the queue but not yet handled: after a restore they are handed out again. */
  waitingEvents: z.array(z.string()),
  /** The keys that the rows cannot be read without. */
  secrets: z.object({ signIn: z.string(), personalData: z.string() }),
});
const tableSchema = z.object({ table: z.string(), columns: z.array(z.string()) });
const endSchema = z.object({ tables: z.number(), rows: z.number() });

export type Manifest = z.infer<typeof manifestSchema>;
export type TableHead = z.infer<typeof tableSchema>;
export type Totals = z.infer<typeof endSchema>;

export type Frame =
  | { kind: 'manifest'; manifest: Manifest }
  | { kind: 'table'; head: TableHead }
  | { kind: 'rows'; bytes: Buffer }
  | { kind: 'end'; totals: Totals };

/** Writes frames beside the file and gives it its name when whole; the file is for its owner's eyes only. */
export async function writeFrames(file: string, frames: AsyncIterable<Frame>): Promise<void> {
  if (existsSync(file)) throw new StartProblem(`${file} exists already: give the backup another name`);
  const unfinished = `${file}.unfinished`;
  try {
    await pipeline(
      Readable.from(encode(frames)),
      createGzip(),
      createWriteStream(unfinished, { mode: 0o600, flush: true }),
    );
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    if (!isOfFile(error)) throw error;
    throw new StartProblem(`${file} cannot be written (${error.code}): give the backup another place`);
  }
}

function isOfFile(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'path' in error && 'code' in error;
}

async function* encode(frames: AsyncIterable<Frame>): AsyncGenerator<Buffer> {
  yield FIRST_LINE;
  for await (const frame of frames) {
    if (frame.kind === 'manifest') yield* encodeFrame('M', toJson(frame.manifest));
    else if (frame.kind === 'table') yield* encodeFrame('T', toJson(frame.head));
    else if (frame.kind === 'rows') yield* encodeFrame('D', frame.bytes);
    else yield* encodeFrame('E', toJson(frame.totals));
  }
}

function* encodeFrame(letter: string, bytes: Buffer): Generator<Buffer> {
  const head = Buffer.alloc(FRAME_HEAD_BYTES);
  head.write(letter);
  head.writeUInt32BE(bytes.length, 1);
  yield head;
  yield bytes;
}

function toJson(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}

/**
 * Reads the frames in order.
 *
 * @throws StartProblem when the file is missing, cut off, damaged, or no backup at all
 */
export async function* readFrames(file: string): AsyncGenerator<Frame> {
  const source = createReadStream(file);
  const plain = createGunzip();
  source.once('error', (error) => plain.destroy(error));
  source.pipe(plain);
  try {
    yield* decode(plain);
  } catch (error) {
    throw asProblem(file, error);
  } finally {
    source.destroy();
    plain.destroy();
  }
}

async function* decode(plain: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  const take = createTaker(plain);
  if (!(await take(FIRST_LINE.length)).equals(FIRST_LINE)) throw new NotABackup();
  for (;;) {
    const head = await take(FRAME_HEAD_BYTES);
    const frame = parseFrame(head.toString('latin1', 0, 1), await take(head.readUInt32BE(1)));
    yield frame;
    if (frame.kind === 'end') return;
  }
}

function parseFrame(letter: string, bytes: Buffer): Frame {
  if (letter === 'D') return { kind: 'rows', bytes };
  const value: unknown = JSON.parse(bytes.toString());
  if (letter === 'M') return { kind: 'manifest', manifest: manifestSchema.parse(value) };
  if (letter === 'T') return { kind: 'table', head: tableSchema.parse(value) };
  if (letter === 'E') return { kind: 'end', totals: endSchema.parse(value) };
  throw new NotABackup();
}

/** Hands out exactly as many bytes as asked for, whatever pieces they arrive in. */
function createTaker(pieces: AsyncIterable<Buffer>): (length: number) => Promise<Buffer> {
  const iterator = pieces[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  return async function take(length) {
    const parts = [rest];
    let held = rest.length;
    while (held < length) {
      const next = await iterator.next();
      if (next.done) throw new NotABackup();
      parts.push(next.value);
      held += next.value.length;
    }
    const all = parts.length === 1 ? rest : Buffer.concat(parts);
    rest = all.subarray(length);
    return all.subarray(0, length);
  };
}

class NotABackup extends Error {}

function asProblem(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return new StartProblem(`${file} does not exist`);
  if (code.startsWith('E')) return new StartProblem(`${file} cannot be read (${code})`);
  const isForeign =
    error instanceof NotABackup || error instanceof z.ZodError || error instanceof SyntaxError;
  if (!isForeign && !code.startsWith('Z_')) return error;
  return new StartProblem(`${file} is no whole backup of Brygga: it is cut off, damaged, or something else`);
}
