// The browser of the journeys: Chromium or Chrome of the machine, else the one that comes with npm.
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

export const hasPackagedBrowser = process.platform === 'linux' && process.arch === 'x64';

export type FoundBrowser = { path: string; args: string[]; env: Record<string, string | undefined> };

/** `BRYGGA_BROWSER` names one; undefined when there is none for this kind of machine. */
export async function findBrowser(): Promise<FoundBrowser | undefined> {
  const inPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const path = [process.env.BRYGGA_BROWSER ?? '', ...inPath, ...MAC_APPLICATIONS].find(isProgram);
  if (path) return { path, args: ownArguments(), env: process.env };
  return hasPackagedBrowser ? unpackBrowser().catch(() => undefined) : undefined;
}

/** Starts the browser; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const found = await findBrowser();
  if (!found) throw new Error('Expected Chromium or Chrome: install one, or name it in BRYGGA_BROWSER');
  return launch(found);
}

/** Starts the packaged Chromium, also where the machine has one of its own; the caller closes it. */
export async function openPackagedBrowser(): Promise<Browser> {
  return launch(await unpackBrowser());
}

function launch({ path, args, env }: FoundBrowser): Promise<Browser> {
  return chromium.launch({ executablePath: path, args, env });
}

// Chromium refuses its sandbox to root, which is who runs in most containers.
function ownArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/**
 * The packaged Chromium with the libraries that a bare machine lacks; they are for this process alone. Not with the
 * package's own arguments: they put all pages in one process, which dies with the first page that is closed, and switch
 * off the protections that the journeys are to prove.
 */
async function unpackBrowser(): Promise<FoundBrowser> {
  const { default: packaged, inflate } = await import('@sparticuz/chromium');
  const files = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
  const path = await packaged.executablePath();
  const libraries = await inflate(join(files, 'al2023.tar.br'));
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: [join(libraries, 'lib'), process.env.LD_LIBRARY_PATH ?? '']
      .filter(Boolean)
      .join(delimiter),
    FONTCONFIG_PATH: process.env.FONTCONFIG_PATH ?? join(dirname(path), 'fonts'),
  };
  return { path, args: ownArguments(), env };
}

function isProgram(path: string): boolean {
  if (path === '') return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
