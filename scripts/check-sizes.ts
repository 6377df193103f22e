// How large files, functions and folders are: an error past the limit, and the figures for those who aim lower.
import ts from 'typescript';
import type { Finding } from './finding.ts';
import { finding, type Source, walk } from './source.ts';

const LIMIT = { fileLines: 400, messageLines: 200, functionLines: 80, parameters: 4, filesInFolder: 24 };

export const sizeRules = [
  'file-lines',
  'message-lines',
  'function-lines',
  'parameters',
  'files-in-folder',
  'no-any',
];

export type Sizes = { findings: Finding[]; figures: string[] };

/** Tests are not counted; a function is everything with a body, but the figures are those of named functions. */
export function checkSizes(sources: readonly Source[]): Sizes {
  const counted = sources.filter(({ role }) => role !== 'test');
  const functions = counted.flatMap((source) => functionsOf(source).map((node) => ({ source, node })));
  const named = functions.filter(({ node }) => !ts.isArrowFunction(node) && !ts.isFunctionExpression(node));
  const folders = Map.groupBy(counted, ({ file }) => file.replace(/\/[^/]*$/, ''));
  return {
    findings: [
      ...counted.flatMap(tooLong),
      ...functions.flatMap(({ source, node }) => tooMuch(source, node)),
      ...[...folders].flatMap(([folder, files]) => tooFull(folder, files.length)),
      ...counted.flatMap(anyTypes),
    ],
    figures: [
      figure(
        'lines of a file',
        counted.map(({ lines }) => lines),
      ),
      figure(
        'lines of a function',
        named.map(({ source, node }) => linesOf(source, node)),
      ),
      figure(
        'parameters',
        named.map(({ node }) => node.parameters.length),
      ),
      figure(
        'files in a folder',
        [...folders.values()].map((files) => files.length),
      ),
    ],
  };
}

function tooLong(source: Source): Finding[] {
  const isMessages = source.role === 'messages';
  const limit = isMessages ? LIMIT.messageLines : LIMIT.fileLines;
  if (source.lines <= limit) return [];
  const detail = `${source.lines} lines, at most ${limit}`;
  return [{ rule: isMessages ? 'message-lines' : 'file-lines', file: source.file, detail }];
}

function tooMuch(source: Source, node: ts.FunctionLikeDeclaration): Finding[] {
  const lines = linesOf(source, node);
  const count = node.parameters.length;
  const name = node.name && ts.isIdentifier(node.name) ? node.name.text : 'a function';
  return [
    ...(lines > LIMIT.functionLines
      ? [
          finding(
            source,
            node,
            'function-lines',
            `${name} has ${lines} lines, at most ${LIMIT.functionLines}`,
          ),
        ]
      : []),
    ...(count > LIMIT.parameters
      ? [finding(source, node, 'parameters', `${name} takes ${count}, at most ${LIMIT.parameters}`)]
      : []),
  ];
}

function tooFull(folder: string, count: number): Finding[] {
  if (count <= LIMIT.filesInFolder) return [];
  return [
    {
      rule: 'files-in-folder',
      file: folder,
      detail: `${count} source files, at most ${LIMIT.filesInFolder}`,
    },
  ];
}

function anyTypes(source: Source): Finding[] {
  const found: Finding[] = [];
  walk(source.tree, (node) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword)
      found.push(finding(source, node, 'no-any', 'say what it is, or `unknown` and parse it'));
  });
  return found;
}

function functionsOf({ tree }: Source): ts.FunctionLikeDeclaration[] {
  const found: ts.FunctionLikeDeclaration[] = [];
  walk(tree, (node) => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) found.push(node);
  });
  return found;
}

function linesOf({ tree }: Source, node: ts.Node): number {
  const line = (position: number) => tree.getLineAndCharacterOfPosition(position).line;
  return line(node.getEnd()) - line(node.getStart(tree)) + 1;
}

function figure(name: string, values: number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return `${name}: median ${at(0.5)}, p90 ${at(0.9)}, largest ${sorted.at(-1) ?? 0} (of ${sorted.length})`;
}
