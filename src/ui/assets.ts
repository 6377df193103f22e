// The addresses of the built browser files: hashed names from Vite's manifest.
import { z } from 'zod';

export type Assets = {
  script: string;
  styles: readonly string[];
  /** Font files fetched before the style sheet asks for them. */
  fonts: readonly string[];
  /** Icon of the browser tab. */
  icon: string;
};

/** Where the server serves `dist/client` from. */
export const ASSET_BASE = '/assets/';

const manifestShape = z.record(
  z.string(),
  z.object({
    file: z.string(),
    css: z.array(z.string()).optional(),
    assets: z.array(z.string()).optional(),
    isEntry: z.boolean().optional(),
  }),
);

/**
 * Addresses of the assets every page loads.
 *
 * @param manifest  content of `dist/client/manifest.json`
 * @throws Error when the entry is missing, so that a half-built server does not start
 */
export function readAssets(manifest: unknown): Assets {
  const entries = Object.entries(manifestShape.parse(manifest));
  const entry = entries.find(([name]) => name === 'src/client/main.ts')?.[1];
  if (!entry) throw new Error('Expected src/client/main.ts in the manifest of the browser build');
  const files = entries.map(([, item]) => item.file).concat(entry.assets ?? []);
  const url = (file: string): string => ASSET_BASE + file;
  return {
    script: url(entry.file),
    styles: (entry.css ?? []).map(url),
    fonts: files
      .filter((file) => /inter-latin-wght-normal.*\.woff2$/.test(file))
      .slice(0, 1)
      .map(url),
    icon: url(files.find((file) => file.endsWith('.svg')) ?? ''),
  };
}
