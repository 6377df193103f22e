-- What every table stands on: search extensions, who is acting, and the wall in front of tenant data.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- unaccent() is only stable; indexes need an immutable function, and one dictionary is all we use.
create function plain_text(value text) returns text
  language sql immutable strict parallel safe
  as $$ select lower(public.unaccent('public.unaccent'::regdictionary, value)) $$;

-- Who is acting is set once for each transaction, by src/platform/work.ts.
-- Kinds: person, token (a person's API token), link (a private link), job, operator (command line), anonymous.
create function acting_kind() returns text
  language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('brygga.actor_kind', true), ''), 'anonymous') $$;

create function acting_person() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('brygga.person', true), '')::uuid $$;

-- SHA-256 of the private link that the reader holds, in hex; links are never stored in clear.
create function acting_link() returns text
  language sql stable parallel safe
  as $$ select nullif(current_setting('brygga.link', true), '') $$;

-- Background jobs and the operator see all rows: what they may do is decided where they are started.
create function acting_trusted() returns boolean
  language sql stable parallel safe
  as $$ select acting_kind() in ('job', 'operator') $$;

-- Puts a table behind the wall: nobody passes without a policy, the owner's own migrations excepted.
create procedure protect_table(target regclass, app_verbs text default 'select, insert, update, delete')
  language plpgsql
  as $$
  begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy owner on %s to current_user using (true) with check (true)', target);
    execute format('grant %s on %s to brygga_app', app_verbs, target);
  end
  $$;

grant usage on schema public to brygga_app;
