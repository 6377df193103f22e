import { readdirSync, readFileSync } from 'node:fs';

const MS_PER_TICK = 10;

/** Processor time so far of a process and all that it has started, in milliseconds; undefined where the machine has no /proc. */
export function cpuMs(root: number): number | undefined {
  const processes = new Map<number, { parent: number; ticks: number }>();
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const found = readProcess(name);
      if (found) processes.set(Number(name), found);
    }
  } catch {
    return undefined;
  }
  const isOurs = (pid: number): boolean =>
    pid === root || (pid > 1 && isOurs(processes.get(pid)?.parent ?? 0));
  const ours = [...processes].filter(([pid]) => isOurs(pid));
  return ours.reduce((sum, [, { ticks }]) => sum + ticks, 0) * MS_PER_TICK;
}

/** User and system time of the process and of its children that have ended; see proc_pid_stat(5). */
function readProcess(pid: string): { parent: number; ticks: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [user = 0, system = 0, userOfEnded = 0, systemOfEnded = 0] = fields.slice(11, 15);
    return { parent: fields[1] ?? 0, ticks: user + system + userOfEnded + systemOfEnded };
  } catch {
    // It has ended since the folder was listed.
    return undefined;
  }
}
