-- Whether the contact person whom a visit meets is invited by mail.
alter table planned_visit add contact_invited boolean not null default false;

-- When a mail server refused the address for good: nothing is mailed to it until somebody corrects it. And when the
-- person asked not to be asked how it went.
alter table contact_person add email_refused_at timestamptz;
alter table contact_person add asks_no_ratings_at timestamptz;

-- A question is repeated once, with a link of its own, for the first is stored nowhere.
alter table employer_rating add reminded_at timestamptz;
alter table employer_rating add reminder_hash text unique;
alter table employer_rating add declined_at timestamptz;
alter policy holder_reads on employer_rating using (
  acting_kind() = 'link' and acting_link() in (link_hash, reminder_hash));
alter policy holder_answers on employer_rating
  using (acting_trusted()
    or (acting_kind() = 'link' and acting_link() in (link_hash, reminder_hash) and answered_at is null))
  with check (acting_trusted() or (acting_kind() = 'link' and acting_link() in (link_hash, reminder_hash)));
-- Nobody is asked about the same case twice.
create unique index employer_rating_of_case on employer_rating (about_id) where about_kind = 'case';

-- Whoever holds the link of a question that has no answer wants no more of them.
create function decline_ratings(moment timestamptz) returns uuid
  language sql volatile security definer set search_path = public
  as $$
    with declined as (
      update employer_rating set declined_at = moment
      where acting_kind() = 'link' and acting_link() in (link_hash, reminder_hash)
        and answered_at is null and declined_at is null
      returning id, contact_id),
    person as (
      update contact_person set asks_no_ratings_at = moment, version = version + 1
      where id in (select contact_id from declined))
    select id from declined
  $$;
