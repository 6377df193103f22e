-- Which municipalities took part in something, as its source names them. What the source declares stands beside:
-- the two may differ, and the difference is shown, never filled in (R18).
create table participation (
  slug text primary key check (slug ~ '^[a-z0-9-]+$'),
  title jsonb not null,
  year integer not null,
  declared_municipalities integer not null check (declared_municipalities >= 0),
  source jsonb not null
);

create table participation_municipality (
  participation_slug text not null references participation on delete cascade,
  municipality_code text not null references municipality,
  primary key (participation_slug, municipality_code)
);
create index participation_by_municipality on participation_municipality (municipality_code);

call protect_table('participation');
call protect_table('participation_municipality');
create policy everyone_reads on participation for select to brygga_app using (true);
create policy everyone_reads on participation_municipality for select to brygga_app using (true);
create policy operator_writes on participation to brygga_app using (acting_trusted()) with check (acting_trusted());
create policy operator_writes on participation_municipality to brygga_app
  using (acting_trusted()) with check (acting_trusted());
