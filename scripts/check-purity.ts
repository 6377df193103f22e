// A pure file computes: values in, values out. It does not wait, look at a clock, draw lots or reach outside.
import ts from 'typescript';
import type { Finding } from './finding.ts';
import { finding, type Source, walk } from './source.ts';

const PURE_ROLES = ['pure', 'views', 'messages'];
const OUTSIDE = new Set([
  'process',
  'console',
  'fetch',
  'globalThis',
  'window',
  'document',
  'localStorage',
  'require',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
]);

export const purityRules = [
  'pure-does-not-wait',
  'pure-has-no-clock',
  'pure-draws-no-lots',
  'pure-stays-inside',
];

export function checkPurity(sources: readonly Source[]): Finding[] {
  const found: Finding[] = [];
  for (const source of sources.filter(({ role }) => PURE_ROLES.includes(role))) {
    walk(source.tree, (node) => {
      const effect = effectOf(node);
      if (effect) found.push(finding(source, node, effect.rule, effect.detail));
    });
  }
  return found;
}

function effectOf(node: ts.Node): { rule: string; detail: string } | undefined {
  if (
    node.kind === ts.SyntaxKind.AsyncKeyword ||
    node.kind === ts.SyntaxKind.AwaitKeyword ||
    ts.isAwaitExpression(node)
  )
    return { rule: 'pure-does-not-wait', detail: 'async and await belong in a service or a door' };
  if (ts.isIdentifier(node)) return effectOfName(node);
  return undefined;
}

function effectOfName(node: ts.Identifier): { rule: string; detail: string } | undefined {
  if (isPropertyName(node)) return undefined;
  const { parent } = node;
  const member = ts.isPropertyAccessExpression(parent) && parent.expression === node ? parent.name.text : '';
  const name = member ? `${node.text}.${member}` : node.text;
  if (node.text === 'Promise')
    return { rule: 'pure-does-not-wait', detail: 'Promise belongs in a service or a door' };
  if (name === 'Date.now' || name === 'performance.now' || name === 'Temporal.Now' || readsClock(node))
    return { rule: 'pure-has-no-clock', detail: `${name} reads the clock; take the moment as a parameter` };
  if (name === 'Math.random' || node.text === 'crypto')
    return {
      rule: 'pure-draws-no-lots',
      detail: `${name} is random; take the seed or the id as a parameter`,
    };
  if (OUTSIDE.has(node.text) && isGlobal(node))
    return { rule: 'pure-stays-inside', detail: `${node.text} reaches outside; hand the value in` };
  return undefined;
}

/** `new Date()` and `Date()` read the clock; `new Date(text)` does not. */
function readsClock(node: ts.Identifier): boolean {
  if (node.text !== 'Date') return false;
  const { parent } = node;
  if (ts.isNewExpression(parent) && parent.expression === node) return (parent.arguments ?? []).length === 0;
  return ts.isCallExpression(parent) && parent.expression === node;
}

function isPropertyName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  return (
    (ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isJsxAttribute(parent)) &&
    parent.name === node
  );
}

/** Whether the name is not one that the file declares itself, such as a parameter called `document`. */
function isGlobal(node: ts.Identifier): boolean {
  let declared = false;
  walk(node.getSourceFile(), (other) => {
    if (declared || !ts.isIdentifier(other) || other.text !== node.text) return;
    const { parent } = other;
    declared =
      (ts.isParameter(parent) ||
        ts.isVariableDeclaration(parent) ||
        ts.isBindingElement(parent) ||
        ts.isFunctionDeclaration(parent) ||
        ts.isImportSpecifier(parent)) &&
      parent.name === other;
  });
  return !declared;
}
