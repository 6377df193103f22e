-- A round of analyses: the municipalities that take part, what they declare, and what they pledge (R59–R66, R107).
create table analysis_round (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
  owner_id uuid not null references organisation,
  title jsonb not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  framework_slug text not null,
  framework_version text not null,
  -- What a source declares; it may differ from the rows, and the difference is shown, never filled in.
  declared_interest integer check (declared_interest >= 0),
  declared_wish integer check (declared_wish >= 0),
  declared_source jsonb,
  -- So many are to choose to become project owners (R92).
  wish_target integer not null check (wish_target > 0),
  -- What each municipality pledges to the project that follows (R64–R65), and the support that this round itself has.
  pledge_ore_per_year bigint not null check (pledge_ore_per_year >= 0),
  pledge_years integer not null check (pledge_years >= 0),
  successor jsonb not null,
  support_ore bigint not null check (support_ore >= 0),
  demo boolean not null default false,
  created_at timestamptz not null
);

create table round_participant (
  id uuid primary key,
  round_id uuid not null references analysis_round,
  municipality_code text not null references municipality,
  state text not null default 'registered'
    check (state in ('registered', 'selfDeclared', 'verified', 'participating', 'withdrawn')),
  interest_on date not null,
  -- Wishes to become project owner and beneficiary (R66); what is chosen later is another fact (R92).
  wishes_project_owner boolean not null default false,
  withdrawn_on date,
  withdrawn_reason text check (length(withdrawn_reason) <= 2000),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  demo boolean not null default false,
  unique (round_id, municipality_code),
  check ((state = 'withdrawn') = (withdrawn_on is not null))
);

-- The houses that answer for a municipality in the round; one house may serve several municipalities.
create table participant_house (
  participant_id uuid not null references round_participant on delete cascade,
  organisation_id uuid not null references organisation,
  primary key (participant_id, organisation_id)
);
create index participant_of_house on participant_house (organisation_id);

create table participation_requirement (
  participant_id uuid not null references round_participant on delete cascade,
  requirement text not null check (requirement in ('leadership', 'resource', 'broker')),
  statement text not null check (length(trim(statement)) between 1 and 4000),
  -- Minutes, a decision or a document, as a registrar would quote it.
  evidence text not null check (length(evidence) <= 1000),
  declared_by uuid references person,
  declared_at timestamptz not null,
  verified_by uuid references person,
  verified_at timestamptz,
  -- Why the region asked for more; gone when it is declared anew.
  returned_reason text check (length(returned_reason) <= 2000),
  primary key (participant_id, requirement),
  check (verified_at is null or returned_reason is null)
);

create table financial_pledge (
  participant_id uuid not null references round_participant on delete cascade,
  year integer not null check (year between 2000 and 2100),
  amount_ore bigint not null check (amount_ore > 0),
  signer_name text not null check (length(trim(signer_name)) between 2 and 200),
  signer_title text not null check (length(trim(signer_title)) between 2 and 200),
  signed_on date not null,
  -- The signed document, as it is registered.
  record_id uuid not null references registered_record,
  payment text not null default 'pledged' check (payment in ('pledged', 'invoiced', 'paid')),
  paid_on date,
  created_at timestamptz not null,
  primary key (participant_id, year),
  check ((payment = 'paid') = (paid_on is not null))
);

-- The municipalities that the houses of the one who acts answer for; other rooms of analysis ask for no more.
create function participants_of_acting() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select house.participant_id from participant_house house
    where kept_organisation(house.organisation_id)
      in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))
  $$;
-- Where the one who acts decides for the municipality.
create function participants_led_by_acting() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select house.participant_id from participant_house house
    where kept_organisation(house.organisation_id) in (select acting_organisations_as('centreHead'))
  $$;
-- Municipalities served by the centres that the one who acts leads.
create function municipalities_led_by_acting() returns setof text
  language sql stable security definer set search_path = public
  as $$
    select municipality_code from organisation_municipality
    where organisation_id in (select acting_organisations_as('centreHead'))
  $$;
-- The rounds of the regional bodies where the one who acts works.
create function rounds_of_acting() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select id from analysis_round
    where kept_organisation(owner_id) in (select acting_organisations_as('regionalDeveloper'))
  $$;

-- Whether a house serves the municipality that takes part.
create function participant_serves(participant uuid, house uuid) returns boolean
  language sql stable security definer set search_path = public
  as $$
    select exists (select from round_participant one
      join organisation_municipality served on served.municipality_code = one.municipality_code
      where one.id = participant and served.organisation_id = house)
  $$;
-- Whether the one who acts works at the regional body that owns the round of a municipality.
create function acting_owns_round_of(participant uuid) returns boolean
  language sql stable security definer set search_path = public
  as $$
    select acting_trusted() or exists (
      select from round_participant where id = participant and round_id in (select rounds_of_acting()))
  $$;

