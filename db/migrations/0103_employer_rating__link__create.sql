-- How satisfied somebody at an employer was after a visit or a case: asked by a link, answered without an account.
create table employer_rating (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  house_id uuid not null references organisation,
  about_kind text not null check (about_kind in ('visit', 'case')),
  about_id uuid not null,
  -- The day of the visit, or the day that the case ended.
  about_on date not null,
  contact_id uuid references contact_person on delete set null,
  -- SHA-256, in hex, of the secret in the link.
  link_hash text not null unique,
  score smallint check (score between 1 and 5),
  comment text not null default '' check (length(comment) <= 2000),
  asked_by uuid references person,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  answered_at timestamptz,
  demo boolean not null default false,
  check ((score is null) = (answered_at is null))
);
create index employer_rating_of_employer on employer_rating (organisation_id, answered_at desc);
create index employer_rating_about on employer_rating (about_id);
create index employer_rating_contact on employer_rating (contact_id);

call protect_table('employer_rating', 'select, insert, update');
create policy houses_read on employer_rating for select to brygga_app using (
  acting_trusted() or acting_has_role('administrator') or organisation_id in (select employers_of_acting()));
create policy house_asks on employer_rating for insert to brygga_app with check (acting_trusted()
  or (score is null and organisation_id in (select employers_of_acting())
    and house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))));
create policy holder_reads on employer_rating for select to brygga_app using (
  acting_kind() = 'link' and link_hash = acting_link());
create policy holder_answers on employer_rating for update to brygga_app
  using (acting_trusted() or (acting_kind() = 'link' and link_hash = acting_link() and answered_at is null))
  with check (acting_trusted() or (acting_kind() = 'link' and link_hash = acting_link()));

-- An answer is all that the holder of the link gives; jobs clear words when their time is over.
create function employer_rating_keep() returns trigger
  language plpgsql
  as $$ begin
    if (new.id, new.organisation_id, new.house_id, new.about_kind, new.about_id, new.about_on, new.link_hash, new.asked_at,
      new.expires_at)
      is distinct from
      (old.id, old.organisation_id, old.house_id, old.about_kind, old.about_id, old.about_on, old.link_hash, old.asked_at,
      old.expires_at)
      or (old.score is not null and new.score is distinct from old.score)
    then
      raise exception 'Only the answer of a rating is given, once';
    end if;
    return new;
  end $$;
create trigger keep before update on employer_rating for each row execute function employer_rating_keep();
