// The log: one JSON line for each thing that matters, without personal data, on standard error.
import { destination, type Logger, pino } from 'pino';

const STDERR = 2;

export function createLog(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      redact: ['headers.cookie', 'headers.authorization'],
      serializers: { err: describeError },
    },
    destination(STDERR),
  );
}

// A database error carries rows and its whole connection: only what names the fault is written.
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? { code: error.code } : {};
  return { type: error.name, message: error.message, ...code, stack: error.stack };
}
