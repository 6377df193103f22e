-- Needs inventories: a guided talk at a workplace, in the words of those who were there, and the needs that came of it.
create table inventory (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  -- The house that held the talk: it alone reads what was said.
  house_id uuid not null references organisation,
  case_id uuid references broker_case,
  held_by uuid references person,
  held_on date not null,
  -- As src/brokering/needs/inventory/inventory.ts describes it.
  content jsonb not null,
  -- Keys of what was sent last: a browser that got no answer sends the same again.
  sendings uuid[] not null default '{}',
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  demo boolean not null default false
);
create index inventory_of_employer on inventory (organisation_id, held_on desc);
create index inventory_of_case on inventory (case_id) where case_id is not null;
create index inventory_changed on inventory (changed_at);

-- Which row of the talk became which need.
create table inventory_need (
  inventory_id uuid not null references inventory on delete cascade,
  slot integer not null check (slot > 0),
  need_id uuid not null references need,
  primary key (inventory_id, slot)
);

call protect_table('inventory', 'select, insert, update');
call protect_table('inventory_need', 'select, insert');

create policy house_reads on inventory for select to brygga_app using (
  acting_trusted() or acting_has_role('administrator')
  or house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')));
create policy house_writes on inventory for insert to brygga_app with check (
  acting_trusted()
  or (house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))
    and organisation_id in (select employers_of_acting())));
create policy house_changes on inventory for update to brygga_app
  using (acting_trusted() or house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')))
  with check (
    acting_trusted() or house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')));

create policy as_inventory on inventory_need to brygga_app
  using (inventory_id in (select id from inventory))
  with check (acting_trusted() or inventory_id in (select id from inventory
    where house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))));
