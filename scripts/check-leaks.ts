// What must never stand in the repository: paths of one machine, addresses of package registries, keys, and
// identity numbers or e-mail addresses that may belong to somebody.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from './finding.ts';

/** Domains that nobody can own (RFC 2606), so that an address under them is nobody's. */
const NOBODY = /@(?:[\w-]+\.)*(?:example(?:\.(?:org|com|net|se))?|test|invalid|localhost)$/i;
const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b/gi;
const IDENTITY = /(?<![\d.-])(?:18|19|20)?(\d{2})(\d{2})(\d{2})[-+ ]?(\d{4})(?![\d-])/g;
/** The number that the Swedish Tax Agency and its libraries use in examples; it belongs to nobody. */
const EXAMPLE = '1212121212';
const OTHERS = [
  { rule: 'no-machine-path', pattern: /(?<![\w.~-])\/(?:home|Users|root|work|farm|tmp)\/[\w.-]+/g },
  { rule: 'no-registry-host', pattern: /\bregistry\.[a-z0-9.-]+\.[a-z]{2,}\b|"resolved":\s*"https?:/g },
  {
    rule: 'no-key',
    pattern:
      /-----BEGIN [A-Z ]*PRIVATE KEY-----|\b(?:npm_|ghp_|gho_|glpat-|xox[bp]-|sk-ant-)[\w-]{16,}|\bAKIA[A-Z0-9]{16}\b/g,
  },
] as const;
const BINARY = /\.(?:png|jpe?g|gif|ico|woff2?|xlsx|pdf|zip|gz)$/;

export const leakRules = [...OTHERS.map(({ rule }) => rule), 'no-address', 'no-identity-number'];

/** Looks through every file that git knows in `root`, new ones included. */
export function checkLeaks(root: string): Finding[] {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
  })
    .toString()
    .split('\0')
    .filter((file) => file && !BINARY.test(file));
  return [...new Set(files)].flatMap((file) => leaksIn(file, readText(join(root, file))));
}

/** The leaks in one text; `file` is its name in the findings. */
export function leaksIn(file: string, text: string): Finding[] {
  return text.split('\n').flatMap((content, index) => {
    const at = (rule: string, detail: string) => ({ rule, file, line: index + 1, detail });
    return [
      ...OTHERS.flatMap(({ rule, pattern }) => (content.match(pattern) ?? []).map((hit) => at(rule, hit))),
      ...(content.match(ADDRESS) ?? [])
        .filter((hit) => !NOBODY.test(hit))
        .map((hit) => at('no-address', hit)),
      ...[...content.matchAll(IDENTITY)]
        .filter(isIdentity)
        .map(([hit]) => at('no-identity-number', mask(hit))),
    ];
  });
}

/** A personal identity or coordination number: a date (the day may have 60 added) and a right check digit. */
function isIdentity([, year = '', month = '', day = '', rest = '']: RegExpExecArray): boolean {
  if (year + month + day + rest === EXAMPLE) return false;
  const dayOfMonth = Number(day) % 60;
  if (Number(month) < 1 || Number(month) > 12 || dayOfMonth < 1 || dayOfMonth > 31) return false;
  const doubled = [...(year + month + day + rest)].map(
    (digit, index) => Number(digit) * (index % 2 === 0 ? 2 : 1),
  );
  return doubled.reduce((sum, value) => sum + Math.floor(value / 10) + (value % 10), 0) % 10 === 0;
}

function mask(number: string): string {
  return `${number.slice(0, -4)}****`;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // A file that was deleted and not yet committed is still known to git.
    return '';
  }
}
