-- What assessors say of opened proposals, and the employer's choice. Nobody judges a provider that they have a tie to.
create table score (
  request_id uuid not null references request,
  proposal_id uuid not null references proposal,
  criterion text not null check (criterion <> 'price'),
  person_id uuid not null references person,
  points numeric(5, 2) not null check (points between 0 and 100),
  reason text not null check (length(reason) between 3 and 2000),
  scored_at timestamptz not null,
  primary key (proposal_id, criterion, person_id)
);
create index score_of_request on score (request_id);

create table request_choice (
  request_id uuid primary key references request,
  proposal_id uuid not null references proposal,
  -- What every provider that answered is told of the chosen one.
  provider text not null,
  price_ore bigint not null,
  total text not null,
  answers integer not null,
  reason text not null check (length(reason) between 10 and 4000),
  chosen_by uuid references person,
  chosen_at timestamptz not null
);

-- How each proposal stood when the choice was made; each provider reads its own.
create table proposal_result (
  proposal_id uuid primary key references proposal,
  request_id uuid not null references request,
  provider_id uuid not null references organisation,
  total text not null,
  rank integer not null check (rank > 0),
  tied boolean not null,
  -- Points, weighted points and reasons for each criterion; assessors are not named.
  parts jsonb not null
);
create index proposal_result_of_request on proposal_result (request_id);

create function providers_of_own_interest(wanted uuid) returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select unnest(provider_ids) from interest_declaration
    where request_id = wanted and person_id = acting_person()
  $$;
create function chosen_requests() returns setof uuid
  language sql stable security definer set search_path = public
  as $$ select request_id from request_choice $$;

call protect_table('score', 'select, insert, update');
call protect_table('request_choice', 'select, insert');
call protect_table('proposal_result', 'select, insert');

create policy reads on score for select to brygga_app using (request_id in (select opened_requests_for_acting()));
create policy own_judges on score for insert to brygga_app
  with check (person_id = acting_person() and request_id in (select opened_requests_for_acting())
    and request_id not in (select chosen_requests())
    and exists (select from proposal where proposal.id = score.proposal_id and proposal.request_id = score.request_id
      and proposal.provider_id not in (select providers_of_own_interest(score.request_id))));
create policy own_changes on score for update to brygga_app
  using (person_id = acting_person() and request_id not in (select chosen_requests()))
  with check (person_id = acting_person() and request_id not in (select chosen_requests())
    and exists (select from proposal where proposal.id = score.proposal_id and proposal.request_id = score.request_id
      and proposal.provider_id not in (select providers_of_own_interest(score.request_id))));

create policy reads on request_choice for select to brygga_app
  using (acting_trusted() or acting_has_role('administrator')
    or request_id in (select requests_of_acting_centre())
    or request_id in (select requests_of_acting_employer())
    or request_id in (select request_id from proposal
      where provider_id in (select acting_organisations_as('providerCoordinator'))));
-- Only the employer chooses.
create policy employer_chooses on request_choice for insert to brygga_app
  with check (chosen_by = acting_person() and request_id in (select requests_of_acting_employer())
    and request_id in (select opened_requests_for_acting()));

create policy reads on proposal_result for select to brygga_app
  using (request_id in (select opened_requests_for_acting())
    or provider_id in (select acting_organisations_as('providerCoordinator')));
create policy with_the_choice on proposal_result for insert to brygga_app
  with check (request_id in (select requests_of_acting_employer())
    and request_id in (select opened_requests_for_acting()));

-- An employer who has chosen stands by it: the request is no longer withdrawn or moved.
create function request_chosen() returns trigger
  language plpgsql security definer set search_path = public
  as $$ begin
    if exists (select from request_choice where request_id = new.id) then
      raise exception 'The employer has chosen' using errcode = 'check_violation';
    end if;
    return new;
  end $$;
create trigger chosen before update on request for each row execute function request_chosen();
