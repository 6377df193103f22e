-- Demand that nothing has met yet for some concepts, by municipality: what a provider may know of those whom an offer
-- could serve. Never of fewer than five employers, by subtraction neither: places with fewer are told together, and
-- where they are fewer than five together too, the smallest of the other places goes with them.
-- `part`: all (the whole concept), place (one municipality), rest (all others together).
create function count_unmet_demand_by_place(wanted text[])
  returns table (concept_id text, part text, municipality_code text, employers bigint, people bigint)
  language sql stable security definer set search_path = public
  as $$
    with asked as (
      select need_concept.concept_id, coalesce(need.municipality_code, '') as place,
        coalesce(need.organisation_id, need.id) as employer, coalesce(need.people, 1) as people
      from need join need_concept on need_concept.need_id = need.id and need_concept.accepted
      where need_concept.concept_id = any (wanted)
        and (need.state in ('open', 'paused') or need.closing_reason = 'noSupply')),
    whole as (
      select concept_id, count(distinct employer) as employers, sum(people) as people
      from asked group by 1 having count(distinct employer) >= 5),
    cell as (
      select asked.concept_id, asked.place, count(distinct asked.employer) as employers, sum(asked.people) as people
      from asked join whole using (concept_id) group by 1, 2),
    few as (
      select asked.concept_id, count(distinct asked.employer) as employers
      from asked join cell using (concept_id, place) where cell.employers < 5 or asked.place = '' group by 1),
    smallest as (
      select distinct on (concept_id) concept_id, place
      from cell where employers >= 5 and place <> '' order by concept_id, employers, place),
    told as (
      select cell.* from cell
      left join few using (concept_id) left join smallest using (concept_id)
      where cell.employers >= 5 and cell.place <> ''
        and not (coalesce(few.employers, 5) < 5 and cell.place = smallest.place)),
    rest as (
      select asked.concept_id, count(distinct asked.employer) as employers, sum(asked.people) as people
      from asked join whole using (concept_id)
      where not exists (select from told where told.concept_id = asked.concept_id and told.place = asked.place)
      group by 1)
    select concept_id, 'all', null, employers, people::bigint from whole
    union all select concept_id, 'place', place, employers, people::bigint from told
    union all select concept_id, 'rest', null, employers, people::bigint from rest
    order by 1, 2, 5 desc, 3
  $$;
