// The public data sets that some tests and benchmarks measure against. They are never part of the repository:
// they lie in `shared/data` beside it, or where BRYGGA_PUBLIC_DATA says.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = process.env.BRYGGA_PUBLIC_DATA ?? fileURLToPath(new URL('../../shared/data', import.meta.url));

/** The full path of one of the files, or undefined where it is missing: the test then says that it was left out. */
export function findPublicData(file: string): string | undefined {
  const path = join(FOLDER, file);
  return existsSync(path) ? path : undefined;
}
