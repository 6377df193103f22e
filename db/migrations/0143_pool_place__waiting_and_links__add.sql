-- Places in a pool: who stands in line since when, how long the employer's private link leads there, where it was sent.
alter table pool_place
  -- Since when it stands in line; empty for one that waits without a turn, having let its answer lapse.
  add column waiting_since timestamptz,
  -- Last local day on which the private link leads here.
  add column link_until date,
  -- The link before this one, and why it leads nowhere any more.
  add column ended_link_hash text unique check (ended_link_hash ~ '^[0-9a-f]{64}$'),
  add column link_ended_why text check (link_ended_why in ('expired', 'stopped', 'withdrawn', 'replaced')),
  add column link_ended_on date,
  add column asked_to text,
  add column asked_language text check (asked_language in ('sv', 'en'));
update pool_place set waiting_since = changed_at where state = 'waiting';
update pool_place set link_until = asked_at::date + 60 where link_hash is not null;
create index pool_place_by_address on pool_place (lower(asked_to)) where asked_to is not null;

-- Pools that the one who acts brokers in: leads, or has needs in.
create function acting_brokered_pools() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select id from pool where owner_id in (select acting_brokered())
    union select pool_id from pool_place where need_owner_id in (select acting_brokered())
  $$;

-- Places that are the employer's own: behind its private link, or known to its contacts once they were answered for.
create function acting_own_places() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select id from pool_place
    where (acting_kind() = 'link' and link_hash = acting_link())
      or (state not in ('suggested', 'asked')
        and organisation_id in (select acting_organisations_as('employerContact', 'decisionMaker')))
  $$;

-- Each place by itself is for those who broker; an employer is told of its own.
drop function pool_standing(uuid);
create function pool_standing(wanted uuid)
  returns table (id uuid, municipality_code text, people integer, state text, line integer, own boolean)
  language sql stable security definer set search_path = public
  as $$
    with place as (
      select pool_place.*, case when state = 'waiting' and waiting_since is not null then
          (row_number() over (partition by state = 'waiting' and waiting_since is not null
            order by waiting_since, pool_place.id))::integer end as line
      from pool_place where pool_id = wanted)
    select place.id, place.municipality_code, place.people, place.state, place.line,
      place.id in (select acting_own_places())
    from place
    where acting_trusted() or acting_has_role('administrator')
      or wanted in (select acting_brokered_pools()) or place.id in (select acting_own_places())
    order by place.municipality_code, place.id
  $$;

-- What an employer may know of the others in its pool: how many and where, and how many people when they are five or more.
create function pool_others(wanted uuid) returns table (employers integer, people integer, municipalities text[])
  language sql stable security definer set search_path = public
  as $$
    select count(distinct coalesce(organisation_id, need_id))::integer,
      case when sum(people) >= 5 then sum(people)::integer end,
      coalesce(array_agg(distinct municipality_code order by municipality_code), '{}')
    from pool_place
    where pool_id = wanted and state in ('bound', 'preliminary') and id not in (select acting_own_places())
      and (acting_trusted() or wanted in (select acting_pools()))
  $$;

-- How many seats the other places of a pool take; asked by every answer, so that no more are promised than there are.
create function pool_taken(place_id uuid) returns integer
  language sql stable security definer set search_path = public
  as $$
    select coalesce(sum(other.people), 0)::integer
    from pool_place place
    left join pool_place other on other.pool_id = place.pool_id and other.id <> place.id
      and other.state in ('bound', 'preliminary')
    where place.id = pool_taken.place_id
      and (acting_trusted() or acting_has_role('administrator') or place.pool_id in (select acting_pools()))
  $$;

-- Why a private link leads nowhere any more, and whom to ask; nothing about the pool.
create function ended_pool_link() returns table (why text, ended_on date, centre text, email text)
  language sql stable security definer set search_path = public
  as $$
    select place.link_ended_why, place.link_ended_on, organisation.name, organisation.email
    from pool_place place join pool on pool.id = place.pool_id
    left join organisation on organisation.id = pool.owner_id
    where acting_kind() = 'link' and place.ended_link_hash = acting_link()
  $$;

