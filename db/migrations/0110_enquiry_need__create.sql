-- Enquiries are what came in, needs are how a broker reads them: one enquiry may become several needs.
create table enquiry (
  id uuid primary key,
  -- SHA-256 of the private link that the sender follows it with; null when it came by phone or visit.
  link_hash text unique check (link_hash ~ '^[0-9a-f]{64}$'),
  state text not null default 'new' check (state in ('new', 'read', 'split', 'closed')),
  closing_reason text,
  language text not null check (language in ('sv', 'en')),
  -- The partner site whose frame it was written in.
  source text check (source ~ '^[a-z0-9-]{1,60}$'),
  municipality_code text not null references municipality,
  -- The learning centre that answers for the municipality; null when the county has none.
  owner_id uuid references organisation,
  -- The employer's record, once the broker knows which one it is.
  organisation_id uuid references organisation,
  -- What the sender wrote: difficulty, for whom, how many, where and when, organisation, contact.
  content jsonb not null,
  received_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  demo boolean not null default false,
  check ((state = 'closed') = (closing_reason is not null))
);
create index enquiry_of_owner on enquiry (owner_id, state, received_at);

create table need (
  id uuid primary key,
  -- `B-2026-118`: a number for each year, so that it can be said aloud and stand in minutes.
  key text not null unique check (key ~ '^B-\d{4}-\d+$'),
  enquiry_id uuid references enquiry,
  owner_id uuid not null references organisation,
  organisation_id uuid references organisation,
  broker_id uuid references person,
  state text not null default 'draft' check (state in ('draft', 'open', 'paused', 'closed')),
  closing_reason text,
  -- The raw words beside the interpretation, as src/brokering/needs/need.ts describes them.
  content jsonb not null,
  title text not null generated always as (content ->> 'title') stored,
  critical_area text generated always as (content ->> 'criticalArea') stored,
  municipality_code text generated always as (content #>> '{criteria,municipality}') stored,
  people integer generated always as ((content #>> '{criteria,people}')::integer) stored,
  received_on date not null,
  closed_at timestamptz,
  changed_at timestamptz not null,
  version integer not null default 1,
  demo boolean not null default false,
  search tsvector not null generated always as (
    setweight(to_tsvector('swedish', coalesce(content ->> 'title', '')), 'A')
    || setweight(to_tsvector('swedish', coalesce(content #>> '{criteria,text}', '')), 'B')
    || setweight(to_tsvector('swedish', coalesce(content ->> 'raw', '')), 'C')) stored,
  check ((state = 'closed') = (closing_reason is not null))
);
create index need_of_owner on need (owner_id, state, changed_at);
create index need_of_organisation on need (organisation_id);
create index need_of_enquiry on need (enquiry_id);
create index need_search on need using gin (search);

-- What the broker said of a suggested concept, and the words of the text that it was suggested for.
create table need_concept (
  need_id uuid not null references need on delete cascade,
  concept_id text not null,
  accepted boolean not null,
  words text[] not null default '{}',
  primary key (need_id, concept_id)
);

create table need_number (year integer primary key, last integer not null);

-- Hands out the next key of a year; the row lock makes two brokers wait for each other.
create function next_need_key(wanted_year integer) returns text
  language sql security definer set search_path = public
  as $$
    insert into need_number as number (year, last) values (wanted_year, 1)
    on conflict (year) do update set last = number.last + 1
    returning 'B-' || wanted_year || '-' || last
  $$;

-- Which organisations have somebody who can answer; membership itself is not public.
create function organisations_with_brokers() returns setof uuid
  language sql stable security definer set search_path = public
  as $$ select distinct organisation_id from membership where ended_at is null and role in ('broker', 'centreHead') $$;

-- What the region may see: open needs by municipality, hidden where fewer than five.
create function count_open_needs() returns table (municipality_code text, needs bigint)
  language sql stable security definer set search_path = public
  as $$
    select need.municipality_code, case when count(*) >= 5 then count(*) end
    from need where state = 'open' and need.municipality_code is not null group by 1 order by 1
  $$;

-- The employers' records that were shared with the houses of the one who acts.
create function organisations_shared_with_acting() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select organisation_id from organisation_share
    where shared_with in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))
  $$;

call protect_table('enquiry');
call protect_table('need');
call protect_table('need_concept');
call protect_table('need_number');

create policy broker on enquiry to brygga_app
  using (acting_trusted() or acting_has_role('administrator')
    or owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')))
  with check (acting_trusted() or acting_has_role('administrator')
    or owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')));
-- The sender reads, changes and withdraws their own; they cannot hand it to anybody else's link.
create policy sender_reads on enquiry for select to brygga_app
  using (acting_kind() = 'link' and link_hash = acting_link());
create policy sender_sends on enquiry for insert to brygga_app
  with check (acting_kind() = 'link' and link_hash = acting_link() and state = 'new');
create policy sender_changes on enquiry for update to brygga_app
  using (acting_kind() = 'link' and link_hash = acting_link() and state in ('new', 'read'))
  with check (acting_kind() = 'link' and link_hash = acting_link());

create policy broker on need to brygga_app
  using (acting_trusted() or acting_has_role('administrator')
    or owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')))
  with check (acting_trusted() or acting_has_role('administrator')
    or owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')));
-- The employer sees its own needs, and so do houses that share its record; drafts are the broker's own.
create policy employer on need for select to brygga_app using (
  state <> 'draft' and (
    organisation_id in (select acting_organisations_as('employerContact', 'decisionMaker'))
    or organisation_id in (select organisations_shared_with_acting())));

create policy visible on need_concept for select to brygga_app using (need_id in (select id from need));
create policy change on need_concept to brygga_app
  using (need_id in (select id from need where acting_trusted() or acting_has_role('administrator')
    or owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))))
  with check (need_id in (select id from need where acting_trusted() or acting_has_role('administrator')
    or owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))));
create policy numbering on need_number for select to brygga_app using (acting_trusted());
