-- Visits that a house plans, so that the other does not go to the same employer the same week, and each person's own
-- calendar of them.
create table planned_visit (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  house_id uuid not null references organisation,
  person_id uuid not null references person,
  contact_id uuid references contact_person on delete set null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  place text not null check (length(place) between 1 and 300),
  purpose text not null check (length(purpose) between 1 and 300),
  state text not null default 'planned' check (state in ('planned', 'done', 'cancelled')),
  -- What was written down when it was done.
  entry_id uuid references contact_entry,
  created_by uuid references person,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  demo boolean not null default false,
  check ((state = 'done') = (entry_id is not null))
);
create index planned_visit_of_employer on planned_visit (organisation_id, starts_at);
create index planned_visit_of_person on planned_visit (person_id, starts_at);

-- How far apart a house wants visits to the same employer; without a row the rule of the product holds.
create table house_visit_rule (
  house_id uuid primary key references organisation,
  apart_days integer not null check (apart_days between 0 and 365),
  changed_at timestamptz not null
);

-- A calendar that a program fetches without signing in: whoever holds the address reads the person's visits.
create table visit_feed (
  person_id uuid primary key references person on delete cascade,
  -- SHA-256, in hex, of the secret in the address.
  link_hash text not null unique,
  language text not null check (language in ('sv', 'en')),
  created_at timestamptz not null
);

-- The visits behind the address, as long as the person still works for the house.
create function visits_of_feed(since timestamptz) returns table (
    id uuid, employer_id uuid, employer text, starts_at timestamptz, ends_at timestamptz, place text, purpose text,
    state text)
  language sql stable security definer set search_path = public
  as $$
    select visit.id, employer.id, employer.name, visit.starts_at, visit.ends_at, visit.place, visit.purpose, visit.state
    from visit_feed feed
    join planned_visit visit on visit.person_id = feed.person_id
    join organisation employer on employer.id = kept_organisation(visit.organisation_id)
    where acting_kind() = 'link' and feed.link_hash = acting_link() and visit.starts_at >= since
      and exists (
        select from membership
        where membership.person_id = feed.person_id and membership.ended_at is null
          and membership.organisation_id = visit.house_id
          and membership.role in ('broker', 'centreHead', 'businessDeveloper'))
    order by visit.starts_at, visit.id
  $$;

call protect_table('planned_visit', 'select, insert, update');
call protect_table('house_visit_rule', 'select, insert, update');
call protect_table('visit_feed');

create policy houses_read on planned_visit for select to brygga_app using (
  acting_trusted() or acting_has_role('administrator') or organisation_id in (select employers_of_acting()));
create policy house_plans on planned_visit for insert to brygga_app with check (acting_trusted()
  or (organisation_id in (select employers_of_acting())
    and house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))));
create policy house_changes on planned_visit for update to brygga_app
  using (acting_trusted() or house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')))
  with check (acting_trusted()
    or house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')));

create policy house on house_visit_rule to brygga_app
  using (acting_trusted() or house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')))
  with check (acting_trusted()
    or house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')));

create policy own on visit_feed to brygga_app
  using (acting_trusted() or person_id = acting_person())
  with check (acting_trusted() or person_id = acting_person());
create policy holder on visit_feed for select to brygga_app using (
  acting_kind() = 'link' and link_hash = acting_link());
