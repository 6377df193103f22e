// Keys to the API: what one looks like, and what it may do.
import type { Scope } from '../../../platform/work.ts';

export const SCOPES = ['read', 'write'] as const satisfies readonly Scope[];

/** Makes a key that got out easy to find and to report. */
export const TOKEN_PREFIX = 'brygga_';

const READING_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The scope that a call needs. */
export function scopeOf(method: string): Scope {
  return READING_METHODS.has(method.toUpperCase()) ? 'read' : 'write';
}

/** The token of an `Authorization` header, or undefined when the header carries something else. */
export function bearerToken(header: string | undefined | null): string | undefined {
  const match = /^Bearer (\S+)$/.exec(header ?? '');
  return match?.[1];
}
