// Builds server and browser files when their sources have changed since the last build.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Advice } from './install.mjs';
import { spawnTool } from './tool.mjs';

const INPUTS = ['src', 'package-lock.json', 'package.json', 'tsconfig.json', 'vite.config.ts'];

/** Runs the package's own `build` unless `dist` was made from exactly these sources. */
export async function ensureBuilt(root, say) {
  const note = join(root, 'dist', '.sources');
  const sources = hashSources(root);
  if (existsSync(note) && readFileSync(note, 'utf8') === sources) return;
  say('Building the pages');
  // Without its note a build that breaks off half-way is not taken for a whole one.
  rmSync(note, { force: true });
  await runBuild(root);
  writeFileSync(note, sources);
}

/** One value for the contents of all that a build is made from; tests are not. */
export function hashSources(root) {
  const hash = createHash('sha256');
  for (const file of INPUTS.flatMap((input) => listFiles(root, input))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function listFiles(root, path) {
  if (!existsSync(join(root, path))) return [];
  if (path.includes('.')) return path.includes('.test.') ? [] : [path];
  return readdirSync(join(root, path), { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isDirectory()) return listFiles(root, `${path}/${entry.name}`);
      return entry.name.includes('.test.') ? [] : [`${path}/${entry.name}`];
    });
}

async function runBuild(root) {
  const { build } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;
  const PATH = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`;
  const child = spawnTool('/bin/sh', ['-c', build], {
    cwd: root,
    env: { ...process.env, PATH },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = [];
  child.stdout.on('data', (piece) => said.push(piece));
  child.stderr.on('data', (piece) => said.push(piece));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Advice(`The build failed\n${Buffer.concat(said).toString().trim()}`);
}
