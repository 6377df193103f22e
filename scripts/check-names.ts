// Where a file may stand and what it may be called.
import type { Finding } from './finding.ts';
import { featuresInOrder, ROLES, WINGS } from './rooms.ts';
import type { Source } from './source.ts';

const ATTIC = /(^|[-/])(utils?|helpers?|manager|stuff)[./]|\/(misc|common|shared)[./]/;
const GROUND = ['platform', 'ui', 'client', 'addresses', 'demo', ...Object.keys(WINGS)];

export const nameRules = ['known-room', 'known-suffix', 'kebab-case', 'no-attic'];

export function checkNames(sources: readonly Source[]): Finding[] {
  const features = new Set(featuresInOrder());
  return sources.flatMap(({ file, feature, role }) => {
    const found: Finding[] = [];
    const report = (rule: string, detail: string) => found.push({ rule, file, detail });
    const parts = file.split('/');
    const name = parts.at(-1) ?? '';
    if (parts.length > 2 && !GROUND.includes(parts[1] ?? ''))
      report('known-room', 'src holds only the rooms of ARCHITECTURE.md');
    if (feature !== undefined && !features.has(feature))
      report('known-room', `${feature} is not in the order of the rooms (scripts/rooms.ts)`);
    if (!/^[a-z0-9-]+(\.[a-z]+)*\.tsx?$/.test(name)) report('kebab-case', 'file names are kebab-case');
    if (ATTIC.test(file)) report('no-attic', 'name the file after what it answers');
    if (feature === undefined || role === 'test') return found;
    if (role === 'pure' ? name.endsWith('.tsx') : !(ROLES as readonly string[]).includes(role))
      report(
        'known-suffix',
        `the suffix names the part of the world that a file touches: ${ROLES.join(', ')}`,
      );
    return found;
  });
}
