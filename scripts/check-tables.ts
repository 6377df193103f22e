// A table has one writer: the stores of one feature, or the platform. Readers may join what row security lets them see.
import ts from 'typescript';
import type { Finding } from './finding.ts';
import { finding, type Source, walk } from './source.ts';

const WRITERS = ['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto'];
const RAW =
  /\b(?:insert\s+into|update|delete\s+from|merge\s+into|truncate(?:\s+table)?)\s+((?:"?[a-z_]+"?\.)?"?[a-z_]+"?)(?=[\s(;]|$)/gi;
const NOT_TABLES = new Set(['set', 'of', 'skip', 'nowait', 'cascade', 'on']);

export const tableRules = ['one-writer', 'writes-in-stores'];

/** Keeps what the platform writes: seals the audit, sends the mail again, starts a job anew. */
const KEEPER = 'register/operations';

type Write = { table: string; owner: string; source: Source; node: ts.Node };

export function checkTables(sources: readonly Source[]): Finding[] {
  const writes = sources.filter(({ role }) => role !== 'test').flatMap(writesOf);
  const outside = writes.filter(({ source }) => source.feature !== undefined && source.role !== 'store');
  return [
    ...outside.map(({ table, source, node }) => finding(source, node, 'writes-in-stores', `writes ${table}`)),
    ...[...Map.groupBy(writes, ({ table }) => table)].flatMap(([table, all]) => foreignWrites(table, all)),
  ];
}

/** The feature that the table is named after owns it (`need_note` belongs to `needs`); else it must have one writer. */
function foreignWrites(table: string, writes: Write[]): Finding[] {
  const owners = [...new Set(writes.map(({ owner }) => owner))];
  const named = owners.filter((owner) => isNamedAfter(table, owner));
  if (owners.length === 1) return [];
  return writes
    .filter(({ owner }) => named.length !== 1 || owner !== named[0])
    .map(({ source, node }) =>
      finding(source, node, 'one-writer', `${table} is written by ${owners.join(' and ')}`),
    );
}

function isNamedAfter(table: string, owner: string): boolean {
  const feature = owner.split('/').at(-1) ?? '';
  return [feature, feature.replace(/s$/, ''), feature.replace(/ies$/, 'y')].some(
    (word) => table === word || table.startsWith(`${word}_`),
  );
}

function writesOf(source: Source): Write[] {
  const found: Write[] = [];
  const owner = source.feature === KEEPER ? 'platform' : (source.feature ?? source.file.split('/')[1] ?? '');
  const add = (table: string, node: ts.Node) =>
    found.push({
      table: table.replaceAll('"', '').toLowerCase().split(' ')[0] ?? table,
      owner,
      source,
      node,
    });
  walk(source.tree, (node) => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const [first] = node.arguments;
      if (WRITERS.includes(node.expression.name.text) && first && ts.isStringLiteralLike(first))
        add(first.text, node);
    }
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText().split('<')[0] === 'sql') {
      for (const [, table = ''] of node.template.getText().matchAll(RAW))
        if (!NOT_TABLES.has(table.toLowerCase())) add(table, node);
    }
  });
  return found;
}
