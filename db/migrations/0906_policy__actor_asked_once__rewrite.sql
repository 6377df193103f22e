-- Two ways of writing a policy that cost much over many rows, and their quick form:
-- `acting_has_role('administrator')` is called for every row; `(select acting_has_role('administrator'))` once.
-- `id in (select employers_of_acting())` enters the function once for every row that it gives, which for one that takes
-- the rights of its owner is slow; `id in (select * from employers_of_acting())` enters it once.
-- Migrations write the short forms. This gives all policies, and the functions that they ask, the quick ones; it may be
-- called as often as there are new ones.
create procedure quicken_policies()
  language plpgsql
  as $$
  declare
    calls constant text := '(?<!select |SELECT )\m(acting_(?:trusted|has_role)\([^()]*\))';
    sets constant text := '\m(in|IN) \( ?(?:select|SELECT) (\w+\([^()]*\))(?: AS \w+)?\)';
    found record;
    quick text;
  begin
    for found in select * from pg_policies where schemaname = 'public' loop
      quick := regexp_replace(regexp_replace(found.qual, sets, 'in (select * from \2)', 'g'), calls, '(select \1)', 'g');
      if quick <> found.qual then
        execute format('alter policy %I on %I using (%s)', found.policyname, found.tablename, quick);
      end if;
      quick := regexp_replace(regexp_replace(found.with_check, sets, 'in (select * from \2)', 'g'), calls, '(select \1)', 'g');
      if quick <> found.with_check then
        execute format('alter policy %I on %I with check (%s)', found.policyname, found.tablename, quick);
      end if;
    end loop;
    for found in
      select pg_get_functiondef(pg_proc.oid) as definition
      from pg_proc join pg_language on pg_language.oid = prolang
      where pronamespace = 'public'::regnamespace and lanname = 'sql' and prokind = 'f' and proname not in ('acting_trusted', 'acting_has_role')
    loop
      quick := regexp_replace(regexp_replace(found.definition, sets, 'in (select * from \2)', 'g'), calls, '(select \1)', 'g');
      if quick <> found.definition then execute quick; end if;
    end loop;
  end
  $$;

call quicken_policies();
