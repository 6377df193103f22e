// The log: one JSON line for each thing that matters, without personal data, on standard error.
import { destination, type Logger, pino } from 'pino';

const STDERR = 2;

export function createLog(level: string): Logger {
  return pino(
    { level, base: null, redact: ['headers.cookie', 'headers.authorization'] },
    destination(STDERR),
  );
}
