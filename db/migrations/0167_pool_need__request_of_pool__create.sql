-- The request of a pool hangs on one need that speaks for all in it, without a name; the centre that leads asks.
create table pool_need (
  pool_id uuid primary key references pool,
  need_id uuid not null unique references need,
  created_at timestamptz not null
);
call protect_table('pool_need', 'select, insert');
create policy lead on pool_need to brygga_app
  using (acting_trusted() or pool_id in (select acting_led_pools()))
  with check (pool_id in (select acting_led_pools())
    and need_id in (select id from need where owner_id in (select acting_organisations_as('broker', 'centreHead'))));

-- Where a centre itself asks, on behalf of a pool, its head chooses; those who broker score.
create or replace function requests_of_acting_employer() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select request_id from request_asker
    where organisation_id in (select acting_organisations_as('employerContact', 'decisionMaker'))
    union
    select asker.request_id from request_asker asker join request on request.id = asker.request_id
    where asker.organisation_id = request.owner_id
      and request.owner_id in (select acting_organisations_as('centreHead'))
  $$;
