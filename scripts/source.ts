// The source files of the house, parsed once for all checks that read syntax.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { type Finding, listFiles } from './finding.ts';
import { placeOf } from './rooms.ts';

export type Source = {
  file: string;
  /** `pure`, a suffix such as `store`, `shell` outside the wings, or `test`. */
  role: string;
  /** `wing/feature`; missing outside the wings. */
  feature?: string;
  lines: number;
  tree: ts.SourceFile;
};

const GENERATED = /^src\/(platform\/database\/tables\.ts|ui\/theme\/)/;

/** Every hand-written TypeScript file under `src` of `root`, tests included. */
export function readSources(root: string): Source[] {
  return listFiles(root, 'src', /\.tsx?$/)
    .filter((file) => !GENERATED.test(file) && !file.endsWith('.d.ts'))
    .map((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const { role, feature } = placeOf(file);
      const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
      const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
      return { file, role, lines, tree, ...(feature === undefined ? {} : { feature }) };
    });
}

/** Calls `look` for every node of the tree, parents first. */
export function walk(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => walk(child, look));
}

export function finding(source: Source, node: ts.Node, rule: string, detail: string): Finding {
  const line = source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree)).line + 1;
  return { rule, file: source.file, line, detail };
}
