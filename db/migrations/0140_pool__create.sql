-- Pools: needs of several workplaces that together fill a course, formed before any provider is chosen.
create table pool (
  id uuid primary key,
  -- `S-2026-14`: a number for each year, as needs have; given when a broker takes the pool up.
  key text unique check (key ~ '^S-\d{4}-\d+$'),
  state text not null check (state in ('suggested', 'forming', 'committed', 'running', 'done', 'notViable')),
  -- The centre that leads it and the broker who does; nobody does while it is a suggestion.
  owner_id uuid references organisation,
  broker_id uuid references person,
  -- What everybody in the pool has in common, as src/brokering/pooling/pool.ts describes it.
  content jsonb not null,
  title text not null generated always as (content ->> 'title') stored,
  -- The run of the optimisation that suggested it, its rules and what it is worth.
  suggestion jsonb,
  decision jsonb,
  changed_at timestamptz not null,
  version integer not null default 1,
  demo boolean not null default false,
  check ((state = 'suggested') = (owner_id is null)),
  check ((state = 'suggested') = (key is null))
);
create index pool_of_owner on pool (owner_id, state, changed_at);

create table pool_place (
  id uuid primary key,
  pool_id uuid not null references pool on delete cascade,
  need_id uuid not null references need,
  -- The centre whose need it is, and the employer; kept here so that the wall needs no look at the need.
  need_owner_id uuid not null references organisation,
  organisation_id uuid references organisation,
  municipality_code text not null references municipality,
  people integer not null check (people > 0),
  state text not null check (state in ('suggested', 'asked', 'preliminary', 'bound', 'waiting', 'declined', 'left')),
  until date,
  shows_name boolean not null default false,
  note text,
  -- SHA-256 of the private link with which the employer answers.
  link_hash text unique check (link_hash ~ '^[0-9a-f]{64}$'),
  -- When the employer was last sent the question, and when reminded of its answer.
  asked_at timestamptz,
  reminded_on date,
  changed_at timestamptz not null,
  unique (pool_id, need_id)
);
create index pool_place_of_pool on pool_place (pool_id);
create index pool_place_of_need_owner on pool_place (need_owner_id);
-- One need takes part in at most one pool at a time.
create unique index pool_place_one on pool_place (need_id) where state in ('asked', 'preliminary', 'bound', 'waiting');

-- What the latest searches found, for the page that says how good the suggestions are.
create table pooling_run (
  id uuid primary key,
  ran_at timestamptz not null,
  summary jsonb not null
);

create table pool_number (year integer primary key, last integer not null);

create function next_pool_key(wanted_year integer) returns text
  language sql security definer set search_path = public
  as $$
    insert into pool_number as number (year, last) values (wanted_year, 1)
    on conflict (year) do update set last = number.last + 1
    returning 'S-' || wanted_year || '-' || last
  $$;

-- Organisations for which the one who acts brokers.
create function acting_brokered() returns setof uuid
  language sql stable security definer set search_path = public
  as $$ select acting_organisations_as('broker', 'centreHead', 'businessDeveloper') $$;

-- Pools that the one who acts leads, contributes to, or was sent a private link to. Past the wall, or the policies of
-- the two tables would ask each other for ever.
create function acting_pools() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select id from pool where owner_id in (select acting_brokered())
    union select pool_id from pool_place where need_owner_id in (select acting_brokered())
    union select pool_id from pool_place where acting_kind() = 'link' and link_hash = acting_link()
    union select pool_id from pool_place
      where state not in ('suggested', 'asked')
        and organisation_id in (select acting_organisations_as('employerContact', 'decisionMaker'))
  $$;

create function acting_led_pools() returns setof uuid
  language sql stable security definer set search_path = public
  as $$ select id from pool where owner_id in (select acting_brokered()) $$;

-- Moves the places of a pool that the one who acts leads, also those of other centres that it cannot see yet.
create function move_pool_places(wanted uuid, from_states text[], to_state text, moment timestamptz) returns void
  language sql volatile security definer set search_path = public
  as $$
    update pool_place set state = to_state, until = null, changed_at = moment
    where pool_id = wanted and state = any (from_states)
      and (acting_trusted() or acting_has_role('administrator') or wanted in (select acting_led_pools()))
  $$;

-- Puts open needs that no pool holds into one that the one who acts leads. The database says whose they are; those of
-- other centres are asked first. Returns how many went in.
create function place_needs(wanted uuid, needs uuid[], ids uuid[], moment timestamptz) returns integer
  language sql volatile security definer set search_path = public
  as $$
    with placed as (
      insert into pool_place (id, pool_id, need_id, need_owner_id, organisation_id, municipality_code, people, state, changed_at)
      select asked.place_id, wanted, need.id, need.owner_id, need.organisation_id, need.municipality_code,
        coalesce(need.people, 1),
        case when need.owner_id = pool.owner_id then 'preliminary' else 'asked' end, moment
      from unnest(needs, ids) as asked (need_id, place_id)
      join need on need.id = asked.need_id
      join pool on pool.id = wanted
      where need.state = 'open' and need.municipality_code is not null
        and (acting_trusted() or acting_has_role('administrator') or wanted in (select acting_led_pools()))
        and not exists (select from pool_place held
          where held.need_id = need.id and held.state in ('asked', 'preliminary', 'bound', 'waiting'))
      on conflict (pool_id, need_id) do update
        set state = excluded.state, until = null, people = excluded.people, changed_at = excluded.changed_at
      returning 1)
    select count(*)::integer from placed
  $$;

