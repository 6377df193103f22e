-- A house hands a case over to another that keeps the same employer: it offers it, and the other takes it or says no.
alter table broker_case add offered_to_id uuid references organisation;
alter table broker_case add offered_by_id uuid references person;
alter table broker_case add offered_words text;
alter table broker_case add offered_at timestamptz;
alter table broker_case add check (
  (offered_to_id is null) = (offered_at is null) and (offered_to_id is null) = (offered_words is null)
  and (offered_to_id is null or (offered_to_id <> owner_id and state <> 'closed')));

-- What belongs to the case elsewhere, as its people call it: it stays with its employer and its house.
create function things_of_case(wanted uuid) returns table (name text, organisation_id uuid)
  language sql stable security definer set search_path = public
  as $$
    select key, organisation_id from need where case_id = wanted and wanted in (select cases_of_acting())
    union all
    select key, organisation_id from learning_effort
      where case_id = wanted and wanted in (select cases_of_acting())
    union all
    select held_on::text, organisation_id from inventory
      where case_id = wanted and wanted in (select cases_of_acting())
  $$;

-- The house that a case was offered takes it, with whoever says so as its broker, or says no. The house that owned it
-- until then, or null when the case was not offered to a house of the one who acts.
create function answer_case_offer(wanted uuid, takes boolean, moment timestamptz) returns uuid
  language sql volatile security definer set search_path = public
  as $$
    with offered as (
      select id, owner_id, offered_to_id from broker_case
      where id = wanted
        and offered_to_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))
      for update)
    update broker_case set
      owner_id = case when takes then offered.offered_to_id else broker_case.owner_id end,
      broker_id = case when takes then acting_person() else broker_case.broker_id end,
      next_owner_id = case when takes then acting_person() else broker_case.next_owner_id end,
      offered_to_id = null, offered_by_id = null, offered_words = null, offered_at = null,
      changed_at = moment, version = version + 1
    from offered where broker_case.id = offered.id
    returning offered.owner_id
  $$;