-- Ends the private link to a place; past the wall, since the link that acts no longer leads there afterwards.
create function end_pool_link(wanted uuid, why text, day date) returns void
  language sql volatile security definer set search_path = public
  as $$
    update pool_place
    set ended_link_hash = link_hash, link_ended_why = why, link_ended_on = day, link_hash = null, link_until = null
    where id = wanted and link_hash is not null
      and (acting_trusted() or acting_has_role('administrator') or need_owner_id in (select acting_brokered())
        or pool_id in (select acting_led_pools()) or (acting_kind() = 'link' and link_hash = acting_link()))
  $$;

-- How pools stand over the region, for those who plan: by county of the centre that leads. How many take part is told for
-- each state when they come from at least five employers, and never by county.
create function count_pools() returns table (county_code text, state text, pools bigint)
  language sql stable security definer set search_path = public
  as $$
    select coalesce(left(content ->> 'municipality', 2),
        (select left(municipality_code, 2) from organisation_municipality place
          where place.organisation_id = pool.owner_id order by municipality_code limit 1)), pool.state, count(*)
    from pool
    where pool.state <> 'suggested'
      and (acting_trusted() or acting_has_role('administrator', 'regionalDeveloper', 'broker', 'centreHead', 'businessDeveloper'))
    group by 1, 2 order by 1, 2
  $$;
create function count_pooled_people() returns table (state text, pools bigint, people bigint)
  language sql stable security definer set search_path = public
  as $$
    select pool.state, count(distinct pool.id),
      case when count(distinct coalesce(place.organisation_id, place.need_id)) >= 5 then sum(place.people) end
    from pool left join pool_place place on place.pool_id = pool.id
      and place.state in ('suggested', 'asked', 'preliminary', 'bound')
    where acting_trusted()
      or acting_has_role('administrator', 'regionalDeveloper', 'broker', 'centreHead', 'businessDeveloper')
    group by 1 order by 1
  $$;

create or replace function move_pool_places(wanted uuid, from_states text[], to_state text, moment timestamptz) returns void
  language sql volatile security definer set search_path = public
  as $$
    update pool_place set state = to_state, until = null, waiting_since = null, changed_at = moment
    where pool_id = wanted and state = any (from_states)
      and (acting_trusted() or acting_has_role('administrator') or wanted in (select acting_led_pools()))
  $$;

-- The employer's own contacts answer for its places as the holder of its link does.
drop policy answer on pool_place;
create policy answer on pool_place for update to brygga_app
  using (acting_trusted() or acting_has_role('administrator')
    or need_owner_id in (select acting_brokered()) or pool_id in (select acting_led_pools())
    or id in (select acting_own_places()))
  with check (acting_trusted() or acting_has_role('administrator')
    or need_owner_id in (select acting_brokered()) or pool_id in (select acting_led_pools())
    or (acting_kind() = 'link' and link_hash = acting_link())
    or organisation_id in (select acting_organisations_as('employerContact', 'decisionMaker')));

-- Whoever acts for an employer answers; what the place is stays as the broker wrote it.
create function pool_place_keep() returns trigger
  language plpgsql
  as $$ begin
    if (new.id, new.pool_id, new.need_id, new.need_owner_id, new.organisation_id, new.municipality_code)
        is distinct from (old.id, old.pool_id, old.need_id, old.need_owner_id, old.organisation_id, old.municipality_code)
      or (acting_kind() = 'link' and (new.people, new.asked_to) is distinct from (old.people, old.asked_to)) then
      raise exception 'Only the answer of a place changes';
    end if;
    return new;
  end $$;
create trigger keep before update on pool_place for each row execute function pool_place_keep();
