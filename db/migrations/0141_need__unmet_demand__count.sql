-- Demand that nothing has met yet, as sums for providers and planners: never fewer than five employers together, so that
-- no workplace can be told. Open and paused needs, and those that were closed because no supply was found.
create function count_unmet_demand() returns table (concept_id text, employers bigint, people bigint)
  language sql stable security definer set search_path = public
  as $$
    select need_concept.concept_id, count(distinct coalesce(need.organisation_id, need.id)), sum(coalesce(need.people, 1))
    from need join need_concept on need_concept.need_id = need.id and need_concept.accepted
    where need.state in ('open', 'paused') or need.closing_reason = 'noSupply'
    group by 1 having count(distinct coalesce(need.organisation_id, need.id)) >= 5
    order by 3 desc, 1
  $$;

-- The same for each county, by the month in which the needs came; null where fewer than five employers stand behind it.
create function count_unmet_demand_by_month(since date)
  returns table (county_code text, month text, people bigint)
  language sql stable security definer set search_path = public
  as $$
    select left(need.municipality_code, 2), to_char(need.received_on, 'YYYY-MM'),
      case when count(distinct coalesce(need.organisation_id, need.id)) >= 5 then sum(coalesce(need.people, 1)) end
    from need
    where (need.state in ('open', 'paused') or need.closing_reason = 'noSupply')
      and need.municipality_code is not null and need.received_on >= since
    group by 1, 2 order by 1, 2
  $$;
