// What a check reports, and the files that checks read.
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** One violation; `file` is relative to the root that was checked, with `/` between folders. */
export type Finding = { rule: string; file: string; line?: number; detail: string };

/** Files under `folder` (relative to `root`) whose name matches, in a stable order; none when it is missing. */
export function listFiles(root: string, folder: string, name: RegExp): string[] {
  const start = join(root, folder);
  if (!statSync(start, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

export function writeFinding({ rule, file, line, detail }: Finding): string {
  return `  ${rule}  ${file}${line === undefined ? '' : `:${line}`}\n    ${detail}`;
}
