-- Demand that nothing has met yet, per concept, place and quarter in which the needs came: counted at night by a job that
-- leaves out what could tell of fewer than five employers, so that what everybody may read holds nothing else.
create table demand_cell (
  concept_id text not null references concept,
  -- SCB code of municipality or county; empty for the whole region.
  area text not null check (area ~ '^(\d{2}|\d{4})?$'),
  -- `2026Q4`; empty for all quarters together.
  period text not null check (period ~ '^(\d{4}Q[1-4])?$'),
  -- Empty where it is not told; there is no row where nobody asked.
  employers integer check (employers >= 5),
  people integer check (people >= 5),
  counted_on date not null,
  primary key (concept_id, area, period),
  check ((employers is null) = (people is null))
);
call protect_table('demand_cell');
create policy visible on demand_cell for select to brygga_app using (true);
create policy count on demand_cell for insert to brygga_app with check (acting_trusted());
create policy clear on demand_cell for delete to brygga_app using (acting_trusted());
