// Every command of the command line, by the feature that gives it.
import { doctor } from './doctor.ts';
import type { Command } from './platform/cli.ts';
import { backupCommands } from './platform/database/backup.cli.ts';

export const commands: readonly Command[] = [doctor, ...backupCommands];
