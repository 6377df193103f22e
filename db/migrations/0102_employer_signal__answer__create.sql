-- Something that one house heard of an employer and hands over to the other, which says what became of it.
create table employer_signal (
  id uuid primary key,
  from_house_id uuid not null references organisation,
  to_house_id uuid not null references organisation check (to_house_id <> from_house_id),
  -- The employer's record, when the sender's house keeps it; the name as it was written, in any case.
  organisation_id uuid references organisation,
  employer_name text not null check (length(employer_name) between 1 and 200),
  text text not null check (length(text) between 1 and 2000),
  state text not null default 'new' check (state in ('new', 'taken', 'answered')),
  sent_by uuid references person,
  sent_at timestamptz not null,
  taken_by uuid references person,
  taken_at timestamptz,
  answer text check (length(answer) between 1 and 2000),
  answered_by uuid references person,
  answered_at timestamptz,
  -- The need that it became; the table of needs stands further right, so there is no reference.
  need_id uuid,
  demo boolean not null default false,
  check ((state = 'answered') = (answer is not null) and (answer is null) = (answered_at is null)),
  check (state = 'new' or taken_at is not null)
);
create index employer_signal_to on employer_signal (to_house_id, state, sent_at);
create index employer_signal_from on employer_signal (from_house_id, sent_at);
create index employer_signal_of_employer on employer_signal (organisation_id);
create index employer_signal_need on employer_signal (need_id) where need_id is not null;

call protect_table('employer_signal', 'select, insert, update');
create policy houses_read on employer_signal for select to brygga_app using (
  acting_trusted() or acting_has_role('administrator')
  or from_house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))
  or to_house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')));
create policy house_sends on employer_signal for insert to brygga_app with check (acting_trusted()
  or (state = 'new'
    and from_house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))));
create policy receiver_answers on employer_signal for update to brygga_app
  using (acting_trusted()
    or to_house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')))
  with check (acting_trusted()
    or to_house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')));

-- What was handed over stays as it was handed over; words go when their time is over, or when somebody is forgotten.
create function employer_signal_keep() returns trigger
  language plpgsql
  as $$ begin
    if (new.id, new.from_house_id, new.to_house_id, new.organisation_id, new.employer_name, new.sent_by, new.sent_at)
      is distinct from
      (old.id, old.from_house_id, old.to_house_id, old.organisation_id, old.employer_name, old.sent_by, old.sent_at)
      or (new.text is distinct from old.text and not acting_trusted())
    then
      raise exception 'What was handed over in a signal stays';
    end if;
    return new;
  end $$;
create trigger keep before update on employer_signal for each row execute function employer_signal_keep();
