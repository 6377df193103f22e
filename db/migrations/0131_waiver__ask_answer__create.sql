-- A broker asks all providers that one condition kept out whether they can make an exception; each answers by a link.
create table waiver (
  id uuid primary key,
  need_id uuid not null references need,
  need_key text not null,
  -- The centre that owns the need; here as well, since whoever answers by a link may not see the need.
  owner_id uuid not null references organisation,
  rule text not null,
  -- What the need demands, as the condition holds it.
  asked text not null,
  question text not null,
  asked_by uuid references person,
  asked_at timestamptz not null,
  demo boolean not null default false
);
create index waiver_of_need on waiver (need_id, asked_at desc);

create table waiver_recipient (
  id uuid primary key,
  waiver_id uuid not null references waiver,
  owner_id uuid not null references organisation,
  provider_id uuid not null references organisation,
  provider text not null,
  -- The offers of the provider that the condition kept out: id, title and what each says.
  offers jsonb not null,
  -- Where the question was mailed; null where the provider has no address.
  address text,
  -- SHA-256, in hex, of the secret in the provider's link.
  link_hash text not null unique,
  answer text check (answer in ('yes', 'no')),
  answer_text text,
  answered_at timestamptz,
  unique (waiver_id, provider_id),
  check ((answer is null) = (answered_at is null))
);
create index waiver_recipient_of_waiver on waiver_recipient (waiver_id);

call protect_table('waiver', 'select, insert');
call protect_table('waiver_recipient', 'select, insert, update');

create policy centre_reads on waiver for select to brygga_app
  using (acting_trusted() or acting_has_role('administrator')
    or owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')));
create policy broker_asks on waiver for insert to brygga_app
  with check (acting_trusted() or owner_id in (select acting_organisations_as('broker')));
create policy centre_reads on waiver_recipient for select to brygga_app
  using (acting_trusted() or acting_has_role('administrator')
    or owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')));
create policy broker_asks on waiver_recipient for insert to brygga_app
  with check (acting_trusted() or owner_id in (select acting_organisations_as('broker')));

-- The provider reads what its link leads to and answers there; other providers' answers stay theirs.
create policy provider_reads on waiver_recipient for select to brygga_app
  using (acting_kind() = 'link' and link_hash = acting_link());
create policy provider_answers on waiver_recipient for update to brygga_app
  using (acting_kind() = 'link' and link_hash = acting_link())
  with check (acting_kind() = 'link' and link_hash = acting_link());
create policy provider_reads on waiver for select to brygga_app
  using (acting_kind() = 'link'
    and id in (select waiver_id from waiver_recipient where link_hash = acting_link()));

-- An answer is all that changes after a question was sent.
create function waiver_recipient_keep() returns trigger
  language plpgsql
  as $$ begin
    if (new.id, new.waiver_id, new.owner_id, new.provider_id, new.provider, new.offers, new.link_hash)
      is distinct from (old.id, old.waiver_id, old.owner_id, old.provider_id, old.provider, old.offers, old.link_hash)
      or new.address is distinct from old.address then
      raise exception 'Only the answer of a waiver changes';
    end if;
    return new;
  end $$;
create trigger keep before update on waiver_recipient for each row execute function waiver_recipient_keep();
