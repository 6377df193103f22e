-- The public project bank: projects of several programme periods in one model. A field that did not exist in a
-- period is null, and pages then say so. Texts are {sv, en?}.
create table project (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title jsonb not null,
  lead jsonb,
  programme_period text not null,
  programme_area text,
  phase text,
  owner_name text not null,
  owner_id uuid references organisation,
  granted_support_ore bigint check (granted_support_ore >= 0),
  total_budget_ore bigint check (total_budget_ore >= 0),
  -- Both days are part of the period.
  starts_on date,
  ends_on date,
  region text,
  case_number text,
  project_number text,
  specific_objective text,
  union_share_percent numeric(5, 2) check (union_share_percent between 0 and 100),
  intervention_type text,
  beneficiary_postcode text,
  -- What the project says of itself; the number of named ones is counted from project_municipality.
  declared_municipalities integer check (declared_municipalities >= 0),
  -- [{"heading": {sv, en?}, "text": {sv, en?}}] in the order of the page.
  sections jsonb not null default '[]',
  source jsonb not null,
  origin text not null check (origin in ('reference', 'import')),
  published_at timestamptz,
  demo boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  constraint support_within_budget check (granted_support_ore <= total_budget_ore),
  constraint starts_before_end check (starts_on <= ends_on)
);
create unique index project_once on project (lower(title ->> 'sv'), lower(owner_name), coalesce(starts_on, '0001-01-01'));
create index project_by_start on project (starts_on desc nulls last, id);
create index project_words on project using gin (
  plain_text((title ->> 'sv') || ' ' || coalesce(title ->> 'en', '') || ' ' || coalesce(lead ->> 'sv', '') || ' '
    || coalesce(lead ->> 'en', '') || ' ' || owner_name) gin_trgm_ops);

create table project_municipality (
  project_id uuid not null references project on delete cascade,
  municipality_code text not null references municipality,
  primary key (project_id, municipality_code)
);
create index project_municipality_by_place on project_municipality (municipality_code);

-- Partners and actors as the project names them; a link to a municipality is a finding of its own, with its source.
create table project_party (
  project_id uuid not null references project on delete cascade,
  kind text not null check (kind in ('partner', 'actor')),
  position integer not null,
  name text not null,
  municipality_code text references municipality,
  link_source text,
  primary key (project_id, kind, position),
  constraint link_has_source check ((municipality_code is null) = (link_source is null))
);

create table project_attachment (
  project_id uuid not null references project on delete cascade,
  number integer not null,
  title text not null,
  -- Named in the text; the file itself may not have followed.
  available boolean not null default false,
  primary key (project_id, number)
);

-- A contact person is shown to the public only with a purpose and an end date.
create table project_contact (
  project_id uuid primary key references project on delete cascade,
  name text,
  email text,
  phone text,
  purpose text,
  published_until date,
  constraint publishing_has_purpose_and_end check ((purpose is null) = (published_until is null))
);

call protect_table('project');
call protect_table('project_municipality');
call protect_table('project_party');
call protect_table('project_attachment');
call protect_table('project_contact');

create function acting_may_edit_bank() returns boolean
  language sql stable
  as $$ select acting_trusted() or acting_has_role('administrator') $$;

create policy visible on project for select to brygga_app using (
  published_at is not null or acting_may_edit_bank());
create policy change on project to brygga_app using (acting_may_edit_bank()) with check (acting_may_edit_bank());

create policy visible on project_municipality for select to brygga_app using (
  project_id in (select id from project));
create policy change on project_municipality to brygga_app
  using (acting_may_edit_bank()) with check (acting_may_edit_bank());
create policy visible on project_party for select to brygga_app using (project_id in (select id from project));
create policy change on project_party to brygga_app
  using (acting_may_edit_bank()) with check (acting_may_edit_bank());
create policy visible on project_attachment for select to brygga_app using (project_id in (select id from project));
create policy change on project_attachment to brygga_app
  using (acting_may_edit_bank()) with check (acting_may_edit_bank());
create policy visible on project_contact for select to brygga_app using (
  acting_may_edit_bank()
  or (published_until >= (now() at time zone 'Europe/Stockholm')::date and project_id in (select id from project)));
create policy change on project_contact to brygga_app
  using (acting_may_edit_bank()) with check (acting_may_edit_bank());
