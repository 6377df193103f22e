-- Registered records: what came in, was drawn up or was sent, under a diary number, with who signed on which authority.
-- A completed record is never changed; it goes when its time is over and not before.
create table registered_record (
  id uuid primary key,
  -- `D-2026-1`
  key text not null unique check (key ~ '^D-\d{4}-\d+$'),
  house_id uuid not null references organisation,
  kind text not null check (kind in ('agreement', 'decision', 'certificate', 'letter', 'report', 'other')),
  direction text not null check (direction in ('incoming', 'drawnUp', 'expedited')),
  title text not null check (length(title) between 3 and 200),
  -- Section of the secrecy act and the day it was marked; a mark is a reminder, not a decision.
  secrecy_section text check (length(secrecy_section) between 2 and 100),
  secrecy_on date,
  -- A working draft until it is completed.
  completed_at timestamptz,
  -- Null is kept for ever.
  keep_until date,
  keep_rule text not null check (length(keep_rule) between 3 and 300),
  -- What it belongs to: `agreement` and its id.
  subject text,
  subject_id uuid,
  recorded_by uuid references person,
  recorded_at timestamptz not null,
  demo boolean not null default false,
  search tsvector not null generated always as (to_tsvector('swedish', key || ' ' || title)) stored,
  check ((secrecy_section is null) = (secrecy_on is null)),
  check ((subject is null) = (subject_id is null))
);
create index record_of_house on registered_record (house_id, recorded_at desc);
create index record_search on registered_record using gin (search);
create index record_subject on registered_record (subject_id) where subject_id is not null;
create index record_keep on registered_record (keep_until) where keep_until is not null;

create table record_number (year integer primary key, last integer not null);
create function next_record_key(wanted_year integer) returns text
  language sql security definer set search_path = public
  as $$
    insert into record_number as number (year, last) values (wanted_year, 1)
    on conflict (year) do update set last = number.last + 1
    returning 'D-' || wanted_year || '-' || last
  $$;

-- The document, and what was signed elsewhere beside it.
create table record_file (
  id uuid primary key,
  record_id uuid not null references registered_record on delete cascade,
  -- `document` is the record itself; `signed` a copy that somebody signed outside.
  role text not null check (role in ('document', 'signed')),
  name text not null,
  media_type text not null,
  size integer not null check (size > 0),
  -- SHA-256 of the bytes, in hex.
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  bytes bytea not null,
  added_at timestamptz not null
);
create unique index record_document on record_file (record_id) where role = 'document';
create index record_file_of on record_file (record_id);

-- Who must sign, and what each said and did.
create table record_party (
  record_id uuid not null references registered_record on delete cascade,
  organisation_id uuid not null references organisation,
  name text not null,
  primary key (record_id, organisation_id)
);
create index record_party_of on record_party (organisation_id);

create table record_signature (
  record_id uuid not null,
  organisation_id uuid not null,
  person_id uuid references person,
  name text not null check (length(name) between 2 and 200),
  title text not null,
  -- The basis of the authority to sign, with its reference.
  authority text not null check (length(authority) between 3 and 300),
  -- `attested` in the page by the person, `external` on a copy that was sent in.
  method text not null check (method in ('attested', 'external')),
  file_id uuid references record_file on delete cascade,
  document_hash text not null,
  signed_at timestamptz not null,
  primary key (record_id, organisation_id),
  foreign key (record_id, organisation_id) references record_party on delete cascade,
  check ((method = 'external') = (file_id is not null))
);

create function records_of_acting_party() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select record_id from record_party where organisation_id in (
      select acting_organisations_as('employerContact', 'decisionMaker', 'providerCoordinator'))
  $$;
create function records_of_acting_house() returns setof uuid
  language sql stable security definer set search_path = public
  as $$ select id from registered_record where house_id in (select acting_organisations_as('broker', 'centreHead')) $$;

call protect_table('registered_record', 'select, insert, update, delete');
call protect_table('record_number');
call protect_table('record_file', 'select, insert, update, delete');
call protect_table('record_party', 'select, insert');
call protect_table('record_signature', 'select, insert');
create policy numbering on record_number for select to brygga_app using (acting_trusted());

create policy reads on registered_record for select to brygga_app
  using (acting_trusted() or acting_has_role('administrator')
    or house_id in (select acting_organisations_as('broker', 'centreHead'))
    or id in (select records_of_acting_party()));
