-- Learning efforts: what a provider carries out for a case, when and where, who takes part, who came, and what did not
-- go as planned.
create table effort_number (year integer primary key, last integer not null);

create function next_effort_key(wanted_year integer) returns text
  language sql security definer set search_path = public
  as $$
    insert into effort_number as number (year, last) values (wanted_year, 1)
    on conflict (year) do update set last = number.last + 1
    returning 'I-' || wanted_year || '-' || last
  $$;

create table learning_effort (
  id uuid primary key,
  -- `I-2026-3`: a number for each year, as cases have.
  key text not null unique check (key ~ '^I-\d{4}-\d+$'),
  case_id uuid not null references broker_case,
  need_id uuid references need on delete set null,
  -- The employer, the house of the case, and the one who teaches.
  organisation_id uuid not null references organisation,
  owner_id uuid not null references organisation,
  provider_id uuid not null references organisation,
  title text not null check (length(trim(title)) between 3 and 120),
  -- The level of the competence matrix that everybody is to reach.
  required_level smallint not null check (required_level between 1 and 5),
  -- The employer sees names: its own staff, and it is agreed with them.
  names_agreed boolean not null default false,
  -- SHA-256, in hex, of the secret in the address of the calendar.
  feed_hash text unique,
  ended_on date,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  demo boolean not null default false
);
create index learning_effort_of_case on learning_effort (case_id);
create index learning_effort_of_owner on learning_effort (owner_id);
create index learning_effort_of_provider on learning_effort (provider_id);
create index learning_effort_of_organisation on learning_effort (organisation_id);

create table effort_session (
  id uuid primary key,
  effort_id uuid not null references learning_effort on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  place text not null check (length(place) between 1 and 300),
  -- How it fits the work, such as `efter 14.00-skiftet`.
  shift text check (length(shift) <= 100),
  cancelled_at timestamptz,
  -- When somebody said that everybody who was there is counted.
  counted_at timestamptz
);
create index effort_session_of_effort on effort_session (effort_id, starts_at);

create table effort_participant (
  id uuid primary key,
  effort_id uuid not null references learning_effort on delete cascade,
  -- Who somebody is when the name is not for the reader, or is erased: participant 3.
  number integer not null,
  -- Name and address, encrypted under the person's key.
  sealed jsonb not null,
  -- What is arranged, never why (GDPR art. 9).
  adaptations text[] not null default '{}',
  -- The day on which the person agreed to be asked afterwards; without it nobody asks.
  follow_up_agreed_on date,
  created_at timestamptz not null,
  unique (effort_id, number)
);

create table effort_attendance (
  session_id uuid not null references effort_session on delete cascade,
  participant_id uuid not null references effort_participant on delete cascade,
  effort_id uuid not null references learning_effort on delete cascade,
  present boolean not null,
  marked_at timestamptz not null,
  marked_by uuid references person,
  primary key (session_id, participant_id)
);
create index effort_attendance_of_effort on effort_attendance (effort_id);
create index effort_attendance_of_participant on effort_attendance (participant_id);

create table effort_deviation (
  id uuid primary key,
  effort_id uuid not null references learning_effort on delete cascade,
  happened_on date not null,
  kind text not null check (kind in ('cancelled', 'moved', 'teacher', 'place', 'content', 'accessibility', 'other')),
  what text not null check (length(what) between 1 and 2000),
  measure text check (length(measure) <= 2000),
  person_id uuid references person,
  at timestamptz not null
);
create index effort_deviation_of_effort on effort_deviation (effort_id, happened_on);

-- That attendance fell too low: told once for each session, and once for the whole (without a session).
create table effort_warning (
  id uuid primary key,
  effort_id uuid not null references learning_effort on delete cascade,
  session_id uuid references effort_session on delete cascade,
  present integer not null,
  expected integer not null check (expected > 0),
  at timestamptz not null,
  unique nulls not distinct (effort_id, session_id)
);

-- Efforts whose participants the one who acts works with: at the house of the case, and at the provider.
create function efforts_of_acting() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select id from learning_effort
    where acting_trusted()
      or owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))
      or provider_id in (select acting_organisations_as('providerCoordinator'))
  $$;

-- The same, and for an employer those of its own staff where names are agreed.
create function efforts_with_names() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select efforts_of_acting()
    union
    select id from learning_effort
    where names_agreed and organisation_id in (select acting_organisations_as('employerContact'))
  $$;

create function efforts_seen() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select efforts_of_acting()
    union
    select id from learning_effort
    where acting_has_role('administrator')
      or organisation_id in (select acting_organisations_as('employerContact', 'decisionMaker'))
  $$;

