-- The method bank: ways of working as facts that everybody reads, and what houses learned when they used them.
create table method (
  slug text primary key check (slug ~ '^[a-z][a-z0-9-]*$'),
  position integer not null,
  -- As src/register/methods/method.ts describes it.
  content jsonb not null
);

create table method_note (
  id uuid primary key,
  method_slug text not null references method,
  house_id uuid not null references organisation,
  -- Null once the one who wrote it is forgotten.
  written_by uuid references person,
  used_on date not null,
  situation text not null check (length(situation) between 1 and 1000),
  worked text not null check (length(worked) between 1 and 3000),
  differently text not null default '' check (length(differently) <= 3000),
  -- Taken out of the shared bank by the own house, with the reason.
  hidden_at timestamptz,
  hidden_reason text,
  changed_at timestamptz not null,
  version integer not null default 1,
  demo boolean not null default false,
  check ((hidden_at is null) = (hidden_reason is null))
);
create index method_note_of_method on method_note (method_slug, used_on desc);

call protect_table('method');
call protect_table('method_note', 'select, insert, update');

create policy everybody_reads on method for select to brygga_app using (true);
create policy facts on method to brygga_app using (acting_trusted()) with check (acting_trusted());

-- Houses share what they learned with each other; what one of them has taken out it still sees itself.
create policy houses_read on method_note for select to brygga_app using (
  acting_trusted() or acting_has_role('administrator')
  or house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))
  or (hidden_at is null and acting_has_role('broker', 'centreHead', 'businessDeveloper', 'regionalDeveloper')));
create policy house_writes on method_note for insert to brygga_app with check (
  acting_trusted() or house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')));
create policy house_changes on method_note for update to brygga_app
  using (acting_trusted() or house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')))
  with check (
    acting_trusted() or house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')));
