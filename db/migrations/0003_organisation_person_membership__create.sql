-- Organisations, people, and who belongs where in which role: what all rights are read from.
create table organisation (
  id uuid primary key,
  slug text unique check (slug ~ '^[a-z0-9-]+$'),
  name text not null check (length(name) between 2 and 200),
  organisation_number text check (organisation_number ~ '^\d{6}-\d{4}$'),
  roles text[] not null check (cardinality(roles) > 0),
  learning_centre_kind text,
  provider_kind text,
  sector text,
  sni_code text,
  sni_version text check (sni_version in ('2007', '2025')),
  employees integer check (employees >= 0),
  website text,
  email text,
  phone text,
  about jsonb,
  -- The centre or unit that answers for an employer's record; null for organisations that are public facts.
  owner_id uuid references organisation,
  -- Set when a duplicate was merged into another; readers resolve it, so undoing is one update.
  merged_into uuid references organisation check (merged_into <> id),
  demo boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null
);
create unique index organisation_number_once on organisation (organisation_number) where merged_into is null;
create index organisation_name_similar on organisation using gin (plain_text(name) gin_trgm_ops);
create index organisation_roles on organisation using gin (roles);

create table organisation_municipality (
  organisation_id uuid not null references organisation on delete cascade,
  municipality_code text not null references municipality,
  primary key (organisation_id, municipality_code)
);
create index organisation_municipality_by_place on organisation_municipality (municipality_code);

-- An employer's record that its owner shares with another house (R38: learning centre and business unit).
create table organisation_share (
  organisation_id uuid not null references organisation on delete cascade,
  shared_with uuid not null references organisation,
  primary key (organisation_id, shared_with)
);

create table person (
  id uuid primary key,
  name text not null,
  email text unique check (email = lower(email)),
  phone text,
  language text not null default 'sv' check (language in ('sv', 'en')),
  -- Skyddade personuppgifter: hidden in lists, exports and calendars.
  protected_identity boolean not null default false,
  merged_into uuid references person check (merged_into <> id),
  erased_at timestamptz,
  demo boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null
);

create table membership (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  organisation_id uuid not null references organisation,
  role text not null check (role in ('broker', 'centreHead', 'businessDeveloper', 'employerContact',
    'providerCoordinator', 'regionalDeveloper', 'projectLeader', 'participant', 'decisionMaker', 'administrator')),
  title text,
  created_at timestamptz not null,
  ended_at timestamptz,
  unique (person_id, organisation_id, role)
);
create index membership_of_organisation on membership (organisation_id);

-- These read membership as the owner, so that policies on membership itself do not call themselves.
create function acting_organisations() returns setof uuid
  language sql stable security definer set search_path = public
  as $$ select organisation_id from membership where person_id = acting_person() and ended_at is null $$;

create function acting_has_role(variadic wanted text[]) returns boolean
  language sql stable security definer set search_path = public
  as $$
    select exists (
      select from membership where person_id = acting_person() and ended_at is null and role = any (wanted))
  $$;

create function acting_organisations_as(variadic wanted text[]) returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select organisation_id from membership
    where person_id = acting_person() and ended_at is null and role = any (wanted)
  $$;

-- The people that share an organisation with the one who acts.
create function acting_colleagues() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select person_id from membership
    where ended_at is null and organisation_id in (select acting_organisations())
  $$;

call protect_table('organisation');
call protect_table('organisation_municipality');
call protect_table('organisation_share');
call protect_table('person');
call protect_table('membership');

-- Public: every organisation that is more than an employer. An employer: its members, its owner, those it is shared with.
create policy visible on organisation for select to brygga_app using (
  roles && array['learningCentre', 'provider', 'regionalBody', 'businessUnit', 'projectOwner', 'authority']
  or acting_trusted()
  or id in (select acting_organisations())
  or owner_id in (select acting_organisations())
  or exists (
    select from organisation_share share
    where share.organisation_id = organisation.id and share.shared_with in (select acting_organisations()))
  or acting_has_role('administrator'));
create policy register on organisation for insert to brygga_app with check (
  acting_trusted() or acting_has_role('administrator')
  or owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')));
create policy change on organisation for update to brygga_app using (
  acting_trusted() or acting_has_role('administrator')
  or owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))
  or id in (select acting_organisations_as('centreHead', 'providerCoordinator', 'employerContact', 'businessDeveloper')));

create policy visible on organisation_municipality for select to brygga_app using (
  organisation_id in (select id from organisation));
create policy change on organisation_municipality to brygga_app
  using (organisation_id in (select id from organisation) and acting_kind() <> 'anonymous')
  with check (organisation_id in (select id from organisation) and acting_kind() <> 'anonymous');

create policy visible on organisation_share for select to brygga_app using (
  acting_trusted() or shared_with in (select acting_organisations()) or acting_has_role('administrator'));
create policy change on organisation_share to brygga_app
  using (acting_trusted() or acting_has_role('administrator', 'broker', 'centreHead', 'businessDeveloper'))
  with check (acting_trusted() or acting_has_role('administrator', 'broker', 'centreHead', 'businessDeveloper'));

create policy visible on person for select to brygga_app using (
  acting_trusted() or id = acting_person() or id in (select acting_colleagues()) or acting_has_role('administrator'));
create policy register on person for insert to brygga_app with check (
  acting_trusted() or acting_has_role('administrator', 'centreHead'));
create policy change on person for update to brygga_app using (
  acting_trusted() or id = acting_person() or acting_has_role('administrator'));

create policy visible on membership for select to brygga_app using (
  acting_trusted() or person_id = acting_person() or organisation_id in (select acting_organisations())
  or acting_has_role('administrator'));
create policy change on membership to brygga_app
  using (acting_trusted() or acting_has_role('administrator')
    or organisation_id in (select acting_organisations_as('centreHead')))
  with check (acting_trusted() or acting_has_role('administrator')
    or organisation_id in (select acting_organisations_as('centreHead')));
