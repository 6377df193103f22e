-- The same figures as before, with the way to a merged record's keeper asked for once for each provider and not for every
-- request that it was judged in.
create or replace function neutrality_counts(from_day date, until_day date, wanted text) returns table (
  provider_id uuid, provider text, house text,
  eligible bigint, shown bigint, asked bigint, answered bigint, eligible_decided bigint, chosen bigint)
  language sql stable security definer set search_path = public
  as $$
    with counted as materialized (
      select id from request
      where withdrawn_at is null and now() >= deadline
        and published_at >= from_day::timestamp at time zone 'Europe/Stockholm'
        and published_at < until_day::timestamp at time zone 'Europe/Stockholm'
        and (wanted <> 'own' or owner_id in (select acting_organisations_as('broker', 'centreHead')))
    ), each_one as materialized (
      select judged.provider_id, judged.house,
        count(*) filter (where verdict = 'met') as eligible,
        count(*) filter (where verdict = 'met' and shown_at is not null) as shown,
        count(*) filter (where judged.asked) as asked,
        count(proposal.id) as answered,
        count(*) filter (where verdict = 'met' and choice.request_id is not null) as eligible_decided,
        count(*) filter (where choice.proposal_id = proposal.id) as chosen
      from counted
      join request_judgement judged on judged.request_id = counted.id and (judged.verdict = 'met' or judged.asked)
      left join proposal on proposal.request_id = judged.request_id and proposal.provider_id = judged.provider_id
      left join request_choice choice on choice.request_id = judged.request_id
      group by 1, 2
    ), raw as materialized (
      select case when organisation.merged_into is null then organisation.id else kept_organisation(organisation.id) end as id,
        house, sum(eligible)::bigint as eligible, sum(shown)::bigint as shown, sum(asked)::bigint as asked,
        sum(answered)::bigint as answered, sum(eligible_decided)::bigint as eligible_decided, sum(chosen)::bigint as chosen
      from each_one join organisation on organisation.id = each_one.provider_id
      group by 1, 2
    ), whole as (
      select wanted = 'own' or acting_trusted() or acting_has_role('administrator', 'regionalDeveloper') as told
    )
    select raw.id, organisation.name, raw.house,
      case when told or raw.eligible not between 1 and 4 then raw.eligible end,
      case when told or raw.shown not between 1 and 4 then raw.shown end,
      case when told or raw.asked not between 1 and 4 then raw.asked end,
      case when told or raw.answered not between 1 and 4 then raw.answered end,
      case when told or raw.eligible_decided not between 1 and 4 then raw.eligible_decided end,
      case when told or raw.chosen not between 1 and 4 then raw.chosen end
    from raw cross join whole join organisation on organisation.id = raw.id
    order by raw.eligible desc, organisation.name
  $$;

create or replace function neutrality_houses(from_day date, until_day date, wanted text) returns table (
  house text, eligible bigint, shown bigint, asked bigint, answered bigint, eligible_decided bigint, chosen bigint)
  language sql stable security definer set search_path = public
  as $$
    with counted as materialized (
      select id from request
      where withdrawn_at is null and now() >= deadline
        and published_at >= from_day::timestamp at time zone 'Europe/Stockholm'
        and published_at < until_day::timestamp at time zone 'Europe/Stockholm'
        and (wanted <> 'own' or owner_id in (select acting_organisations_as('broker', 'centreHead')))
    ), each_one as materialized (
      select judged.provider_id, judged.house,
        count(*) filter (where verdict = 'met') as eligible,
        count(*) filter (where verdict = 'met' and shown_at is not null) as shown,
        count(*) filter (where judged.asked) as asked,
        count(proposal.id) as answered,
        count(*) filter (where verdict = 'met' and choice.request_id is not null) as eligible_decided,
        count(*) filter (where choice.proposal_id = proposal.id) as chosen
      from counted
      join request_judgement judged on judged.request_id = counted.id and (judged.verdict = 'met' or judged.asked)
      left join proposal on proposal.request_id = judged.request_id and proposal.provider_id = judged.provider_id
      left join request_choice choice on choice.request_id = judged.request_id
      group by 1, 2
    ), raw as materialized (
      select case when organisation.merged_into is null then organisation.id else kept_organisation(organisation.id) end as id,
        house, sum(eligible)::bigint as eligible, sum(shown)::bigint as shown, sum(asked)::bigint as asked,
        sum(answered)::bigint as answered, sum(eligible_decided)::bigint as eligible_decided, sum(chosen)::bigint as chosen
      from each_one join organisation on organisation.id = each_one.provider_id
      group by 1, 2
    ), whole as (
      select wanted = 'own' or acting_trusted() or acting_has_role('administrator', 'regionalDeveloper') as told
    ), sums as (
      select raw.house, figure.name, sum(figure.n)::bigint as n,
        count(*) filter (where figure.n between 1 and 4) as few,
        coalesce(sum(figure.n) filter (where figure.n between 1 and 4), 0) as hidden
      from raw cross join lateral (values ('eligible', raw.eligible), ('shown', raw.shown), ('asked', raw.asked), ('answered', raw.answered), ('eligible_decided', raw.eligible_decided), ('chosen', raw.chosen)) as figure(name, n)
      group by 1, 2
    ), told as (
      select sums.house, name, case when whole.told or few = 0 or (few > 1 and hidden >= 5) then n end as n
      from sums cross join whole
    )
    select told.house,
      max(n) filter (where name = 'eligible'),
      max(n) filter (where name = 'shown'),
      max(n) filter (where name = 'asked'),
      max(n) filter (where name = 'answered'),
      max(n) filter (where name = 'eligible_decided'),
      max(n) filter (where name = 'chosen')
    from told group by 1 order by 1
  $$;
