// What a reader is told: pure files say which question they answer, and exported rules and use cases what their
// signature cannot.
import ts from 'typescript';
import type { Finding } from './finding.ts';
import { finding, type Source } from './source.ts';

export const docsRules = ['docstring', 'file-head'];

export function checkDocs(sources: readonly Source[]): Finding[] {
  return sources.flatMap((source) => [
    ...(['pure', 'service'].includes(source.role) ? undocumented(source) : []),
    ...(source.role === 'pure' ? headless(source) : []),
  ]);
}

function undocumented(source: Source): Finding[] {
  return source.tree.statements
    .filter((node) => ts.isFunctionDeclaration(node))
    .filter((node) => node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .filter((node) => ts.getJSDocCommentsAndTags(node).length === 0)
    .map((node) =>
      finding(source, node, 'docstring', `${node.name?.text} needs one sentence on what it answers`),
    );
}

function headless(source: Source): Finding[] {
  if (/^(\/\/|\/\*)/.test(source.tree.text)) return [];
  return [
    {
      rule: 'file-head',
      file: source.file,
      line: 1,
      detail: 'open with a line on the question that the file answers',
    },
  ];
}
