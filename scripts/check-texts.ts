// What people read stands in `.messages` files in both languages; where links lead stands in routes.ts.
import ts from 'typescript';
import type { Finding } from './finding.ts';
import { finding, type Source, walk } from './source.ts';

const READ_ATTRIBUTES = ['aria-label', 'alt', 'placeholder', 'title'];
const LINK_ATTRIBUTES = ['href', 'action', 'formaction'];
/** The samples of the style page are content, such as people write it. */
const SAMPLES = /^src\/ui\/style-[a-z]+\.views\.tsx$/;
const NAMES = /^(Brygga|GitHub|ESCO|JobTech)$/;

export const textRules = ['texts-in-messages', 'messages-typed', 'links-from-routes'];

export function checkTexts(sources: readonly Source[]): Finding[] {
  return sources
    .filter(({ file, role }) => role !== 'test' && !SAMPLES.test(file))
    .flatMap((source) => [...(source.role === 'messages' ? untyped(source) : []), ...typedIn(source)]);
}

function untyped(source: Source): Finding[] {
  return source.tree.statements
    .filter((node) => ts.isVariableStatement(node))
    .flatMap((node) => [...node.declarationList.declarations])
    .filter(({ initializer }) => initializer && ts.isObjectLiteralExpression(initializer))
    .filter(({ type }) => type === undefined)
    .map((node) => finding(source, node, 'messages-typed', 'end it with `satisfies Messages`'));
}

function typedIn(source: Source): Finding[] {
  const found: Finding[] = [];
  walk(source.tree, (node) => {
    if (ts.isJsxText(node) && isWords(node.text) && !isKey(node.parent))
      found.push(finding(source, node, 'texts-in-messages', `“${node.text.trim()}” is in one language only`));
    if (!ts.isJsxAttribute(node) || !node.initializer || !ts.isStringLiteral(node.initializer)) return;
    const name = node.name.getText();
    const { text } = node.initializer;
    if (READ_ATTRIBUTES.includes(name) && isWords(text))
      found.push(finding(source, node, 'texts-in-messages', `“${text}” is in one language only`));
    if (LINK_ATTRIBUTES.includes(name) && text.startsWith('/'))
      found.push(finding(source, node, 'links-from-routes', `${text} is typed; build it from src/routes.ts`));
  });
  return found;
}

/** What stands on a key is the same in both languages. */
function isKey(node: ts.Node): boolean {
  return ts.isJsxElement(node) && node.openingElement.tagName.getText() === 'kbd';
}

function isWords(text: string): boolean {
  return /\p{L}{2,}/u.test(text) && !NAMES.test(text.trim());
}
