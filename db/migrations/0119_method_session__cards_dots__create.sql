-- Guided methods in use: a session with an employer, what was written in its steps, and the needs that came of it.
create table method_session (
  id uuid primary key,
  method_slug text not null references method,
  organisation_id uuid not null references organisation,
  -- The house that leads the session: its staff write.
  house_id uuid not null references organisation,
  case_id uuid references broker_case,
  need_id uuid references need on delete set null,
  held_by uuid references person,
  held_on date not null,
  -- Who took part, as roles.
  present text not null default '' check (length(present) <= 500),
  people integer check (people > 0),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  demo boolean not null default false
);
create index method_session_of_employer on method_session (organisation_id, held_on desc);
create index method_session_of_house on method_session (house_id, held_on desc);
create index method_session_of_case on method_session (case_id) where case_id is not null;
create index method_session_changed on method_session (changed_at);

-- Named groups that the cards of a step are put into.
create table method_cluster (
  id uuid primary key,
  session_id uuid not null references method_session on delete cascade,
  step text not null,
  name text not null check (length(name) between 1 and 120),
  created_at timestamptz not null,
  unique (id, session_id)
);
create index method_cluster_of_session on method_cluster (session_id);

-- A card, a row or an answer: one row each, so that two who write at once lose nothing.
create table method_entry (
  id uuid primary key,
  session_id uuid not null references method_session on delete cascade,
  step text not null,
  -- The question that it answers; null for cards and rows.
  slot text,
  position integer not null default 0,
  -- As src/register/methods/guided/guided-method.ts describes it for the step.
  content jsonb not null,
  cluster_id uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  unique (session_id, step, slot),
  foreign key (cluster_id, session_id) references method_cluster (id, session_id)
);
create index method_entry_of_session on method_entry (session_id, created_at);
create index method_entry_of_cluster on method_entry (cluster_id) where cluster_id is not null;

-- Dots as one person placed them, or as several together: `people` says how many. Nobody is named.
create table method_ballot (
  id uuid primary key,
  session_id uuid not null references method_session on delete cascade,
  step text not null,
  people integer not null check (people > 0),
  -- Dots by id of card or group.
  dots jsonb not null,
  created_at timestamptz not null
);
create index method_ballot_of_session on method_ballot (session_id);

-- Which card, group or row became which need.
create table method_session_need (
  session_id uuid not null references method_session on delete cascade,
  source_id uuid not null,
  need_id uuid not null references need on delete cascade,
  primary key (session_id, source_id)
);
create index method_session_need_of_need on method_session_need (need_id);

-- Sessions that the one who acts writes in; past the wall, or the policies would ask each other again and again.
create function acting_led_sessions() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select id from method_session
    where acting_trusted() or house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))
  $$;

call protect_table('method_session', 'select, insert, update');
call protect_table('method_cluster');
call protect_table('method_entry');
call protect_table('method_ballot', 'select, insert, delete');
call protect_table('method_session_need', 'select, insert');

-- The employer's own people read what their workplace said; other houses do not.
create policy reading on method_session for select to brygga_app using (
  acting_trusted() or acting_has_role('administrator')
  or house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))
  or organisation_id in (select acting_organisations_as('employerContact', 'decisionMaker')));
create policy starting on method_session for insert to brygga_app with check (
  acting_trusted()
  or (house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))
    and organisation_id in (select employers_of_acting())));
create policy changing on method_session for update to brygga_app
  using (acting_trusted() or house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')))
  with check (
    acting_trusted() or house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')));

create policy reading on method_cluster for select to brygga_app using (session_id in (select id from method_session));
create policy writing on method_cluster to brygga_app
  using (session_id in (select acting_led_sessions())) with check (session_id in (select acting_led_sessions()));
create policy reading on method_entry for select to brygga_app using (session_id in (select id from method_session));
create policy writing on method_entry to brygga_app
  using (session_id in (select acting_led_sessions())) with check (session_id in (select acting_led_sessions()));
create policy reading on method_ballot for select to brygga_app using (session_id in (select id from method_session));
create policy writing on method_ballot to brygga_app
  using (session_id in (select acting_led_sessions())) with check (session_id in (select acting_led_sessions()));
create policy reading on method_session_need for select to brygga_app using (
  session_id in (select id from method_session));
create policy adding on method_session_need for insert to brygga_app with check (
  session_id in (select acting_led_sessions()));
