-- What happened (audit), what others must hear of (outbox), how far long work has come (job_run).
create table audit_entry (
  id uuid primary key,
  at timestamptz not null,
  actor_kind text not null,
  actor_person_id uuid,
  actor_name text,
  entity text not null,
  entity_id text not null,
  organisation_id uuid,
  action text not null,
  before jsonb,
  after jsonb,
  -- Values about a person, encrypted with that person's key; erasing the key leaves the chain whole.
  personal_subject uuid,
  personal_values bytea,
  -- Given by the sealing job, one after another: writers never wait for each other.
  sequence bigint unique,
  previous_hash bytea,
  hash bytea,
  constraint sealed_whole check ((sequence is null) = (hash is null))
);
create index audit_entry_of_record on audit_entry (entity, entity_id, at);
create index audit_entry_unsealed on audit_entry (at, id) where sequence is null;

create table outbox_event (
  id uuid primary key,
  name text not null,
  payload jsonb not null,
  created_at timestamptz not null,
  dispatched_at timestamptz
);
create index outbox_event_waiting on outbox_event (created_at, id) where dispatched_at is null;

create function outbox_event_announce() returns trigger
  language plpgsql
  as $$ begin perform pg_notify('brygga_outbox', ''); return null; end $$;
create trigger announce after insert on outbox_event for each statement execute function outbox_event_announce();

-- A piece of long work that a person waits for; the job writes its steps here and the page shows them.
create table job_run (
  id uuid primary key,
  kind text not null,
  started_by uuid references person,
  title jsonb not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed')),
  step integer not null default 0,
  steps integer,
  result jsonb,
  created_at timestamptz not null,
  finished_at timestamptz
);

call protect_table('audit_entry', 'select, insert, update');
call protect_table('outbox_event');
call protect_table('job_run');

create policy write on audit_entry for insert to brygga_app with check (sequence is null);
-- The job named audit seals; nobody else changes an entry.
create policy seal on audit_entry for update to brygga_app using (acting_kind() = 'job') with check (acting_kind() = 'job');
create policy visible on audit_entry for select to brygga_app using (
  acting_trusted()
  or actor_person_id = acting_person()
  or organisation_id in (select acting_organisations())
  or acting_has_role('administrator'));

create policy write on outbox_event for insert to brygga_app with check (true);
create policy dispatch on outbox_event to brygga_app using (acting_trusted()) with check (acting_trusted());

create policy own on job_run to brygga_app
  using (acting_trusted() or started_by = acting_person() or acting_has_role('administrator'))
  with check (acting_trusted() or started_by = acting_person());
