-- Public events with registration, and notices that stand on every page for a while (R3, R4).
create table calendar_event (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title jsonb not null,
  about jsonb not null,
  -- Where: a place, a link, or both.
  place text,
  municipality_code text references municipality,
  online_url text check (online_url ~ '^https://'),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  register_until timestamptz not null,
  seats integer check (seats > 0),
  organiser_id uuid references organisation,
  organiser_name text not null,
  accessibility jsonb,
  published_at timestamptz,
  cancelled_at timestamptz,
  demo boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  constraint registration_closes_before_start check (register_until <= starts_at),
  constraint somewhere check (place is not null or online_url is not null)
);
create index calendar_event_by_time on calendar_event (starts_at, id);

create table event_registration (
  id uuid primary key,
  event_id uuid not null references calendar_event,
  person_id uuid references person,
  name text not null check (length(name) between 2 and 200),
  email text not null check (email = lower(email)),
  language text not null check (language in ('sv', 'en')),
  state text not null check (state in ('registered', 'waiting', 'cancelled')),
  -- What is arranged, never why: no diagnoses.
  adaptations text[] not null default '{}',
  adaptation_note text check (length(adaptation_note) <= 500),
  -- SHA-256 of the private link by which the registration is read and cancelled, in hex.
  link_hash text not null unique,
  created_at timestamptz not null,
  cancelled_at timestamptz
);
create unique index event_registration_once on event_registration (event_id, email) where state <> 'cancelled';
create index event_registration_queue on event_registration (event_id, created_at, id);

create table site_notice (
  id uuid primary key,
  text jsonb not null,
  -- Both days are part of the display period.
  shown_from date not null,
  shown_until date not null check (shown_until >= shown_from),
  event_id uuid references calendar_event on delete set null,
  demo boolean not null default false,
  created_at timestamptz not null
);

call protect_table('calendar_event');
call protect_table('event_registration');
call protect_table('site_notice');

create function acting_may_edit_calendar(organiser uuid) returns boolean
  language sql stable
  as $$
    select acting_trusted() or acting_has_role('administrator')
      or organiser in (select acting_organisations_as('centreHead', 'broker', 'regionalDeveloper'))
  $$;

-- How many seats are taken, without showing by whom. The lock makes registrations to one event wait for each other
-- until the transaction ends, so that the last seat is given once.
create function event_seats_taken(event uuid) returns bigint
  language plpgsql volatile security definer set search_path = public
  as $$
  begin
    perform pg_advisory_xact_lock(hashtextextended(event::text, 50));
    return (select count(*) from event_registration where event_id = event and state = 'registered');
  end
  $$;

create policy visible on calendar_event for select to brygga_app using (
  published_at is not null or acting_may_edit_calendar(organiser_id));
create policy change on calendar_event to brygga_app
  using (acting_may_edit_calendar(organiser_id)) with check (acting_may_edit_calendar(organiser_id));

create policy register on event_registration for insert to brygga_app with check (
  state in ('registered', 'waiting') and event_id in (select id from calendar_event)
  and (person_id is null or person_id = acting_person()));
create policy visible on event_registration for select to brygga_app using (
  acting_trusted() or link_hash = acting_link() or person_id = acting_person()
  or event_id in (select id from calendar_event where acting_may_edit_calendar(organiser_id)));
create policy cancel on event_registration for update to brygga_app using (
  acting_trusted() or link_hash = acting_link() or person_id = acting_person());

create policy everyone_reads on site_notice for select to brygga_app using (true);
create policy change on site_notice to brygga_app
  using (acting_trusted() or acting_has_role('administrator')) with check (acting_trusted() or acting_has_role('administrator'));
