// Writes the design tokens of `designsystemet.config.json` as CSS, dark mode in a file of its own, so that paper stays
// light; `--check` only says whether they are current.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FOLDER = 'src/ui/theme';
const DARK_BEGINS = '@layer ds.theme.color-scheme.dark {';
const temporary = mkdtempSync(join(tmpdir(), 'brygga-theme-'));

try {
  const config = join(temporary, 'config.json');
  const given = JSON.parse(readFileSync('designsystemet.config.json', 'utf8'));
  writeFileSync(config, JSON.stringify({ ...given, outDir: join(temporary, 'tokens') }));
  tokens('create', '--config', config);
  tokens(
    'build',
    '--tokens',
    join(temporary, 'tokens'),
    '--out-dir',
    join(temporary, 'css'),
    '--config',
    config,
  );
  const [light, dark] = withoutDark(readFileSync(join(temporary, 'css', 'brygga.css'), 'utf8'));
  write('brygga.css', light);
  write('brygga-dark.css', dark);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

function tokens(...args: string[]): void {
  execFileSync('node_modules/.bin/designsystemet', ['tokens', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** The layer of dark colours goes up to the next layer. */
function withoutDark(css: string): [light: string, dark: string] {
  const from = css.indexOf(DARK_BEGINS);
  const next = css.indexOf('\n@layer ', from + 1);
  if (from < 0 || next < 0) throw new Error('Expected a layer of dark colours in the generated tokens');
  return [css.slice(0, from) + css.slice(next + 1), `@charset "UTF-8";\n${css.slice(from, next + 1)}`];
}

function write(name: string, made: string): void {
  const target = join(FOLDER, name);
  if (!process.argv.includes('--check')) writeFileSync(target, made);
  else if (made !== readFileSync(target, 'utf8')) {
    console.error(`${target} is not what designsystemet.config.json gives. Run: npm run theme`);
    process.exitCode = 1;
  }
}
