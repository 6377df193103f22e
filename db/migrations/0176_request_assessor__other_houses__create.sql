-- Assessors from other houses: a colleague by account, for exactly one request, and not before its proposals are opened.
create table request_assessor (
  request_id uuid not null references request,
  person_id uuid not null references person,
  -- As they are printed on the sheet.
  name text not null,
  organisation_id uuid not null references organisation,
  house text not null,
  invited_by uuid references person,
  invited_at timestamptz not null,
  removed_at timestamptz,
  removed_reason text check (length(removed_reason) between 3 and 1000),
  primary key (request_id, person_id),
  check ((removed_at is null) = (removed_reason is null))
);
create index request_assessor_of_person on request_assessor (person_id);

-- Where the one who declared interests works, as it is printed; unknown in what was declared before.
alter table interest_declaration add column house text;

-- Only while the assessor works at the house that they were invited from, and only once the database's clock has opened it.
create function requests_of_acting_assessor() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select request_id from request_assessor
    where person_id = acting_person() and removed_at is null
      and organisation_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))
      and request_id in (select opened_requests())
  $$;
-- Who has the address and works at another house with brokering; nobody whose identity is protected, and nobody who
-- belongs to a provider that was asked.
create function colleague_elsewhere(wanted uuid, address text)
  returns table (person_id uuid, name text, organisation_id uuid, house text)
  language sql stable security definer set search_path = public
  as $$
    select person.id, person.name, house.id, house.name
    from person
    join membership on membership.person_id = person.id and membership.ended_at is null
      and membership.role in ('broker', 'centreHead', 'businessDeveloper')
    join organisation house on house.id = membership.organisation_id and house.merged_into is null
    where person.email = lower(address) and not person.protected_identity and person.erased_at is null
      and person.merged_into is null
      and wanted in (select requests_of_acting_centre())
      and house.id <> (select owner_id from request where id = wanted)
      and not exists (select from membership own join request_recipient asked on asked.provider_id = own.organisation_id
        where own.person_id = person.id and own.ended_at is null and asked.request_id = wanted)
    order by house.name
    limit 1
  $$;
-- How many were asked, for those who may not read whom.
create function count_request_recipients(wanted uuid) returns integer
  language sql stable security definer set search_path = public
  as $$
    select count(*)::integer from request_recipient where request_id = wanted and (acting_trusted()
      or acting_has_role('administrator') or wanted in (select requests_of_acting_assessor()
        union all select requests_of_acting_centre() union all select requests_of_acting_employer()))
  $$;

create or replace function opened_requests_for_acting() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select opened.id from opened_requests() as opened(id)
    where acting_trusted()
      or (opened.id in (select requests_of_acting_centre() union all select requests_of_acting_employer()
          union all select requests_of_acting_assessor())
        and exists (select from interest_declaration said
          where said.request_id = opened.id and said.person_id = acting_person()))
  $$;
create or replace function bidders_of(wanted uuid) returns table (provider_id uuid, provider text)
  language sql stable security definer set search_path = public
  as $$
    select proposal.provider_id, proposal.provider from proposal
    where request_id = wanted and wanted in (select opened_requests()) and (acting_trusted()
      or wanted in (select requests_of_acting_centre() union all select requests_of_acting_employer()
        union all select requests_of_acting_assessor()))
    order by proposal.id
  $$;

call protect_table('request_assessor', 'select, insert, update');
create policy reads on request_assessor for select to brygga_app
  using (acting_trusted() or acting_has_role('administrator') or person_id = acting_person()
    or request_id in (select requests_of_acting_centre())
    or request_id in (select requests_of_acting_employer())
    or request_id in (select requests_of_acting_assessor()));
create policy centre_invites on request_assessor for insert to brygga_app
  with check (request_id in (select requests_of_acting_centre())
    and request_id not in (select chosen_requests()));
create policy centre_removes on request_assessor for update to brygga_app
  using (request_id in (select requests_of_acting_centre()))
  with check (request_id in (select requests_of_acting_centre()) and request_id not in (select chosen_requests()));

create policy assessor_reads on request for select to brygga_app
  using (id in (select requests_of_acting_assessor()));
create policy assessor_reads on request_asker for select to brygga_app
  using (request_id in (select requests_of_acting_assessor()));
create policy assessor_reads on request_choice for select to brygga_app
  using (request_id in (select requests_of_acting_assessor()));
create policy assessor_reads on interest_declaration for select to brygga_app
  using (request_id in (select requests_of_acting_assessor()));
create policy assessor_declares on interest_declaration for insert to brygga_app
  with check (person_id = acting_person() and request_id in (select requests_of_acting_assessor()));

-- One person for one request; let in again, they keep what they have declared and scored.
create function request_assessor_keep() returns trigger
  language plpgsql
  as $$ begin
    if (new.request_id, new.person_id) is distinct from (old.request_id, old.person_id) then
      raise exception 'An assessor is not made another';
    end if;
    return new;
  end $$;
create trigger keep before update on request_assessor for each row execute function request_assessor_keep();
