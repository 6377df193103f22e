-- Facts about organisations with their source, workplaces, and walls that let nobody write another house's records.
alter table organisation add column source jsonb;
-- The body that took over, such as the region after a regional association; both stay as records of their own.
alter table organisation add column successor_id uuid references organisation check (successor_id <> id);
create index organisation_successor on organisation (successor_id) where successor_id is not null;
create index organisation_owner on organisation (owner_id) where owner_id is not null;
create index organisation_merged on organisation (merged_into) where merged_into is not null;
create index organisation_share_with on organisation_share (shared_with);

-- A physical place of work (arbetsställe); its CFAR number is given by SCB, eight digits.
create table workplace (
  id uuid primary key,
  organisation_id uuid not null references organisation on delete cascade,
  name text not null check (length(name) between 1 and 200),
  cfar text check (cfar ~ '^\d{8}$'),
  municipality_code text not null references municipality,
  created_at timestamptz not null
);
create index workplace_of_organisation on workplace (organisation_id);
create index workplace_by_place on workplace (municipality_code);

-- The organisations whose records the one who acts may change: the same rule as on organisation itself. Read as the
-- owner of the tables, so that policies of organisation and its shares do not call each other.
create function acting_changeable_organisations() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select id from organisation
    where acting_trusted() or acting_has_role('administrator')
      or owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))
      or id in (select acting_organisations_as('centreHead', 'providerCoordinator', 'employerContact', 'businessDeveloper'))
  $$;

drop policy change on organisation_municipality;
create policy change on organisation_municipality to brygga_app
  using (organisation_id in (select acting_changeable_organisations()))
  with check (organisation_id in (select acting_changeable_organisations()));

-- Who answers for a record shares it; the house that it was shared with sees that, and may let go of it.
drop policy visible on organisation_share;
drop policy change on organisation_share;
create policy visible on organisation_share for select to brygga_app using (
  shared_with in (select acting_organisations()) or organisation_id in (select acting_changeable_organisations()));
create policy share on organisation_share for insert to brygga_app
  with check (organisation_id in (select acting_changeable_organisations()));
create policy unshare on organisation_share for delete to brygga_app using (
  organisation_id in (select acting_changeable_organisations())
  or shared_with in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')));

call protect_table('workplace');
create policy visible on workplace for select to brygga_app using (organisation_id in (select id from organisation));
create policy change on workplace to brygga_app
  using (organisation_id in (select acting_changeable_organisations()))
  with check (organisation_id in (select acting_changeable_organisations()));
