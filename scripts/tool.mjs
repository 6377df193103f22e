// Runs npm and the build in a process group of their own, so that a signal to us ends all of it, grandchildren included.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** Starts the program; when we are asked to end meanwhile, it is ended first, and then we are. */
export function spawnTool(program, parameters, options) {
  const child = spawn(program, parameters, { ...options, detached: true });
  const passOn = (signal) => {
    child.once('close', () => process.exit(128 + constants.signals[signal]));
    process.kill(-child.pid, signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.once(signal, passOn);
  child.once('close', () => {
    for (const signal of signals) process.off(signal, passOn);
  });
  return child;
}