-- A suggestion becomes a pool: needs that were closed or went elsewhere meanwhile fall out, own ones come in, others are asked.
create function take_pool_places(wanted uuid, moment timestamptz) returns void
  language sql volatile security definer set search_path = public
  as $$
    delete from pool_place place using need
    where place.pool_id = wanted and place.state = 'suggested' and need.id = place.need_id
      and wanted in (select acting_led_pools())
      and (need.state <> 'open' or exists (select from pool_place held
        where held.need_id = need.id and held.state in ('asked', 'preliminary', 'bound', 'waiting')));
    update pool_place place
    set state = case when place.need_owner_id = pool.owner_id then 'preliminary' else 'asked' end, changed_at = moment
    from pool
    where pool.id = wanted and place.pool_id = wanted and place.state = 'suggested'
      and wanted in (select acting_led_pools());
  $$;

-- What the needs in a pool ask of it, without words and names, so that its terms can be held against them.
create function pool_criteria(wanted uuid) returns table (id uuid, criteria jsonb)
  language sql stable security definer set search_path = public
  as $$
    select place.id, (need.content -> 'criteria') - 'text'
    from pool_place place join need on need.id = place.need_id
    where place.pool_id = wanted
      and (acting_trusted() or acting_has_role('administrator')
        or (wanted in (select acting_pools()) and exists (select acting_brokered())))
  $$;

-- What everybody in a pool may know of all its places: where and how many, not who.
create function pool_standing(wanted uuid)
  returns table (id uuid, municipality_code text, people integer, state text)
  language sql stable security definer set search_path = public
  as $$
    select place.id, place.municipality_code, place.people, place.state from pool_place place
    where place.pool_id = wanted
      and (acting_trusted() or acting_has_role('administrator') or wanted in (select acting_pools()))
    order by place.municipality_code, place.id
  $$;

-- Who takes part: for the one who leads once their broker has answered, for the others in the pool once they agree to it.
create function pool_names(wanted uuid) returns table (id uuid, employer text)
  language sql stable security definer set search_path = public
  as $$
    select place.id, organisation.name
    from pool_place place join organisation on organisation.id = place.organisation_id
    where place.pool_id = wanted
      and (acting_trusted() or acting_has_role('administrator')
        or place.need_owner_id in (select acting_brokered())
        or (place.state not in ('suggested', 'asked') and wanted in (select acting_led_pools()))
        or (place.state in ('preliminary', 'bound') and place.shows_name and wanted in (select acting_pools()))
        or (acting_kind() = 'link' and place.link_hash = acting_link()))
  $$;

-- Open needs as pooling reads them: no words, no names. For those who broker, over all centres; the employer is told of
-- own ones only.
create function poolable_needs()
  returns table (id uuid, owner_id uuid, organisation_id uuid, criteria jsonb, vulnerability integer, concepts text[])
  language sql stable security definer set search_path = public
  as $$
    select need.id, need.owner_id,
      case when acting_trusted() or need.owner_id in (select acting_brokered()) then need.organisation_id end,
      (need.content -> 'criteria') - 'text', jsonb_array_length(coalesce(need.content -> 'vulnerability', '[]')),
      array(select concept_id from need_concept where need_id = need.id and accepted order by concept_id)
    from need
    where need.state = 'open'
      and (acting_trusted() or acting_has_role('administrator') or exists (select acting_brokered()))
      and not exists (select from pool_place place
        where place.need_id = need.id and place.state in ('asked', 'preliminary', 'bound', 'waiting'))
    order by need.id
  $$;

call protect_table('pool');
call protect_table('pool_place');
call protect_table('pool_number');
call protect_table('pooling_run');

create policy visible on pool for select to brygga_app using (
  acting_trusted() or acting_has_role('administrator') or id in (select acting_pools()));
create policy start on pool for insert to brygga_app
  with check (acting_trusted() or acting_has_role('administrator') or owner_id in (select acting_brokered()));
create policy lead on pool for update to brygga_app
  using (acting_trusted() or acting_has_role('administrator') or owner_id in (select acting_brokered())
    or (state = 'suggested' and id in (select acting_pools())))
  with check (acting_trusted() or acting_has_role('administrator') or owner_id in (select acting_brokered()));
create policy clear on pool for delete to brygga_app using (acting_trusted() and state = 'suggested');

-- Who takes part is told to the one who leads once the other centre has answered.
create policy visible on pool_place for select to brygga_app using (
  acting_trusted() or acting_has_role('administrator')
  or need_owner_id in (select acting_brokered())
  or (state not in ('suggested', 'asked') and pool_id in (select acting_led_pools()))
  or (acting_kind() = 'link' and link_hash = acting_link())
  or (state not in ('suggested', 'asked')
    and organisation_id in (select acting_organisations_as('employerContact', 'decisionMaker'))));
-- Brokers put needs in through place_needs().
create policy suggest on pool_place for insert to brygga_app with check (acting_trusted());
create policy answer on pool_place for update to brygga_app
  using (acting_trusted() or acting_has_role('administrator')
    or need_owner_id in (select acting_brokered()) or pool_id in (select acting_led_pools())
    or (acting_kind() = 'link' and link_hash = acting_link()))
  with check (acting_trusted() or acting_has_role('administrator')
    or need_owner_id in (select acting_brokered()) or pool_id in (select acting_led_pools())
    or (acting_kind() = 'link' and link_hash = acting_link()));
create policy clear on pool_place for delete to brygga_app using (acting_trusted() and state = 'suggested');
create policy numbering on pool_number for select to brygga_app using (acting_trusted());
create policy visible on pooling_run for select to brygga_app using (
  acting_trusted() or acting_has_role('administrator') or exists (select acting_brokered()));
create policy keep on pooling_run for insert to brygga_app with check (acting_trusted());
create policy clear on pooling_run for delete to brygga_app using (acting_trusted());
