-- What a need asks of learning, as providers will read it: a working copy, versions that were sent to the employer, and
-- what the employer said of each.
create table requirement_spec (
  need_id uuid primary key references need,
  owner_id uuid not null references organisation,
  -- As src/brokering/requests/spec/spec.ts describes it.
  content jsonb not null,
  changed_at timestamptz not null,
  version integer not null default 1
);

create table spec_version (
  id uuid primary key,
  need_id uuid not null references need,
  owner_id uuid not null references organisation,
  -- The employer at that time; it may read the version and answer it.
  organisation_id uuid not null references organisation,
  number integer not null check (number > 0),
  content jsonb not null,
  sent_by uuid references person,
  sent_at timestamptz not null,
  unique (need_id, number)
);

create table spec_decision (
  version_id uuid primary key references spec_version,
  approved boolean not null,
  -- Why not, or how the broker was told.
  words text not null check (length(words) <= 2000),
  -- False when a broker wrote down what the employer said.
  by_employer boolean not null,
  decided_by uuid references person,
  decided_at timestamptz not null
);

call protect_table('requirement_spec', 'select, insert, update');
-- A version that was sent, and what was said of it, stay as they were.
call protect_table('spec_version', 'select, insert');
call protect_table('spec_decision', 'select, insert');

create policy centre on requirement_spec to brygga_app
  using (acting_trusted() or acting_has_role('administrator')
    or owner_id in (select acting_organisations_as('broker', 'centreHead')))
  with check (acting_trusted() or acting_has_role('administrator')
    or (owner_id in (select acting_organisations_as('broker', 'centreHead'))
      and need_id in (select id from need where need.owner_id = requirement_spec.owner_id)));

create policy centre_reads on spec_version for select to brygga_app
  using (acting_trusted() or acting_has_role('administrator')
    or owner_id in (select acting_organisations_as('broker', 'centreHead')));
create policy employer_reads on spec_version for select to brygga_app
  using (organisation_id in (select acting_organisations_as('employerContact', 'decisionMaker')));
create policy centre_sends on spec_version for insert to brygga_app
  with check (acting_trusted()
    or (owner_id in (select acting_organisations_as('broker', 'centreHead'))
      and need_id in (select id from need where need.owner_id = spec_version.owner_id)));

create policy visible on spec_decision for select to brygga_app
  using (version_id in (select id from spec_version));
create policy employer_decides on spec_decision for insert to brygga_app
  with check (by_employer and decided_by = acting_person() and version_id in (select id from spec_version
    where organisation_id in (select acting_organisations_as('employerContact', 'decisionMaker'))));
create policy centre_writes_down on spec_decision for insert to brygga_app
  with check (not by_employer and (acting_trusted() or version_id in (select id from spec_version
    where owner_id in (select acting_organisations_as('broker', 'centreHead')))));
