-- Unmet need is a result: what workplaces asked for and nobody could give, told to those who can do something about it.
-- The row holds only what others may read: neither employer nor municipality, and no number under five.
create table unmet_need (
  id uuid primary key,
  -- Where it comes from; those who read the signals see neither.
  need_id uuid references need,
  pool_id uuid references pool,
  owner_id uuid not null references organisation,
  reason text not null check (reason in ('noOffer', 'outOfReach', 'tooLate', 'tooDear', 'noAnswer')),
  -- In words that name nobody.
  summary text not null check (length(trim(summary)) between 5 and 1000),
  concept_ids text[] not null default '{}',
  county_code text references county,
  people integer check (people >= 5),
  recorded_at timestamptz not null,
  recorded_by uuid references person,
  demo boolean not null default false,
  unique (need_id),
  unique (pool_id),
  check (num_nonnulls(need_id, pool_id) = 1)
);
create index unmet_need_of_owner on unmet_need (owner_id, recorded_at desc);

create table unmet_signal (
  id uuid primary key,
  unmet_id uuid not null references unmet_need on delete cascade,
  receiver_id uuid not null references organisation,
  -- Why this one is told: a declared field in reach, plans for adult education, the region.
  kind text not null check (kind in ('provider', 'adultEducation', 'region')),
  state text not null default 'sent' check (state in ('sent', 'read', 'answered', 'planned', 'started', 'declined')),
  sent_at timestamptz not null,
  read_at timestamptz,
  answer text check (length(answer) between 1 and 2000),
  answered_at timestamptz,
  answered_by uuid references person,
  version integer not null default 1,
  unique (unmet_id, receiver_id),
  check ((state in ('sent', 'read')) = (answered_at is null)),
  check (state = 'sent' or read_at is not null)
);
create index unmet_signal_of_receiver on unmet_signal (receiver_id, state, sent_at desc);

-- Read as the owner of the tables, so that the policies do not call each other.
create function unmet_of_acting_house() returns setof uuid
  language sql stable security definer set search_path = public
  as $$ select id from unmet_need where owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')) $$;
create function unmet_of_acting_employer() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select unmet_need.id from unmet_need join need on need.id = unmet_need.need_id
    where need.organisation_id in (select acting_organisations_as('employerContact', 'decisionMaker'))
    union
    select unmet_need.id from unmet_need join pool_place place on place.pool_id = unmet_need.pool_id
    where place.organisation_id in (select acting_organisations_as('employerContact', 'decisionMaker'))
  $$;
-- Those who may answer for an organisation that was told.
create function acting_told_organisations() returns setof uuid
  language sql stable
  as $$ select acting_organisations_as('providerCoordinator', 'centreHead', 'broker', 'regionalDeveloper', 'decisionMaker') $$;
create function unmet_told_to_acting() returns setof uuid
  language sql stable security definer set search_path = public
  as $$ select unmet_id from unmet_signal where receiver_id in (select acting_told_organisations()) $$;

call protect_table('unmet_need', 'select, insert');
call protect_table('unmet_signal', 'select, insert, update');

create policy reading on unmet_need for select to brygga_app using (
  acting_trusted() or acting_has_role('administrator')
  or owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))
  or id in (select unmet_of_acting_employer())
  or id in (select unmet_told_to_acting()));
create policy recording on unmet_need for insert to brygga_app with check (
  acting_trusted() or owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')));

create policy reading on unmet_signal for select to brygga_app using (
  acting_trusted() or acting_has_role('administrator')
  or unmet_id in (select unmet_of_acting_house())
  or unmet_id in (select unmet_of_acting_employer())
  or receiver_id in (select acting_told_organisations()));
create policy sending on unmet_signal for insert to brygga_app with check (
  acting_trusted() or unmet_id in (select unmet_of_acting_house()));
create policy answering on unmet_signal for update to brygga_app
  using (acting_trusted() or receiver_id in (select acting_told_organisations()))
  with check (acting_trusted() or receiver_id in (select acting_told_organisations()));

-- Who was told what, when and why stays; the answer alone changes.
create function unmet_signal_keep() returns trigger
  language plpgsql
  as $$ begin
    if (new.id, new.unmet_id, new.receiver_id, new.kind, new.sent_at)
      is distinct from (old.id, old.unmet_id, old.receiver_id, old.kind, old.sent_at)
    then
      raise exception 'What was signalled stays';
    end if;
    return new;
  end $$;
create trigger keep before update on unmet_signal for each row execute function unmet_signal_keep();

-- Names of those who were told: an employer does not read every organisation's record.
create function names_of_unmet_receivers(wanted uuid[]) returns table (id uuid, receiver_id uuid, receiver text)
  language sql stable security definer set search_path = public
  as $$
    select signal.id, kept.id, kept.name
    from unmet_signal signal join organisation kept on kept.id = kept_organisation(signal.receiver_id)
    where signal.unmet_id = any (wanted)
      and (acting_trusted() or acting_has_role('administrator')
        or signal.unmet_id in (select unmet_of_acting_house())
        or signal.unmet_id in (select unmet_of_acting_employer())
        or signal.receiver_id in (select acting_told_organisations()))
  $$;
