import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useDatabase } from '../../../test/database.ts';
import { statementNames } from './prepared.ts';

const database = useDatabase();

test('only what comes again gets a name, and no more than there is room for', () => {
  const names = statementNames(2);
  const asked = ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'c', 'c', 'c', 'd'].map((text) => names.nameOf(text));
  expect(asked.map((name) => name !== undefined)).toEqual([
    ...[false, false, true, true],
    ...[false, false, true],
    ...[false, false, false],
    false,
  ]);
  expect(names.nameOf('a')).not.toBe(names.nameOf('b'));
});

test('a query that comes again is planned once, gives the same, and sees who acts and what has changed', async () => {
  const visible = (personId: string) =>
    database.rolledBack({ kind: 'person', personId }, async ({ tx }) => {
      const { rows } = await sql<{ n: number; prepared: number }>`
        select (select count(*)::integer from county where code > ${''}) as n,
          (select count(*)::integer from pg_prepared_statements where statement like '%from county where code >%') as prepared`.execute(
        tx,
      );
      return rows[0];
    });
  const someone = '20000000-0000-7000-8000-000000000001';
  const before = [];
  for (let time = 0; time < 12; time++) before.push(await visible(someone));
  expect(new Set(before.map((row) => row?.n))).toEqual(new Set([0]));
  expect(before.at(-1)?.prepared).toBeGreaterThan(0);
  await database.asOwner(`insert into county (code, name, esf_region) values ('99', 'Prov', 'Prov')`);
  expect((await visible(someone))?.n).toBe(1);
  await database.asOwner('drop policy everyone_reads on county');
  expect((await visible(someone))?.n).toBe(0);
});
