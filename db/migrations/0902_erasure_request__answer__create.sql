-- A person's wish to be forgotten: asked, decided by an administrator, carried out by every part that holds something.
create table erasure_request (
  id uuid primary key,
  person_id uuid references person,
  -- Who is to be forgotten, as long as it is under way; emptied when every part has answered.
  email text check (email = lower(email)),
  name text,
  state text not null default 'asked' check (state in ('asked', 'decided', 'refused', 'done')),
  -- SHA-256 of the private link by which the person follows it once the account is gone, in hex.
  link_hash text not null unique,
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references person,
  refusal text check (length(refusal) <= 2000),
  done_at timestamptz,
  constraint nobody_left_when_done check (state <> 'done' or (email is null and name is null)),
  constraint refusal_has_reason check ((state = 'refused') = (refusal is not null))
);
create unique index erasure_request_open on erasure_request (person_id) where state in ('asked', 'decided');

create table erasure_answer (
  request_id uuid not null references erasure_request on delete cascade,
  part text not null,
  erased integer not null check (erased >= 0),
  -- What the law keeps: [{"what": {sv, en}, "why": {sv, en}, "count": n}].
  kept jsonb not null default '[]',
  answered_at timestamptz not null,
  primary key (request_id, part)
);

call protect_table('erasure_request');
call protect_table('erasure_answer');

create policy visible on erasure_request for select to brygga_app using (
  acting_trusted() or acting_has_role('administrator') or person_id = acting_person() or link_hash = acting_link());
create policy ask on erasure_request for insert to brygga_app with check (
  state = 'asked' and (person_id = acting_person() or acting_trusted() or acting_has_role('administrator')));
create policy decide on erasure_request for update to brygga_app
  using (acting_trusted() or acting_has_role('administrator'))
  with check (acting_trusted() or acting_has_role('administrator'));
create policy take_back on erasure_request for delete to brygga_app using (
  acting_trusted() or (state = 'asked' and person_id = acting_person()));
create policy visible on erasure_answer for select to brygga_app using (
  request_id in (select id from erasure_request));
create policy answer on erasure_answer to brygga_app using (acting_trusted()) with check (acting_trusted());

-- The sign-in tables belong to another role; these two are the only ways in from here.
create function erase_sign_in(person text, addresses text[]) returns void
  language plpgsql security definer set search_path = auth, public
  as $$
  begin
    if not acting_trusted() then raise exception 'Only for jobs' using errcode = '42501'; end if;
    delete from auth."user" where "id" = person or lower("email") = any (addresses);
    delete from auth."verification" v
      where v."value" = person or exists (select from unnest(addresses) a where v."value" ilike '%' || a || '%');
  end
  $$;

create function clear_old_sign_ins(before timestamptz) returns bigint
  language plpgsql security definer set search_path = auth, public
  as $$
  declare sessions bigint; links bigint;
  begin
    if not acting_trusted() then raise exception 'Only for jobs' using errcode = '42501'; end if;
    delete from auth."session" where "expiresAt" < before;
    get diagnostics sessions = row_count;
    delete from auth."verification" where "expiresAt" < before;
    get diagnostics links = row_count;
    return sessions + links;
  end
  $$;

-- A match record is never changed, but for the words that an erased person wrote.
create or replace function match_record_keep() returns trigger
  language plpgsql
  as $$
  begin
    if current_setting('brygga.redacting', true) = 'on'
      and (to_jsonb(new) - 'criteria') = (to_jsonb(old) - 'criteria') then return new; end if;
    raise exception 'A match record is never changed';
  end
  $$;

create function redact_match_record(record uuid, redacted jsonb) returns void
  language plpgsql security definer set search_path = public
  as $$
  begin
    if not acting_trusted() then raise exception 'Only for jobs' using errcode = '42501'; end if;
    perform set_config('brygga.redacting', 'on', true);
    update match_record set criteria = redacted where id = record;
    perform set_config('brygga.redacting', '', true);
  end
  $$;
