import { expect, test } from 'vitest';
import { useDatabase } from '../../../test/database.ts';

const database = useDatabase();

/** Tables that hold no tenant data and that the application cannot reach. */
const WITHOUT_WALL = ['schema_migration'];

test('every table forces row-level security and has a policy for the application', async () => {
  const rows = await database.asOwner(`
    select c.relname as table, c.relrowsecurity and c.relforcerowsecurity as forced,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polname <> 'owner') as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`);
  const open = rows.filter(
    (row) => !WITHOUT_WALL.includes(String(row.table)) && !(row.forced && Number(row.policies) > 0),
  );
  expect(rows.length).toBeGreaterThan(10);
  expect(open).toEqual([]);
});

test('the application cannot pass the wall', async () => {
  const rows = await database.asOwner(
    `select rolname from pg_roles where rolname in ('brygga_app', 'brygga_auth') and (rolsuper or rolbypassrls)`,
  );
  expect(rows).toEqual([]);
});

test('Swedish letters sort in Swedish order', async () => {
  const rows = await database.asOwner(
    `select name from unnest(array['Örebro', 'Zeta', 'Älvkarleby', 'Arboga', 'Åtvidaberg']) as name order by name`,
  );
  expect(rows.map((row) => row.name)).toEqual(['Arboga', 'Zeta', 'Åtvidaberg', 'Älvkarleby', 'Örebro']);
});

test('a policy asks once for a query who acts, not for every row', async () => {
  const rows = await database.asOwner(`
    select tablename || ': ' || policyname as policy from pg_policies
    where schemaname = 'public' and concat_ws(' ', qual, with_check)
      ~ '(?<!SELECT )acting_(trusted|has_role)\\(|IN \\( SELECT \\w+\\([^()]*\\) AS \\w+\\)'`);
  // A migration that writes policies after 0906 ends with: call quicken_policies();
  expect(rows).toEqual([]);
});
