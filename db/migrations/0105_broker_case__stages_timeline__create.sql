-- Cases: how the work with one employer goes, from the first contact to the follow-up, and everything that happened.

-- The twelve stages in their order (src/brokering/cases/case.ts); null for what is none.
create function case_stage_number(stage text) returns integer
  language sql immutable parallel safe
  as $$
    select array_position(array['contact', 'inventory', 'analysis.organisation', 'analysis.group', 'analysis.individual',
      'spec', 'request', 'proposals', 'comparison', 'agreement', 'delivery', 'followUp'], stage)
  $$;

create table broker_case (
  id uuid primary key,
  -- `C-2026-14`: a number for each year, as needs have.
  key text not null unique check (key ~ '^C-\d{4}-\d+$'),
  title text not null check (length(trim(title)) between 3 and 120),
  about text,
  -- The employer, the house that answers for the case, and who works with it.
  organisation_id uuid not null references organisation,
  owner_id uuid not null references organisation,
  broker_id uuid not null references person,
  stage text not null default 'contact' check (case_stage_number(stage) is not null),
  stage_since timestamptz not null,
  state text not null default 'running' check (state in ('running', 'paused', 'closed')),
  closing_reason text check (closing_reason in ('completed', 'employerWithdrew', 'helpedElsewhere', 'noSupply',
    'notReachable', 'notForUs', 'duplicate')),
  -- What happens next, by when and by whom: every case that is not closed has one.
  next_action text,
  next_on date,
  next_owner_id uuid references person,
  opened_at timestamptz not null,
  -- When somebody first answered the employer.
  answered_at timestamptz,
  -- When something last happened: time limits count from here.
  last_event_at timestamptz not null,
  reminders_paused_at timestamptz,
  closed_at timestamptz,
  changed_at timestamptz not null,
  version integer not null default 1,
  demo boolean not null default false,
  check ((state = 'closed') = (closing_reason is not null)),
  check ((state = 'closed') = (closed_at is not null)),
  check (closing_reason <> 'completed' or stage = 'followUp'),
  check (state = 'closed' or (length(trim(next_action)) > 0 and next_on is not null and next_owner_id is not null))
);
create index broker_case_of_owner on broker_case (owner_id, state, next_on);
create index broker_case_of_organisation on broker_case (organisation_id);
create index broker_case_of_broker on broker_case (broker_id, state);

-- The timeline: steps of the case, what its people wrote, and what other rooms reported.
create table case_entry (
  id uuid primary key,
  case_id uuid not null references broker_case on delete cascade,
  at timestamptz not null,
  kind text not null check (kind ~ '^[a-z][A-Za-z]{1,39}$'),
  from_stage text,
  to_stage text,
  -- The reason of a step, or what somebody wrote.
  words text,
  -- What was reported, in both languages, and the record that it tells of.
  report jsonb,
  entity text,
  entity_id text,
  -- Codes of a step, such as the reason of closing.
  details jsonb,
  person_id uuid references person,
  check ((kind in ('advanced', 'skipped', 'returned')) = (from_stage is not null)),
  check ((kind in ('advanced', 'skipped', 'returned')) = (to_stage is not null)),
  check (kind not in ('skipped', 'returned', 'paused', 'reopened') or coalesce(length(trim(words)), 0) > 0),
  check (kind <> 'advanced' or case_stage_number(to_stage) = case_stage_number(from_stage) + 1),
  check (kind <> 'skipped' or case_stage_number(to_stage) > case_stage_number(from_stage) + 1),
  check (kind <> 'returned' or case_stage_number(to_stage) < case_stage_number(from_stage)),
  check ((report is null) = (entity is null)),
  check ((entity is null) = (entity_id is null))
);
create index case_entry_of_case on case_entry (case_id, at);
create index case_entry_of_entity on case_entry (entity, entity_id) where entity is not null;

-- Which reminders went out, so that nobody is reminded twice of the same wait.
create table case_reminder (
  case_id uuid not null references broker_case on delete cascade,
  rule text not null check (rule in ('firstAnswer', 'reminder', 'escalation')),
  -- The day that the wait counts from.
  since date not null,
  person_id uuid not null references person,
  sent_at timestamptz not null,
  primary key (case_id, rule, since, person_id)
);

create table case_number (year integer primary key, last integer not null);

create function next_case_key(wanted_year integer) returns text
  language sql security definer set search_path = public
  as $$
    insert into case_number as number (year, last) values (wanted_year, 1)
    on conflict (year) do update set last = number.last + 1
    returning 'C-' || wanted_year || '-' || last
  $$;

-- Cases that the one who acts works with, or may read as staff; what other rooms keep of a case has the same wall.
create function cases_of_acting() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select id from broker_case
    where acting_trusted() or acting_has_role('administrator')
      or owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))
  $$;

-- What another room tells of: also where the one who acts may not read the case, such as a provider that answers a request.
-- False when there is no such case.
create function report_to_case(wanted uuid, entry uuid, moment timestamptz, what text, about text, about_id text, told jsonb)
  returns boolean
  language sql volatile security definer set search_path = public
  as $$
    with told_of as (
      update broker_case set last_event_at = greatest(last_event_at, moment)
      where id = wanted and acting_kind() <> 'anonymous'
      returning id),
    added as (
      insert into case_entry (id, case_id, at, kind, entity, entity_id, report, person_id)
      select entry, id, moment, what, about, about_id, told, acting_person() from told_of
      returning 1)
    select exists (select from added)
  $$;

call protect_table('broker_case');
call protect_table('case_entry');
call protect_table('case_reminder');
call protect_table('case_number');

create policy staff_reads on broker_case for select to brygga_app
  using (acting_trusted() or acting_has_role('administrator')
    or owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')));
create policy staff_opens on broker_case for insert to brygga_app
  with check (acting_trusted() or acting_has_role('administrator')
    or owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')));
create policy staff_changes on broker_case for update to brygga_app
  using (acting_trusted() or acting_has_role('administrator')
    or owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')))
  with check (acting_trusted() or acting_has_role('administrator')
    or owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')));

create policy staff_reads on case_entry for select to brygga_app using (case_id in (select cases_of_acting()));
create policy staff_writes on case_entry for insert to brygga_app with check (case_id in (select cases_of_acting()));
-- What happened stays as it was; only a wish to be forgotten takes words out of it.
create policy erasing on case_entry for update to brygga_app using (acting_trusted()) with check (acting_trusted());

create policy staff_reads on case_reminder for select to brygga_app using (case_id in (select cases_of_acting()));
create policy reminding on case_reminder for insert to brygga_app with check (acting_trusted());
create policy numbering on case_number for select to brygga_app using (acting_trusted());
