-- Personal values stand encrypted in `before` and `after`, each under the key of the person it is about.
alter table audit_entry drop column personal_subject, drop column personal_values;

-- One key for each person: whoever has an account by their id, others by a keyed hash of their e-mail address.
-- It is wrapped with the installation's own secret, which the database never sees: alone it opens nothing.
-- Erasing a person deletes the row; what was encrypted with it can then be read by nobody, and the chain still holds.
create table person_key (
  id uuid primary key,
  subject uuid not null unique,
  wrapped bytea not null,
  created_at timestamptz not null
);
call protect_table('person_key', 'select, insert, delete');
-- Also a visitor's act is audited, and needs the key of the one it is about.
create policy wrap on person_key for select to brygga_app using (true);
create policy make on person_key for insert to brygga_app with check (true);
create policy destroy on person_key for delete to brygga_app using (acting_trusted());

-- Where the chain ends, and how far it was walked. The head stands apart from the entries, so that one that is cut off
-- at the end is missed.
create table audit_chain (
  only_row boolean primary key default true check (only_row),
  head_sequence bigint not null default 0,
  head_hash bytea,
  -- Entries up to here were checked, the last of them with this hash.
  checked_sequence bigint not null default 0,
  checked_hash bytea,
  checked_at timestamptz,
  -- When all of them were walked from the first.
  whole_at timestamptz,
  whole_sequence bigint,
  broken_sequence bigint,
  broken_entry uuid,
  broken_why text,
  broken_at timestamptz
);
call protect_table('audit_chain', 'select, update');
create policy visible on audit_chain for select to brygga_app using (
  acting_trusted() or acting_has_role('administrator'));
create policy move on audit_chain for update to brygga_app using (acting_trusted()) with check (acting_trusted());

insert into audit_chain (head_sequence, head_hash)
  select coalesce(max(sequence), 0), (array_agg(hash order by sequence desc))[1]
  from audit_entry where sequence is not null;
