// Every command of the command line, by the feature that gives it.
import { doctor } from './doctor.ts';
import type { Command } from './platform/cli.ts';

export const commands: readonly Command[] = [doctor];