-- How far a round has come, in numbers that tell of no municipality apart.
create function counts_of_round(wanted uuid) returns table (
    interested integer, declared integer, taking_part integer, wishing integer, pledged_ore bigint, paid_ore bigint)
  language sql stable security definer set search_path = public
  as $$
    select
      count(*)::integer,
      count(*) filter (where one.state in ('selfDeclared', 'verified', 'participating'))::integer,
      count(*) filter (where one.state = 'participating')::integer,
      count(*) filter (where one.wishes_project_owner)::integer,
      coalesce(sum(pledged.ore), 0)::bigint,
      coalesce(sum(pledged.paid), 0)::bigint
    from round_participant one
    left join lateral (
      select sum(amount_ore) as ore, sum(amount_ore) filter (where payment = 'paid') as paid
      from financial_pledge where participant_id = one.id) pledged on true
    where one.round_id = wanted and one.state <> 'withdrawn'
  $$;

call protect_table('analysis_round', 'select, insert, update');
call protect_table('round_participant', 'select, insert, update');
call protect_table('participant_house', 'select, insert, delete');
call protect_table('participation_requirement', 'select, insert, update');
call protect_table('financial_pledge', 'select, insert, update, delete');

create policy everyone_reads on analysis_round for select to brygga_app using (true);
create policy owner_writes on analysis_round for insert to brygga_app with check (
  acting_trusted() or owner_id in (select acting_organisations_as('regionalDeveloper')));
create policy owner_changes on analysis_round for update to brygga_app
  using (acting_trusted() or owner_id in (select acting_organisations_as('regionalDeveloper')))
  with check (acting_trusted() or owner_id in (select acting_organisations_as('regionalDeveloper')));

-- A head sees the own municipality before any house is tied to it as well.
create policy reading on round_participant for select to brygga_app using (
  acting_trusted() or acting_has_role('administrator', 'regionalDeveloper')
  or id in (select participants_of_acting()) or municipality_code in (select municipalities_led_by_acting()));
-- The region registers anyone; a head of a centre the municipalities that the centre serves.
create policy registering on round_participant for insert to brygga_app with check (
  acting_trusted() or round_id in (select rounds_of_acting())
  or (state = 'registered' and municipality_code in (select municipalities_led_by_acting())));
create policy changing on round_participant for update to brygga_app
  using (acting_trusted() or round_id in (select rounds_of_acting()) or id in (select participants_led_by_acting()))
  with check (acting_trusted() or round_id in (select rounds_of_acting()) or id in (select participants_led_by_acting()));

create policy with_participant on participant_house for select to brygga_app using (
  acting_trusted() or acting_has_role('administrator', 'regionalDeveloper')
  or participant_id in (select participants_of_acting()));
-- Who may register a municipality says which houses answer for it: the region any, a head the own house once.
create policy naming on participant_house for insert to brygga_app with check (
  acting_owns_round_of(participant_id)
  or (organisation_id in (select acting_organisations_as('centreHead'))
    and participant_serves(participant_id, organisation_id)));
create policy removing on participant_house for delete to brygga_app using (
  acting_owns_round_of(participant_id));

create policy with_participant on participation_requirement for select to brygga_app using (
  acting_trusted() or acting_has_role('administrator', 'regionalDeveloper')
  or participant_id in (select participants_of_acting()));
create policy declaring on participation_requirement for insert to brygga_app with check (
  acting_trusted() or participant_id in (select participants_led_by_acting()));
create policy changing on participation_requirement for update to brygga_app
  using (acting_owns_round_of(participant_id) or participant_id in (select participants_led_by_acting()))
  with check (acting_owns_round_of(participant_id) or participant_id in (select participants_led_by_acting()));

create policy with_participant on financial_pledge for select to brygga_app using (
  acting_trusted() or acting_has_role('administrator', 'regionalDeveloper')
  or participant_id in (select participants_of_acting()));
create policy pledging on financial_pledge for insert to brygga_app with check (
  acting_trusted() or (payment = 'pledged' and participant_id in (select participants_led_by_acting())));
create policy paying on financial_pledge for update to brygga_app
  using (acting_owns_round_of(participant_id)) with check (acting_owns_round_of(participant_id));
create policy taking_back on financial_pledge for delete to brygga_app using (
  acting_trusted() or (payment = 'pledged' and participant_id in (select participants_led_by_acting())));

-- What only the region decides: that a requirement is met, and that a municipality takes part.
create function participant_guard() returns trigger
  language plpgsql security definer set search_path = public
  as $$ begin
    if (new.round_id, new.municipality_code) is distinct from (old.round_id, old.municipality_code) then
      raise exception 'A participant stays in its round';
    end if;
    if new.state <> old.state and not acting_owns_round_of(old.id)
      and (new.state in ('verified', 'participating') or old.state in ('verified', 'participating', 'withdrawn'))
      and new.state <> 'withdrawn' then
      raise insufficient_privilege using message = 'The region decides who takes part';
    end if;
    return new;
  end $$;
create trigger guard before update on round_participant for each row execute function participant_guard();

create function requirement_guard() returns trigger
  language plpgsql security definer set search_path = public
  as $$ begin
    if acting_owns_round_of(new.participant_id) then
      return new;
    end if;
    if new.verified_at is not null or new.returned_reason is not null then
      raise insufficient_privilege using message = 'The region verifies what is declared';
    end if;
    return new;
  end $$;
create trigger guard before insert or update on participation_requirement
  for each row execute function requirement_guard();
