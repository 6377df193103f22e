-- A person's keys to the API: shown once, stored as a hash, limited to scopes, revocable.
create table api_token (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  name text not null check (length(name) between 1 and 100),
  token_hash text not null unique,
  scopes text[] not null check (scopes <@ array['read', 'write'] and cardinality(scopes) > 0),
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_on date
);
create index api_token_of_person on api_token (person_id);
call protect_table('api_token');
create policy own on api_token to brygga_app
  using (acting_trusted() or person_id = acting_person())
  with check (acting_trusted() or person_id = acting_person());
