-- A request to all providers that a published rule names: same text, same minute. What was published stays as it was;
-- only the deadline may move, later and for all, and the whole may be withdrawn with a reason.
create table request (
  id uuid primary key,
  -- `F-2026-1`
  key text not null unique check (key ~ '^F-\d{4}-\d+$'),
  need_id uuid not null references need,
  spec_version_id uuid not null references spec_version,
  owner_id uuid not null references organisation,
  broker_id uuid references person,
  -- The specification as providers read it, weights included.
  content jsonb not null,
  -- Who was asked and why not others: the rules, and the match that named them.
  rule jsonb not null,
  match_record_id uuid not null references match_record,
  -- The employer is told when the proposals are opened.
  hides_asker boolean not null,
  published_at timestamptz not null,
  deadline timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  demo boolean not null default false,
  check (deadline > published_at),
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index request_of_owner on request (owner_id, published_at desc);
create index request_of_need on request (need_id);

create table request_number (year integer primary key, last integer not null);
create function next_request_key(wanted_year integer) returns text
  language sql security definer set search_path = public
  as $$
    insert into request_number as number (year, last) values (wanted_year, 1)
    on conflict (year) do update set last = number.last + 1
    returning 'F-' || wanted_year || '-' || last
  $$;

-- Who asks; apart, so that providers need not know before the proposals are opened.
create table request_asker (
  request_id uuid primary key references request,
  organisation_id uuid not null references organisation,
  name text not null
);

create table request_recipient (
  request_id uuid not null references request,
  provider_id uuid not null references organisation,
  provider text not null,
  basis text not null check (basis in ('rule', 'added')),
  -- The offers that met the conditions.
  offers jsonb not null,
  -- Why somebody was added beside the rule.
  reason text,
  -- Where the request was mailed; null where the provider has no address.
  address text,
  primary key (request_id, provider_id),
  check ((basis = 'added') = (reason is not null))
);
create index request_recipient_of_provider on request_recipient (provider_id);

-- Questions of providers; the answers go to all, who asked is for the centre alone.
create table request_question (
  id uuid primary key,
  request_id uuid not null references request,
  text text not null,
  asked_at timestamptz not null,
  answer text,
  answered_at timestamptz,
  answered_by uuid references person,
  check ((answer is null) = (answered_at is null))
);
create index request_question_of_request on request_question (request_id, asked_at);
create table request_question_from (
  question_id uuid primary key references request_question,
  provider_id uuid not null references organisation
);

-- Read as the owner of the tables, so that the policies do not call each other.
create function requests_for_acting_provider() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select request_id from request_recipient
    where provider_id in (select acting_organisations_as('providerCoordinator'))
  $$;
create function requests_of_acting_centre() returns setof uuid
  language sql stable security definer set search_path = public
  as $$ select id from request where owner_id in (select acting_organisations_as('broker', 'centreHead')) $$;
create function requests_of_acting_employer() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select request_id from request_asker
    where organisation_id in (select acting_organisations_as('employerContact', 'decisionMaker'))
  $$;
-- The database's own clock decides, for everybody.
create function requests_that_take_answers() returns setof uuid
  language sql stable security definer set search_path = public
  as $$ select id from request where withdrawn_at is null and now() < deadline $$;
create function requests_whose_asker_is_told() returns setof uuid
  language sql stable security definer set search_path = public
  as $$ select id from request where not hides_asker or (withdrawn_at is null and now() >= deadline) $$;
create function questions_of_acting_provider() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select question_id from request_question_from
    where provider_id in (select acting_organisations_as('providerCoordinator'))
  $$;

call protect_table('request', 'select, insert, update');
call protect_table('request_number');
call protect_table('request_asker', 'select, insert');
call protect_table('request_recipient', 'select, insert, update');
call protect_table('request_question', 'select, insert, update');
call protect_table('request_question_from', 'select, insert');

create policy reads on request for select to brygga_app
  using (acting_trusted() or acting_has_role('administrator')
    or owner_id in (select acting_organisations_as('broker', 'centreHead'))
    or id in (select requests_of_acting_employer())
    or id in (select requests_for_acting_provider()));
create policy centre_publishes on request for insert to brygga_app
  with check (acting_trusted()
    or (owner_id in (select acting_organisations_as('broker', 'centreHead'))
      and need_id in (select id from need where need.owner_id = request.owner_id)));
create policy centre_changes on request for update to brygga_app
  using (acting_trusted() or owner_id in (select acting_organisations_as('broker', 'centreHead')))
  with check (acting_trusted() or owner_id in (select acting_organisations_as('broker', 'centreHead')));
create policy numbering on request_number for select to brygga_app using (acting_trusted());

create policy reads on request_asker for select to brygga_app
  using (acting_trusted() or acting_has_role('administrator')
    or request_id in (select requests_of_acting_centre())
    or request_id in (select requests_of_acting_employer())
    or (request_id in (select requests_for_acting_provider())
      and request_id in (select requests_whose_asker_is_told())));
create policy centre_publishes on request_asker for insert to brygga_app
  with check (acting_trusted() or request_id in (select requests_of_acting_centre()));

-- Each provider knows that it was asked, not who else was.
create policy reads on request_recipient for select to brygga_app
  using (acting_trusted() or acting_has_role('administrator')
    or request_id in (select requests_of_acting_centre())
    or request_id in (select requests_of_acting_employer())
    or provider_id in (select acting_organisations_as('providerCoordinator')));
create policy centre_publishes on request_recipient for insert to brygga_app
  with check (acting_trusted() or request_id in (select requests_of_acting_centre()));
-- An address is taken away when the person behind it asks to be forgotten.
create policy forgets on request_recipient for update to brygga_app
  using (acting_trusted()) with check (acting_trusted() and address is null);

create policy reads on request_question for select to brygga_app
  using (acting_trusted() or acting_has_role('administrator')
    or request_id in (select requests_of_acting_centre())
    or request_id in (select requests_of_acting_employer())
    or (request_id in (select requests_for_acting_provider())
      and (answered_at is not null or id in (select questions_of_acting_provider()))));
create policy provider_asks on request_question for insert to brygga_app
  with check (answer is null and (acting_trusted()
    or (request_id in (select requests_for_acting_provider()) and request_id in (select requests_that_take_answers()))));
create policy centre_answers on request_question for update to brygga_app
  using (acting_trusted() or request_id in (select requests_of_acting_centre()))
  with check (acting_trusted() or request_id in (select requests_of_acting_centre()));
create policy reads on request_question_from for select to brygga_app
  using (acting_trusted() or provider_id in (select acting_organisations_as('providerCoordinator'))
    or question_id in (select id from request_question where request_id in (select requests_of_acting_centre())));
create policy provider_asks on request_question_from for insert to brygga_app
  with check (acting_trusted() or provider_id in (select acting_organisations_as('providerCoordinator')));

create function request_keep() returns trigger
  language plpgsql
  as $$ begin
    if (to_jsonb(new) - array['deadline', 'withdrawn_at', 'withdrawn_reason'])
      is distinct from (to_jsonb(old) - array['deadline', 'withdrawn_at', 'withdrawn_reason']) then
      raise exception 'The text and the weights of a request were locked when it was published';
    end if;
    if old.withdrawn_at is not null then
      raise exception 'A request that was withdrawn is not changed';
    end if;
    if new.deadline < old.deadline then
      raise exception 'The deadline of a request is only moved later';
    end if;
    if new.deadline > old.deadline and clock_timestamp() >= old.deadline then
      raise exception 'The deadline has passed';
    end if;
    return new;
  end $$;
create trigger keep before update on request for each row execute function request_keep();

create function request_question_keep() returns trigger
  language plpgsql
  as $$ begin
    if old.answered_at is not null or (new.id, new.request_id, new.text, new.asked_at)
      is distinct from (old.id, old.request_id, old.text, old.asked_at) then
      raise exception 'A question is answered once';
    end if;
    return new;
  end $$;
create trigger keep before update on request_question for each row execute function request_question_keep();

-- While providers answer, the weights of the specification stay as they were published.
create function requirement_spec_locked() returns trigger
  language plpgsql security definer set search_path = public
  as $$ begin
    if new.content -> 'criteria' is distinct from old.content -> 'criteria' and exists (
      select from request where need_id = new.need_id and withdrawn_at is null) then
      raise exception 'The weights were locked when the request was published';
    end if;
    return new;
  end $$;
create trigger locked before update on requirement_spec for each row execute function requirement_spec_locked();
