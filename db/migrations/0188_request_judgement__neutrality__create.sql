-- What the rule said of every provider when a request was published: who met it, and what kept each of the others out.
-- Written once, with the request; what a provider is told later is read from here and never worked out anew.
create table request_judgement (
  request_id uuid not null references request,
  provider_id uuid not null references organisation,
  provider text not null,
  -- Whose provider it was, seen from the centre: the own municipality's, other public, all others.
  house text not null check (house in ('own', 'public', 'private')),
  verdict text not null check (verdict in ('met', 'condition', 'content', 'withdrawn', 'noOffer')),
  -- `condition`: the offers that a condition kept out, those nearest first, each with what was asked and what it said.
  details jsonb not null default '[]',
  -- Published offers of the provider that day.
  offers integer not null check (offers >= 0),
  -- Its first place in the match that was kept with the request; null when it did not stand there.
  shown_at integer check (shown_at > 0),
  -- Whether it got the request: by the rule, or by hand with a reason.
  asked boolean not null,
  primary key (request_id, provider_id)
);
create index request_judgement_of_provider on request_judgement (provider_id, request_id);
create index request_judgement_counted on request_judgement (request_id) where verdict = 'met' or asked;

call protect_table('request_judgement', 'select');
create policy reads on request_judgement for select to brygga_app
  using (acting_trusted() or acting_has_role('administrator')
    or request_id in (select requests_of_acting_centre())
    or request_id in (select requests_of_acting_employer())
    or provider_id in (select acting_organisations_as('providerCoordinator')));

create function request_judgement_keep() returns trigger
  language plpgsql
  as $$ begin raise exception 'What was judged at publication is never changed'; end $$;
create trigger keep before update or delete on request_judgement for each row execute function request_judgement_keep();

-- Judges all providers at once, as the owner of the tables: also what they have withdrawn counts as an answer.
-- shown: ids of offers in the order of the kept match; left_out: [{offerId, title, rule, asked, offered}].
create function store_request_judgements(wanted uuid, shown jsonb, left_out jsonb) returns integer
  language sql security definer set search_path = public
  as $$
    with asked_for as (
      select id, owner_id from request
      where id = wanted and (acting_trusted() or id in (select requests_of_acting_centre()))
        and not exists (select from request_judgement where request_id = wanted)
    ), places as (
      select offer.provider_id, min(place.at)::integer as at
      from jsonb_array_elements_text(shown) with ordinality as place(offer_id, at)
      join offer on offer.id = place.offer_id::uuid
      group by 1
    ), fallen as (
      select provider_id, jsonb_agg(said order by at) as said
      from (
        select offer.provider_id, one.said, one.at,
          row_number() over (partition by offer.provider_id order by one.at) as nth
        from jsonb_array_elements(left_out) with ordinality as one(said, at)
        join offer on offer.id = (one.said ->> 'offerId')::uuid
      ) as near
      where nth <= 3 group by 1
    ), catalogue as (
      select provider_id, count(*) filter (where state = 'published') as published,
        count(*) filter (where state = 'withdrawn') as withdrawn
      from offer group by 1
    ), stored as (
      insert into request_judgement
        (request_id, provider_id, provider, house, verdict, details, offers, shown_at, asked)
      select asked_for.id, provider.id, provider.name,
        case
          when provider.provider_kind in ('komvux', 'municipalUnit') and exists (
            select from organisation_municipality theirs
            join organisation_municipality ours on ours.municipality_code = theirs.municipality_code
            where theirs.organisation_id = provider.id and ours.organisation_id = asked_for.owner_id) then 'own'
          when provider.sector in ('municipal', 'regional', 'state')
            or provider.provider_kind in ('komvux', 'municipalUnit', 'university') then 'public'
          else 'private'
        end,
        case
          when recipient.basis = 'rule' then 'met'
          when fallen.said is not null then 'condition'
          when coalesce(catalogue.published, 0) > 0 then 'content'
          when coalesce(catalogue.withdrawn, 0) > 0 then 'withdrawn'
          else 'noOffer'
        end,
        case when recipient.basis = 'rule' then '[]' else coalesce(fallen.said, '[]') end,
        coalesce(catalogue.published, 0),
        places.at,
        recipient.request_id is not null
      from asked_for
      join organisation provider on 'provider' = any (provider.roles) and provider.merged_into is null
      left join request_recipient recipient
        on recipient.request_id = asked_for.id and recipient.provider_id = provider.id
      left join places on places.provider_id = provider.id
      left join fallen on fallen.provider_id = provider.id
      left join catalogue on catalogue.provider_id = provider.id
      returning 1
    )
    select count(*)::integer from stored
  $$;

-- Requests that judged the one who acts, whether they got them or not: enough to ask why, and nothing of the asker.
create function requests_that_judged_acting() returns table (
  request_id uuid, key text, title text, centre text, published_at timestamptz, deadline timestamptz, rule jsonb)
  language sql stable security definer set search_path = public
  as $$
    select request.id, request.key, request.content ->> 'title', centre.name, request.published_at,
      request.deadline, request.rule
    from request
    join organisation centre on centre.id = request.owner_id
    where request.withdrawn_at is null and request.id in (
      select judged.request_id from request_judgement judged
      where judged.provider_id in (select acting_organisations_as('providerCoordinator')))
  $$;
