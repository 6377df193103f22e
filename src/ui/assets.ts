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

const manifestShape = z.record(z.string(), z.object({ file: z.string() }));

/**
 * Addresses of the assets every page loads.
 *
 * @param manifest  content of `dist/client/manifest.json`
 * @throws Error when an entry is missing, so that a half-built server does not start
 */
export function readAssets(manifest: unknown): Assets {
  const entries = Object.entries(manifestShape.parse(manifest));
  const addressOf = (source: string): string => {
    const found = entries.find(([name]) => name.endsWith(source))?.[1];
    if (!found) throw new Error(`Expected ${source} in the manifest of the browser build`);
    return ASSET_BASE + found.file;
  };
  return {
    script: addressOf('src/client/main.ts'),
    styles: [addressOf('src/ui/css/main.css')],
    fonts: [addressOf('inter-latin-wght-normal.woff2')],
    icon: addressOf('src/ui/mark.svg'),
  };
}
