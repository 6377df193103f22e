-- Networks of employers: what they meet about, who is in since when, which house keeps them together.
create table employer_network (
  id uuid primary key,
  coordinator_id uuid not null references organisation,
  name text not null check (length(trim(name)) between 3 and 120),
  purpose text not null check (length(purpose) between 1 and 2000),
  notes text not null default '' check (length(notes) <= 4000),
  -- SHA-256, in hex, of the secret in the address of the calendar.
  feed_hash text unique,
  ended_on date,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  demo boolean not null default false
);
create index employer_network_of_coordinator on employer_network (coordinator_id);

create table network_member (
  id uuid primary key,
  network_id uuid not null references employer_network on delete cascade,
  organisation_id uuid not null references organisation,
  member_from date not null,
  member_until date check (member_until >= member_from),
  unique (network_id, organisation_id, member_from)
);
create unique index network_member_once on network_member (network_id, organisation_id) where member_until is null;
create index network_member_of_organisation on network_member (organisation_id);

create table network_meeting (
  id uuid primary key,
  network_id uuid not null references employer_network on delete cascade,
  title text not null check (length(trim(title)) between 3 and 120),
  agenda text not null default '' check (length(agenda) <= 4000),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  place text not null check (length(place) between 1 and 300),
  invited_at timestamptz,
  cancelled_at timestamptz,
  -- How many came, never who.
  employers_came integer check (employers_came >= 0),
  people_came integer check (people_came >= 0),
  created_at timestamptz not null,
  check ((employers_came is null) = (people_came is null))
);
create index network_meeting_of_network on network_meeting (network_id, starts_at);

-- Networks that the houses of the one who acts work in: as coordinator, or by keeping an employer that takes part.
create function networks_of_acting_house() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select id from employer_network
    where coordinator_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))
  $$;
create function networks_of_acting() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select networks_of_acting_house()
    union
    select member.network_id from network_member member
    join organisation employer on employer.id = kept_organisation(member.organisation_id)
    where member.organisation_id in (select acting_organisations_as('employerContact', 'decisionMaker'))
      or employer.owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))
      or exists (select from organisation_share share where share.organisation_id = employer.id
        and share.shared_with in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')))
  $$;
-- Who takes part, by name: those in a network know each other.
create function members_of_networks(wanted uuid[]) returns table (
    id uuid, network_id uuid, organisation_id uuid, name text, email text, member_from date, member_until date)
  language sql stable security definer set search_path = public
  as $$
    select member.id, member.network_id, kept.id, kept.name,
      case when acting_trusted() or member.network_id in (select networks_of_acting_house()) then kept.email end,
      member.member_from, member.member_until
    from network_member member join organisation kept on kept.id = kept_organisation(member.organisation_id)
    where member.network_id = any (wanted)
      and (acting_trusted() or acting_has_role('administrator') or member.network_id in (select networks_of_acting()))
    order by member.member_until is not null, kept.name, member.member_from
  $$;
-- The meetings behind a calendar address; nobody is named in them.
create function meetings_of_feed() returns table (
    network text, id uuid, title text, starts_at timestamptz, ends_at timestamptz, place text, cancelled boolean)
  language sql stable security definer set search_path = public
  as $$
    select network.name, meeting.id, meeting.title, meeting.starts_at, meeting.ends_at, meeting.place,
      meeting.cancelled_at is not null
    from employer_network network left join network_meeting meeting on meeting.network_id = network.id
    where acting_kind() = 'link' and network.feed_hash = acting_link()
    order by meeting.starts_at, meeting.id
  $$;

call protect_table('employer_network', 'select, insert, update');
call protect_table('network_member', 'select, insert, update');
call protect_table('network_meeting', 'select, insert, update');

create policy reading on employer_network for select to brygga_app using (
  acting_trusted() or acting_has_role('administrator')
  or coordinator_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))
  or id in (select networks_of_acting()));
create policy starting on employer_network for insert to brygga_app with check (
  acting_trusted() or coordinator_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')));
create policy changing on employer_network for update to brygga_app
  using (acting_trusted()
    or coordinator_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')))
  with check (acting_trusted()
    or coordinator_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')));

create policy reading on network_member for select to brygga_app using (
  acting_trusted() or acting_has_role('administrator') or network_id in (select networks_of_acting()));
create policy adding on network_member for insert to brygga_app
  with check (acting_trusted() or network_id in (select networks_of_acting_house()));
create policy changing on network_member for update to brygga_app
  using (acting_trusted() or network_id in (select networks_of_acting_house()))
  with check (acting_trusted() or network_id in (select networks_of_acting_house()));

create policy reading on network_meeting for select to brygga_app using (
  acting_trusted() or acting_has_role('administrator') or network_id in (select networks_of_acting()));
create policy adding on network_meeting for insert to brygga_app
  with check (acting_trusted() or network_id in (select networks_of_acting_house()));
create policy changing on network_meeting for update to brygga_app
  using (acting_trusted() or network_id in (select networks_of_acting_house()))
  with check (acting_trusted() or network_id in (select networks_of_acting_house()));