-- A published request by its key, for a provider that it did not judge: it came to the register afterwards, or the
-- request is from before judgements were kept.
create function published_request(wanted text) returns table (
  request_id uuid, key text, title text, centre text, published_at timestamptz, deadline timestamptz, rule jsonb,
  judged boolean)
  language sql stable security definer set search_path = public
  as $$
    select request.id, request.key, request.content ->> 'title', centre.name, request.published_at,
      request.deadline, request.rule,
      exists (select from request_judgement judged where judged.request_id = request.id)
    from request
    join organisation centre on centre.id = request.owner_id
    where request.key = wanted and request.withdrawn_at is null and acting_has_role('providerCoordinator')
  $$;

-- Counts per provider over requests that were published from one day until before another and are opened since:
-- nobody learns who answered before the deadline. `own` are those of the acting centre, `all` those of every centre;
-- whoever else asks gets figures of one to four as null.
create function neutrality_counts(from_day date, until_day date, wanted text) returns table (
  provider_id uuid, provider text, house text,
  eligible bigint, shown bigint, asked bigint, answered bigint, eligible_decided bigint, chosen bigint)
  language sql stable security definer set search_path = public
  as $$
    with counted as (
      select id from request
      where withdrawn_at is null and now() >= deadline
        and published_at >= from_day::timestamp at time zone 'Europe/Stockholm'
        and published_at < until_day::timestamp at time zone 'Europe/Stockholm'
        and (wanted <> 'own' or owner_id in (select acting_organisations_as('broker', 'centreHead')))
    ), raw as (
      select kept_organisation(judged.provider_id) as id, judged.house,
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

-- The same by house. To others a sum is told only when what they cannot see of it is nothing, or that of several
-- providers and at least five together: nothing is found by subtraction.
create function neutrality_houses(from_day date, until_day date, wanted text) returns table (
  house text, eligible bigint, shown bigint, asked bigint, answered bigint, eligible_decided bigint, chosen bigint)
  language sql stable security definer set search_path = public
  as $$
    with counted as (
      select id from request
      where withdrawn_at is null and now() >= deadline
        and published_at >= from_day::timestamp at time zone 'Europe/Stockholm'
        and published_at < until_day::timestamp at time zone 'Europe/Stockholm'
        and (wanted <> 'own' or owner_id in (select acting_organisations_as('broker', 'centreHead')))
    ), raw as (
      select kept_organisation(judged.provider_id) as id, judged.house, figure.name, figure.n
      from counted
      join request_judgement judged on judged.request_id = counted.id and (judged.verdict = 'met' or judged.asked)
      left join proposal on proposal.request_id = judged.request_id and proposal.provider_id = judged.provider_id
      left join request_choice choice on choice.request_id = judged.request_id
      cross join lateral (values
        ('eligible', (verdict = 'met')::integer),
        ('shown', (verdict = 'met' and shown_at is not null)::integer),
        ('asked', judged.asked::integer),
        ('answered', (proposal.id is not null)::integer),
        ('eligible_decided', (verdict = 'met' and choice.request_id is not null)::integer),
        ('chosen', coalesce(choice.proposal_id = proposal.id, false)::integer)) as figure(name, n)
    ), per_provider as (
      select id, raw.house, name, sum(n) as n from raw group by 1, 2, 3
    ), sums as (
      select per_provider.house, name, sum(n)::bigint as n,
        count(*) filter (where n between 1 and 4) as few,
        coalesce(sum(n) filter (where n between 1 and 4), 0) as hidden
      from per_provider group by 1, 2
    ), told as (
      select sums.house, name,
        case when wanted = 'own' or acting_trusted() or acting_has_role('administrator', 'regionalDeveloper')
          or few = 0 or (few > 1 and hidden >= 5) then n end as n
      from sums
    )
    select told.house, max(n) filter (where name = 'eligible'), max(n) filter (where name = 'shown'),
      max(n) filter (where name = 'asked'), max(n) filter (where name = 'answered'),
      max(n) filter (where name = 'eligible_decided'), max(n) filter (where name = 'chosen')
    from told group by 1
  $$;

-- How many requests stand behind the counts, and how many do not: still sealed, or from before judgements were kept.
create function neutrality_base(from_day date, until_day date, wanted text) returns table (
  counted bigint, decided bigint, sealed bigint, unjudged bigint, first_year integer)
  language sql stable security definer set search_path = public
  as $$
    with those as (
      select request.id, now() < deadline as is_sealed, published_at,
        exists (select from request_judgement judged where judged.request_id = request.id) as is_judged,
        exists (select from request_choice choice where choice.request_id = request.id) as is_decided
      from request
      where withdrawn_at is null
        and (wanted <> 'own' or owner_id in (select acting_organisations_as('broker', 'centreHead')))
    ), inside as (
      select * from those
      where published_at >= from_day::timestamp at time zone 'Europe/Stockholm'
        and published_at < until_day::timestamp at time zone 'Europe/Stockholm'
    )
    select count(*) filter (where is_judged and not is_sealed),
      count(*) filter (where is_judged and not is_sealed and is_decided),
      count(*) filter (where is_sealed),
      count(*) filter (where not is_judged and not is_sealed),
      (select extract(year from min(published_at) at time zone 'Europe/Stockholm')::integer from those)
    from inside
  $$;