create policy house_registers on registered_record for insert to brygga_app
  with check (acting_trusted() or house_id in (select acting_organisations_as('broker', 'centreHead')));
create policy house_changes on registered_record for update to brygga_app
  using (acting_trusted() or house_id in (select acting_organisations_as('broker', 'centreHead')))
  with check (acting_trusted() or house_id in (select acting_organisations_as('broker', 'centreHead')));
create policy cleared on registered_record for delete to brygga_app using (acting_trusted() and keep_until < current_date);

create policy with_record on record_file for select to brygga_app
  using (record_id in (select id from registered_record));
create policy house_adds on record_file for insert to brygga_app
  with check (acting_trusted() or record_id in (select records_of_acting_house()));
create policy house_replaces on record_file for delete to brygga_app
  using (acting_trusted() or record_id in (select records_of_acting_house()));
create policy with_record on record_party for select to brygga_app
  using (record_id in (select id from registered_record));
create policy house_names on record_party for insert to brygga_app
  with check (acting_trusted() or record_id in (select records_of_acting_house()));
create policy with_record on record_signature for select to brygga_app
  using (record_id in (select id from registered_record));
-- A party signs for itself; the house registers what was signed outside.
create policy party_signs on record_signature for insert to brygga_app
  with check ((method = 'attested' and person_id = acting_person()
      and organisation_id in (select acting_organisations_as('employerContact', 'decisionMaker', 'providerCoordinator')))
    or (method = 'external' and (acting_trusted() or record_id in (select records_of_acting_house()))));

-- A completed record stands; only a secrecy mark can still be set or lifted.
create function record_keep() returns trigger
  language plpgsql security definer set search_path = public
  as $$ begin
    if old.completed_at is not null and (to_jsonb(new) - array['secrecy_section', 'secrecy_on', 'search'])
      is distinct from (to_jsonb(old) - array['secrecy_section', 'secrecy_on', 'search']) then
      raise exception 'A completed record is never changed';
    end if;
    if new.completed_at is not null and old.completed_at is null and exists (
      select from record_party party where party.record_id = new.id and not exists (
        select from record_signature done
        where done.record_id = party.record_id and done.organisation_id = party.organisation_id)) then
      raise exception 'A record is completed when all parties have signed';
    end if;
    return new;
  end $$;
create trigger keep before update on registered_record for each row execute function record_keep();

create function record_file_keep() returns trigger
  language plpgsql security definer set search_path = public
  as $$
  declare
    wanted uuid := coalesce(new.record_id, old.record_id);
  begin
    -- A record that is cleared takes its files with it.
    if tg_op = 'DELETE' and not exists (select from registered_record where id = wanted and keep_until >= current_date
      or id = wanted and keep_until is null) then
      return old;
    end if;
    if exists (select from registered_record where id = wanted and completed_at is not null) then
      raise exception 'A completed record is never changed';
    end if;
    if tg_op <> 'INSERT' and exists (select from record_signature where record_id = wanted) then
      raise exception 'What somebody has signed is never changed';
    end if;
    return coalesce(new, old);
  end $$;
create trigger keep before insert or update or delete on record_file for each row execute function record_file_keep();

-- What is signed is the document as it stands; the last signature completes the record.
create function record_signed() returns trigger
  language plpgsql security definer set search_path = public
  as $$ begin
    perform from registered_record where id = new.record_id for update;
    if exists (select from registered_record where id = new.record_id and completed_at is not null) then
      raise exception 'A completed record is never changed';
    end if;
    if new.document_hash is distinct from (
      select hash from record_file where record_id = new.record_id and role = 'document') then
      raise exception 'The document has changed since it was read';
    end if;
    return new;
  end $$;
create trigger signed before insert on record_signature for each row execute function record_signed();
create function record_complete() returns trigger
  language plpgsql security definer set search_path = public
  as $$ begin
    if not exists (
      select from record_party party where party.record_id = new.record_id and not exists (
        select from record_signature done
        where done.record_id = party.record_id and done.organisation_id = party.organisation_id)) then
      update registered_record set completed_at = new.signed_at where id = new.record_id;
    end if;
    return null;
  end $$;
create trigger complete after insert on record_signature for each row execute function record_complete();
