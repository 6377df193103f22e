// What the machine's process table says about a process id that was read from a file.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Whether the process runs; one that has ended but was never collected by its parent (a zombie) does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return !isZombie(pid);
}

/** The command line of a running process; `''` when there is none to see. */
export function commandOf(pid: number): string {
  if (existsSync('/proc/self')) return readProc(pid, 'cmdline').replaceAll('\0', ' ');
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}

function isZombie(pid: number): boolean {
  if (existsSync('/proc/self')) return /^\d+ \(.*\) Z /s.test(readProc(pid, 'stat'));
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return (stdout ?? '').trim().startsWith('Z');
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
