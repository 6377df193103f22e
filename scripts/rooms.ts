// The rooms of the house in their order (a wing without features is one room), and the part of the world that a file
// suffix names. The reasons stand in ARCHITECTURE.md.
export const WINGS: Readonly<Record<string, readonly string[]>> = {
  register: [
    'places',
    'organisations',
    'accounts',
    'people',
    'skills',
    'events',
    'records',
    'methods',
    'operations',
  ],
  brokering: ['employers', 'cases', 'needs', 'offers', 'matching', 'pooling', 'requests', 'outcomes'],
  analysis: [
    'participation',
    'surveys',
    'standing',
    'maturity',
    'staffneeds',
    'seminars',
    'goals',
    'monitors',
  ],
  projects: ['calls', 'applications', 'budgets', 'participants', 'accessibility', 'bank'],
  desk: [],
};

/** Suffixes that name a part of the world; a file of a wing without one of these is pure. */
export const ROLES = [
  'store',
  'service',
  'web',
  'views',
  'api',
  'jobs',
  'cli',
  'document',
  'messages',
  'import',
  'memory',
  'solver',
  'live',
  'crypto',
  'auth',
] as const;

/** Roles through which something outside comes in; they share the service and hold no rule. */
export const DOORS = ['web', 'api', 'jobs', 'cli', 'document', 'live', 'import'] as const;

/** Files of the platform that touch nothing, so that pure files and `ui` may use them. */
export const PURE_PLATFORM = [
  'events',
  'format',
  'i18n',
  'local-date',
  'personal/personal-data',
  'personal/personal-number',
  'sheets/column-choice',
  'sheets/encoding',
  'personal/personal-value',
  'result',
  'http/date-parts',
  'http/form-fields',
  'http/form-versions',
  'http/language',
  'http/error-view',
  'mail/mail-message',
  'part',
  'route',
  'slug',
  'steps',
] as const;

/** Packages that compute without touching the world. */
export const PURE_PACKAGES = [
  'zod',
  'organisationsnummer',
  'personnummer',
  'qrcode-generator',
  'snowball-stemmers',
] as const;

/** All features from left to right, as `wing/feature`, or `wing` where that is one room. */
export function featuresInOrder(): string[] {
  return Object.entries(WINGS).flatMap(([wing, features]) =>
    features.length === 0 ? [wing] : features.map((feature) => `${wing}/${feature}`),
  );
}

/**
 * Where a source file stands, from its path relative to the root of the repository.
 * `role` is `pure` for a file of a wing without a suffix, `shell` for a file outside the wings, `test` for tests.
 */
export function placeOf(file: string): { feature?: string; role: string } {
  const name = file.split('/').at(-1) ?? '';
  const [, first = '', second = ''] = file.split('/');
  const isTest = /\.test\.tsx?$/.test(name);
  if (!(first in WINGS)) return { role: isTest ? 'test' : 'shell' };
  const suffix = name.split('.').slice(1, -1).at(-1);
  const role = isTest ? 'test' : (suffix ?? 'pure');
  return { feature: WINGS[first]?.length === 0 ? first : `${first}/${second}`, role };
}
