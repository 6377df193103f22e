// Reads who imports whom with dependency-cruiser and holds it against the rules of the house.
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { type Finding, listFiles } from './finding.ts';
import { importRules } from './import-rules.ts';

export const cruiseOptions: ICruiseOptions = {
  doNotFollow: { path: 'node_modules' },
  exclude: { path: [String.raw`^src/ui/theme/.*\.css$`] },
  tsPreCompilationDeps: true,
  tsConfig: { fileName: 'tsconfig.json' },
  moduleSystems: ['es6', 'cjs'],
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default', 'types'],
    extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.d.ts'],
  },
};

/**
 * Holds every import under `src` of `root` against the rules.
 * Reading fewer modules than lie there is a finding too: a cruiser that cannot parse sees no violations.
 */
export async function checkImports(root: string, options = cruiseOptions): Promise<Finding[]> {
  const present = listFiles(root, 'src', /\.tsx?$/);
  if (present.length === 0) return [];
  const { output } = await cruise(['src'], {
    ...options,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: importRules },
  });
  if (typeof output === 'string')
    throw new Error('dependency-cruiser answered with a text instead of a result');
  return [...unread(output, present), ...violations(output)];
}

function unread(result: ICruiseResult, present: string[]): Finding[] {
  const read = new Set(result.modules.map(({ source }) => source));
  const missing = present.filter((file) => !read.has(file));
  return missing.map((file) => ({
    rule: 'every-module-read',
    file,
    detail: 'dependency-cruiser did not read it',
  }));
}

function violations(result: ICruiseResult): Finding[] {
  return result.summary.violations.map(({ rule, from, to, cycle, via }) => ({
    rule: rule.name,
    file: from,
    detail: [
      importRules.find(({ name }) => name === rule.name)?.comment ?? '',
      `imports ${(cycle ?? via ?? []).map(({ name }) => name).join(' → ') || to}`,
    ].join(' '),
  }));
}
