// Writes the design tokens of `designsystemet.config.json` as CSS; `--check` only says whether they are current.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TARGET = 'src/ui/theme/brygga.css';
const folder = mkdtempSync(join(tmpdir(), 'brygga-theme-'));

try {
  const config = {
    ...JSON.parse(readFileSync('designsystemet.config.json', 'utf8')),
    outDir: join(folder, 'tokens'),
  };
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config));
  tokens('create', '--config', join(folder, 'config.json'));
  tokens(
    'build',
    '--tokens',
    join(folder, 'tokens'),
    '--out-dir',
    join(folder, 'css'),
    '--config',
    join(folder, 'config.json'),
  );
  const made = readFileSync(join(folder, 'css', 'brygga.css'), 'utf8');
  if (!process.argv.includes('--check')) writeFileSync(TARGET, made);
  else if (made !== readFileSync(TARGET, 'utf8')) {
    console.error(`${TARGET} is not what designsystemet.config.json gives. Run: npm run theme`);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function tokens(...args: string[]): void {
  execFileSync('node_modules/.bin/designsystemet', ['tokens', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
