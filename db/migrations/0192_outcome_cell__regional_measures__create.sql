-- What a learning effort came from: a need that a workplace told, or an initiative of the house.
alter table learning_effort add column driven_by text not null default 'need' check (driven_by in ('need', 'supply'));

-- Figures of the regional follow-up: counted at night by a job that leaves out what could tell of fewer than five employers
-- or people, so that what everybody may read holds nothing else.
create table outcome_cell (
  measure text not null check (measure in ('needs', 'efforts', 'cases', 'mobility', 'centres', 'initiatives')),
  -- A part of the measure, such as `private`; empty for the whole.
  part text not null check (part ~ '^[a-zA-Z]{0,30}$'),
  -- SCB code of municipality or county; empty for the whole region.
  area text not null check (area ~ '^(\d{2}|\d{4})?$'),
  -- `2026Q4`; empty for all quarters together.
  period text not null check (period ~ '^(\d{4}Q[1-4])?$'),
  -- Empty where it is not told; there is no row where nothing was.
  value integer check (value > 0),
  counted_on date not null,
  primary key (measure, part, area, period)
);
create index outcome_cell_of_area on outcome_cell (area);
call protect_table('outcome_cell');
create policy visible on outcome_cell for select to brygga_app using (true);
create policy count on outcome_cell for insert to brygga_app with check (acting_trusted());
create policy clear on outcome_cell for delete to brygga_app using (acting_trusted());
