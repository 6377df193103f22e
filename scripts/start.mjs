// `npm start`: installs what is locked, builds what has changed, and runs the server on the Node that came along.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { Advice, checkMachine, ensureInstalled, findNode } from './install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

try {
  checkMachine();
  await ensureInstalled(root, console.log);
  const node = findNode(root);
  await ensureBuilt(root, console.log);
  runServer(node);
} catch (error) {
  if (!(error instanceof Advice)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function runServer(node) {
  const server = spawn(node, [join(root, 'dist', 'server', 'main.js'), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  server.once('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
  process.on('SIGTERM', () => server.kill('SIGTERM'));
  process.on('SIGHUP', () => server.kill('SIGHUP'));
  // The terminal sends Ctrl-C to the server too; passed on as well, it would count as a second, impatient one.
  process.on('SIGINT', () => {
    if (!process.stdin.isTTY) server.kill('SIGINT');
  });
}
