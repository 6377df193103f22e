// The fonts of documents: Inter in four subsets, and which letters they have.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { listCodePoints, unpackWoff } from './woff.ts';

/** Subset files of the family and the name each goes by: two of the same name would hide each other from Typst. */
const SUBSETS = [
  ['latin', 'Inter'],
  ['latin-ext', 'Intex'],
  ['cyrillic', 'Intey'],
  ['greek', 'Intez'],
] as const;
const WEIGHTS = [400, 600];

export type FontSet = {
  folder: string;
  files: Buffer[];
  /** Family names in order of choice, as JSON. */
  families: string;
  covers(codePoint: number): boolean;
};

export function loadFonts(): FontSet {
  const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/inter/package.json'));
  const files = SUBSETS.flatMap(([subset, family]) =>
    WEIGHTS.map((weight) =>
      unpackWoff(readFileSync(join(folder, 'files', `inter-${subset}-${weight}-normal.woff`)), {
        from: 'Inter',
        to: family,
      }),
    ),
  );
  const covered = new Set(files.flatMap((file) => listCodePoints(file)));
  return {
    folder,
    files,
    families: JSON.stringify(SUBSETS.map(([, family]) => family)),
    covers: (codePoint) => covered.has(codePoint),
  };
}
