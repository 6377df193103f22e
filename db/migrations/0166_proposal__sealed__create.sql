-- Proposals, sealed: until the deadline nobody but the provider itself reads one, whoever acts and through whatever door.
-- The wall is the policy; the clock is the database's own.
create table proposal_draft (
  request_id uuid not null references request,
  provider_id uuid not null references organisation,
  -- As src/brokering/requests/proposals/proposal.ts describes it; may lack anything.
  content jsonb not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  primary key (request_id, provider_id)
);

-- What was handed in; handing in again replaces it, withdrawing takes it away.
create table proposal (
  id uuid primary key,
  request_id uuid not null references request,
  provider_id uuid not null references organisation,
  provider text not null,
  content jsonb not null,
  submitted_by uuid references person,
  submitted_at timestamptz not null,
  unique (request_id, provider_id)
);

create table proposal_file (
  id uuid primary key,
  request_id uuid not null references request,
  provider_id uuid not null references organisation,
  name text not null,
  media_type text not null,
  size integer not null check (size > 0),
  bytes bytea not null,
  added_at timestamptz not null
);
create index proposal_file_of_provider on proposal_file (request_id, provider_id);

-- Before an assessor or a broker reads an opened proposal, their own interests are written down.
create table interest_declaration (
  request_id uuid not null references request,
  person_id uuid not null references person,
  name text not null,
  -- The providers that the person has a tie to; empty when there is none.
  provider_ids uuid[] not null,
  words text not null,
  declared_at timestamptz not null,
  primary key (request_id, person_id),
  check ((cardinality(provider_ids) = 0) or length(words) > 0)
);

create function opened_requests() returns setof uuid
  language sql stable security definer set search_path = public
  as $$ select id from request where withdrawn_at is null and now() >= deadline $$;
-- Opened, and the one who acts has said which interests they have.
create function opened_requests_for_acting() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select opened.id from opened_requests() as opened(id)
    where acting_trusted()
      or (opened.id in (select requests_of_acting_centre() union all select requests_of_acting_employer())
        and exists (select from interest_declaration said
          where said.request_id = opened.id and said.person_id = acting_person()))
  $$;
-- How many have answered; never who, before the deadline.
create function count_sealed_proposals(wanted uuid) returns integer
  language sql stable security definer set search_path = public
  as $$
    select count(*)::integer from proposal where request_id = wanted and (acting_trusted()
      or acting_has_role('administrator')
      or wanted in (select requests_of_acting_centre() union all select requests_of_acting_employer()))
  $$;
-- Who answered, once it is opened: what interests are declared against.
create function bidders_of(wanted uuid) returns table (provider_id uuid, provider text)
  language sql stable security definer set search_path = public
  as $$
    select proposal.provider_id, proposal.provider from proposal
    where request_id = wanted and wanted in (select opened_requests()) and (acting_trusted()
      or wanted in (select requests_of_acting_centre() union all select requests_of_acting_employer()))
    order by proposal.id
  $$;

call protect_table('proposal_draft');
call protect_table('proposal');
call protect_table('proposal_file');
call protect_table('interest_declaration', 'select, insert');

create policy own on proposal_draft to brygga_app
  using (provider_id in (select acting_organisations_as('providerCoordinator')))
  with check (provider_id in (select acting_organisations_as('providerCoordinator'))
    and request_id in (select requests_for_acting_provider()));

create policy own on proposal for select to brygga_app
  using (provider_id in (select acting_organisations_as('providerCoordinator')));
create policy opened on proposal for select to brygga_app using (request_id in (select opened_requests_for_acting()));
create policy own_hands_in on proposal for insert to brygga_app
  with check (acting_trusted() or (provider_id in (select acting_organisations_as('providerCoordinator'))
    and request_id in (select requests_for_acting_provider())));
create policy own_replaces on proposal for update to brygga_app
  using (provider_id in (select acting_organisations_as('providerCoordinator')))
  with check (provider_id in (select acting_organisations_as('providerCoordinator'))
    and request_id in (select requests_for_acting_provider()));
create policy own_withdraws on proposal for delete to brygga_app
  using (provider_id in (select acting_organisations_as('providerCoordinator')));

create policy own on proposal_file to brygga_app
  using (provider_id in (select acting_organisations_as('providerCoordinator')))
  with check (provider_id in (select acting_organisations_as('providerCoordinator'))
    and request_id in (select requests_for_acting_provider()));
-- With the proposal that they belong to.
create policy opened on proposal_file for select to brygga_app
  using (request_id in (select opened_requests_for_acting())
    and exists (select from proposal where proposal.request_id = proposal_file.request_id
      and proposal.provider_id = proposal_file.provider_id));

create policy reads on interest_declaration for select to brygga_app
  using (acting_trusted() or acting_has_role('administrator') or person_id = acting_person()
    or request_id in (select requests_of_acting_centre()) or request_id in (select requests_of_acting_employer()));
create policy own on interest_declaration for insert to brygga_app
  with check (person_id = acting_person() and request_id in (select opened_requests())
    and request_id in (select requests_of_acting_centre() union all select requests_of_acting_employer()));

-- The clock at the very moment of writing; only a made-up request of the demo region may have been answered earlier.
create function proposal_in_time() returns trigger
  language plpgsql security definer set search_path = public
  as $$
  declare
    asked request;
  begin
    select * into asked from request where id = coalesce(new.request_id, old.request_id);
    if asked.demo and acting_trusted() and tg_op = 'INSERT' then return new; end if;
    if asked.withdrawn_at is not null then
      raise exception 'The request was withdrawn';
    end if;
    if clock_timestamp() >= asked.deadline then
      raise exception 'The deadline has passed';
    end if;
    if tg_op = 'DELETE' then return old; end if;
    if tg_table_name = 'proposal' then new.submitted_at = clock_timestamp(); end if;
    return new;
  end $$;
create trigger in_time before insert or update or delete on proposal
  for each row execute function proposal_in_time();
create trigger in_time before insert or update or delete on proposal_file
  for each row execute function proposal_in_time();
