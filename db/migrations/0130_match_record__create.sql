-- What a broker matched and kept: the question, every candidate with its reasons, the rules that ran and the lot.
-- A record is never changed; matching again makes a new one beside it.
create table match_record (
  id uuid primary key,
  need_id uuid not null references need,
  -- The state of the need that was asked with.
  need_version integer not null,
  criteria jsonb not null,
  -- The whole rule set, so that an old record can be read by the rules of its day.
  rule_set jsonb not null,
  -- When the newest offer that took part had changed; null for an empty catalogue.
  data_as_of timestamptz,
  -- The day from which starts were counted.
  counted_from date not null,
  lot integer not null check (lot between 1000 and 9999),
  found integer not null check (found >= 0),
  -- Matches and those left out, with the names that the reasons speak of.
  result jsonb not null,
  made_by uuid references person,
  made_at timestamptz not null
);
create index match_record_of_need on match_record (need_id, made_at desc);

create function match_record_keep() returns trigger
  language plpgsql
  as $$ begin raise exception 'A match record is never changed'; end $$;
create trigger keep before update on match_record for each row execute function match_record_keep();

call protect_table('match_record', 'select, insert');
create policy visible on match_record for select to brygga_app using (need_id in (select id from need));
create policy broker on match_record for insert to brygga_app
  with check (need_id in (select id from need where acting_trusted() or acting_has_role('administrator')
    or owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))));
