// Reads the facts and demo texts that lie in `db/reference`, each line or file parsed by the schema of its feature.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** The folder that holds package.json, wherever the code runs from (`src` or `dist`). */
export function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

export function readReference<S extends z.ZodType>(path: string, schema: S): z.infer<S> {
  return schema.parse(JSON.parse(readFileSync(join(projectRoot(), 'db/reference', path), 'utf8')));
}

/** The JSON files of a folder under `db/reference`, as paths for `readReference`, in order of name. */
export function listReferenceFiles(folder: string): string[] {
  return readdirSync(join(projectRoot(), 'db/reference', folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * Reads JSON lines of one file, or of all `.jsonl` files of a folder in order of name.
 *
 * @throws Error that names file and line when one does not fit the schema
 */
export function readReferenceLines<S extends z.ZodType>(path: string, schema: S): z.infer<S>[] {
  const place = join(projectRoot(), 'db/reference', path);
  const files = place.endsWith('.jsonl')
    ? [place]
    : readdirSync(place)
        .filter((name) => name.endsWith('.jsonl'))
        .sort()
        .map((name) => join(place, name));
  return files.flatMap((file) => parseLines(file, schema));
}

function parseLines<S extends z.ZodType>(file: string, schema: S): z.infer<S>[] {
  const parsed: z.infer<S>[] = [];
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    const result = schema.safeParse(JSON.parse(line));
    if (!result.success) throw new Error(`${file}, line ${index + 1}: ${z.prettifyError(result.error)}`);
    parsed.push(result.data);
  }
  return parsed;
}
