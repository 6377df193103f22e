-- The agreement that follows a choice: written in versions until it is sent to be signed; the signed document is a record.
create table agreement (
  id uuid primary key,
  request_id uuid not null unique references request,
  house_id uuid not null references organisation,
  employer_id uuid not null references organisation,
  employer text not null,
  provider_id uuid not null references organisation,
  provider text not null,
  -- As src/brokering/requests/agreements/agreement.ts describes it.
  content jsonb not null,
  version integer not null default 1,
  -- The version that stands in the record, to be signed.
  sent_version integer check (sent_version <= version),
  record_id uuid references registered_record,
  changed_at timestamptz not null,
  demo boolean not null default false,
  check ((sent_version is null) = (record_id is null))
);
create index agreement_of_provider on agreement (provider_id);

create table agreement_version (
  agreement_id uuid not null references agreement,
  number integer not null,
  content jsonb not null,
  saved_by uuid references person,
  saved_at timestamptz not null,
  primary key (agreement_id, number)
);

call protect_table('agreement', 'select, insert, update');
call protect_table('agreement_version', 'select, insert');
create policy reads on agreement for select to brygga_app
  using (acting_trusted() or acting_has_role('administrator')
    or request_id in (select requests_of_acting_centre())
    or request_id in (select requests_of_acting_employer())
    or provider_id in (select acting_organisations_as('providerCoordinator')));
create policy parties_draft on agreement for insert to brygga_app
  with check (request_id in (select chosen_requests()) and (acting_trusted()
    or request_id in (select requests_of_acting_centre())
    or request_id in (select requests_of_acting_employer())));
create policy parties_change on agreement for update to brygga_app
  using (acting_trusted() or request_id in (select requests_of_acting_centre())
    or request_id in (select requests_of_acting_employer()))
  with check (acting_trusted() or request_id in (select requests_of_acting_centre())
    or request_id in (select requests_of_acting_employer()));
create policy with_agreement on agreement_version for select to brygga_app
  using (agreement_id in (select id from agreement));
create policy parties_write on agreement_version for insert to brygga_app
  with check (agreement_id in (select id from agreement where acting_trusted()
    or request_id in (select requests_of_acting_centre())
    or request_id in (select requests_of_acting_employer())));

create function agreement_keep() returns trigger
  language plpgsql security definer set search_path = public
  as $$ begin
    if (new.request_id, new.employer_id, new.provider_id) is distinct from
      (old.request_id, old.employer_id, old.provider_id) then
      raise exception 'The parties of an agreement are those of the choice';
    end if;
    if exists (select from record_signature where record_id = old.record_id) then
      raise exception 'An agreement that somebody has signed is not changed';
    end if;
    return new;
  end $$;
create trigger keep before update on agreement for each row execute function agreement_keep();

-- A signed agreement is told to the case as well.
alter table request_step drop constraint request_step_step_check;
alter table request_step add constraint request_step_step_check
  check (step in ('published', 'opened', 'compared', 'chosen', 'agreed', 'withdrawn'));