-- How many take part, and how many came to each session, for those who see no names: nothing of fewer than five.
create function counts_of_efforts(wanted uuid[]) returns table (
    effort_id uuid, people integer, session_id uuid, present integer, expected integer)
  language sql stable security definer set search_path = public
  as $$
    with seen as (select one.id from unnest(wanted) as one (id) where one.id in (select efforts_seen())),
    sizes as (
      select seen.id, count(participant.id)::integer as people
      from seen left join effort_participant participant on participant.effort_id = seen.id group by seen.id),
    shown as (
      select id, people from sizes where people >= 5 or id in (select efforts_with_names()))
    select shown.id, shown.people, session.id,
      (select count(*) filter (where mark.present) from effort_attendance mark where mark.session_id = session.id)::integer,
      (select count(*) from effort_attendance mark where mark.session_id = session.id)::integer
    from shown
    left join effort_session session
      on session.effort_id = shown.id and session.counted_at is not null and session.cancelled_at is null
  $$;

-- What the parties are called: a provider does not read the record of the employer, nor the other way round.
create function names_of_efforts(wanted uuid[]) returns table (
    effort_id uuid, employer_id uuid, employer text, house text, provider_id uuid, provider text, provider_email text)
  language sql stable security definer set search_path = public
  as $$
    select effort.id, employer.id, employer.name, house.name, provider.id, provider.name, provider.email
    from learning_effort effort
    join organisation employer on employer.id = kept_organisation(effort.organisation_id)
    join organisation house on house.id = kept_organisation(effort.owner_id)
    join organisation provider on provider.id = kept_organisation(effort.provider_id)
    where effort.id = any (wanted) and effort.id in (select efforts_seen())
  $$;

-- The sessions behind a calendar address; nobody is named in them.
create function sessions_of_feed() returns table (
    key text, title text, id uuid, starts_at timestamptz, ends_at timestamptz, place text, shift text, cancelled boolean)
  language sql stable security definer set search_path = public
  as $$
    select effort.key, effort.title, session.id, session.starts_at, session.ends_at, session.place, session.shift,
      session.cancelled_at is not null
    from learning_effort effort left join effort_session session on session.effort_id = effort.id
    where acting_kind() = 'link' and effort.feed_hash = acting_link()
    order by session.starts_at, session.id
  $$;

call protect_table('effort_number');
call protect_table('learning_effort', 'select, insert, update');
call protect_table('effort_session', 'select, insert, update');
call protect_table('effort_participant');
call protect_table('effort_attendance', 'select, insert, update');
call protect_table('effort_deviation', 'select, insert, update');
call protect_table('effort_warning', 'select, insert');

create policy numbering on effort_number for select to brygga_app using (acting_trusted());

create policy reading on learning_effort for select to brygga_app using (
  acting_trusted() or acting_has_role('administrator')
  or owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))
  or provider_id in (select acting_organisations_as('providerCoordinator'))
  or organisation_id in (select acting_organisations_as('employerContact', 'decisionMaker')));
create policy house_writes on learning_effort for insert to brygga_app with check (
  acting_trusted() or (case_id in (select cases_of_acting())
    and owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))));
create policy house_changes on learning_effort for update to brygga_app
  using (acting_trusted() or owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')))
  with check (acting_trusted()
    or owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')));

create policy reading on effort_session for select to brygga_app using (effort_id in (select efforts_seen()));
create policy adding on effort_session for insert to brygga_app with check (effort_id in (select efforts_of_acting()));
create policy changing on effort_session for update to brygga_app
  using (effort_id in (select efforts_of_acting())) with check (effort_id in (select efforts_of_acting()));

create policy reading on effort_participant for select to brygga_app using (effort_id in (select efforts_with_names()));
create policy adding on effort_participant for insert to brygga_app
  with check (effort_id in (select efforts_of_acting()));
create policy changing on effort_participant for update to brygga_app
  using (effort_id in (select efforts_of_acting())) with check (effort_id in (select efforts_of_acting()));
create policy removing on effort_participant for delete to brygga_app
  using (effort_id in (select efforts_of_acting()));

create policy reading on effort_attendance for select to brygga_app using (effort_id in (select efforts_with_names()));
create policy adding on effort_attendance for insert to brygga_app
  with check (effort_id in (select efforts_of_acting()));
create policy changing on effort_attendance for update to brygga_app
  using (effort_id in (select efforts_of_acting())) with check (effort_id in (select efforts_of_acting()));

create policy reading on effort_deviation for select to brygga_app using (effort_id in (select efforts_of_acting()));
create policy adding on effort_deviation for insert to brygga_app with check (effort_id in (select efforts_of_acting()));
create policy erasing on effort_deviation for update to brygga_app using (acting_trusted()) with check (acting_trusted());

create policy reading on effort_warning for select to brygga_app using (effort_id in (select efforts_of_acting()));
create policy warning on effort_warning for insert to brygga_app with check (effort_id in (select efforts_of_acting()));
