-- Counties and municipalities, with SCB's codes. Facts that everyone may read.
create table county (
  code text primary key check (code ~ '^\d{2}$'),
  name text not null,
  esf_region text not null,
  regional_body_former text,
  regional_body_now text
);

create table municipality (
  code text primary key check (code ~ '^\d{4}$'),
  county_code text not null references county,
  name text not null,
  main_town text not null,
  latitude double precision not null check (latitude between 54 and 70),
  longitude double precision not null check (longitude between 10 and 25),
  tile_column integer,
  tile_row integer,
  constraint municipality_in_its_county check (left(code, 2) = county_code)
);
create unique index municipality_name on municipality (lower(name));

call protect_table('county');
call protect_table('municipality');
create policy everyone_reads on county for select to brygga_app using (true);
create policy everyone_reads on municipality for select to brygga_app using (true);
create policy operator_writes on county to brygga_app using (acting_trusted()) with check (acting_trusted());
create policy operator_writes on municipality to brygga_app using (acting_trusted()) with check (acting_trusted());
