-- What this installation remembers of its own start: which facts were loaded, and when the demo region was.
create table installation_fact (
  name text primary key,
  value text not null,
  at timestamptz not null
);
call protect_table('installation_fact');
create policy operator on installation_fact to brygga_app using (acting_trusted()) with check (acting_trusted());
create policy visible on installation_fact for select to brygga_app using (true);
