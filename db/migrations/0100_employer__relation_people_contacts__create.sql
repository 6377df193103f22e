-- What brokering knows of an employer: who there may be asked, what was said and when, what comes next. An employer is an
-- organisation; the house that answers for it and the houses it is shared with (R38) all read and write here.

-- The employers' records that the one who acts keeps as staff of a house: its own, those shared with it, and what they
-- were merged with. Read as the owner of the tables, so that policies of organisation do not call themselves.
create function employers_of_acting() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    with house(id) as (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')),
    held(id, merged_into) as (
      select id, merged_into from organisation where owner_id in (select id from house)
      union
      select id, merged_into from organisation where id in (
        select organisation_id from organisation_share where shared_with in (select id from house)))
    select id from held
    union select merged_into from held where merged_into is not null
    union select child.id from organisation child where child.merged_into in (select id from held)
  $$;

-- A house that an employer was shared with keeps seeing it when the record is merged into another.
create policy held on organisation for select to brygga_app using (id in (select employers_of_acting()));

-- The houses that keep an employer, merged records included: whose entries stand side by side on its page.
create function houses_of_employer(employer uuid) returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select owner_id from organisation
      where owner_id is not null and id in (select organisation_with_merged(kept_organisation(employer)))
        and (acting_trusted() or acting_has_role('administrator') or employer in (select employers_of_acting()))
    union
    select shared_with from organisation_share
      where organisation_id in (select organisation_with_merged(kept_organisation(employer)))
        and (acting_trusted() or acting_has_role('administrator') or employer in (select employers_of_acting()))
  $$;

-- What the staff are called who stand in entries about the reader's employers. Two houses do not see each other's
-- members, but who met whom is what they share; somebody with protected identity is named to colleagues alone.
create function employer_staff_names(ids uuid[]) returns table (id uuid, name text)
  language sql stable security definer set search_path = public
  as $$
    select person.id, person.name from person
    where person.id = any (ids) and person.erased_at is null
      and (acting_trusted() or person.id in (select acting_colleagues())
        or (not person.protected_identity and (acting_has_role('administrator') or exists (
          select from membership
          where membership.person_id = person.id and role in ('broker', 'centreHead', 'businessDeveloper')
            and (membership.organisation_id in (
                select owner_id from organisation where organisation.id in (select employers_of_acting()))
              or membership.organisation_id in (
                select shared_with from organisation_share
                where organisation_id in (select employers_of_acting())))))))
  $$;

-- The people of a house whom an entry can say was there: those who broker.
create function employer_staff_of(house uuid) returns table (id uuid, name text)
  language sql stable security definer set search_path = public
  as $$
    select distinct person.id, person.name from person join membership on membership.person_id = person.id
    where membership.organisation_id = house and membership.ended_at is null and person.erased_at is null
      and role in ('broker', 'centreHead', 'businessDeveloper')
      and house in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))
    order by person.name
  $$;

create table employer_relation (
  organisation_id uuid primary key references organisation,
  -- Why the workplace is at risk, as codes of src/brokering/employers/vulnerability.ts.
  vulnerability text[] not null default '{}',
  next_step text check (length(next_step) between 1 and 300),
  next_step_on date,
  next_step_house_id uuid references organisation,
  next_step_person_id uuid references person,
  changed_at timestamptz not null,
  version integer not null default 1,
  demo boolean not null default false,
  check ((next_step is null) = (next_step_on is null) and (next_step is null) = (next_step_house_id is null))
);
create index employer_relation_next on employer_relation (next_step_person_id, next_step_on);

create table contact_person (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  house_id uuid not null references organisation,
  -- Empty once removed: the row stands until the night, so that its key in the audit is destroyed with it.
  name text not null check (length(name) <= 200),
  title text,
  email text,
  phone text,
  purpose text not null,
  legal_ground text not null check (legal_ground in ('consent', 'publicTask', 'contract')),
  consent_on date,
  keep_until date not null,
  removed_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  demo boolean not null default false,
  check (legal_ground <> 'consent' or consent_on is not null),
  check (removed_at is not null or name <> '')
);
create index contact_person_of_employer on contact_person (organisation_id);
create index contact_person_by_address on contact_person (lower(email));
create index contact_person_until on contact_person (keep_until);

create table contact_entry (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  house_id uuid not null references organisation,
  kind text not null check (kind in ('visit', 'call', 'mail', 'event')),
  happened_on date not null,
  -- Who of the house, and who of the employer.
  person_id uuid references person,
  contact_id uuid references contact_person on delete set null,
  purpose text not null check (length(purpose) between 1 and 300),
  said text not null default '',
  created_by uuid references person,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  demo boolean not null default false
);
create index contact_entry_of_employer on contact_entry (organisation_id, happened_on desc);
create index contact_entry_by_person on contact_entry (person_id);
create index contact_entry_with on contact_entry (contact_id);

-- What a house writes to itself beside an entry; the other house sees that there was a contact, not this.
create table contact_entry_note (
  entry_id uuid primary key references contact_entry on delete cascade,
  house_id uuid not null references organisation,
  text text not null check (length(text) between 1 and 5000)
);

call protect_table('employer_relation', 'select, insert, update');
call protect_table('contact_person');
call protect_table('contact_entry', 'select, insert, update');
call protect_table('contact_entry_note');

create policy houses on employer_relation to brygga_app
  using (acting_trusted() or acting_has_role('administrator') or organisation_id in (select employers_of_acting()))
  with check (acting_trusted() or acting_has_role('administrator')
    or organisation_id in (select employers_of_acting()));

create policy houses_read on contact_person for select to brygga_app using (
  acting_trusted() or acting_has_role('administrator') or organisation_id in (select employers_of_acting()));
create policy house_adds on contact_person for insert to brygga_app with check (acting_trusted()
  or (organisation_id in (select employers_of_acting())
    and house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))));
-- Whoever hears that somebody has left, or wants to be forgotten, writes it down: both houses keep the same person.
create policy houses_change on contact_person for update to brygga_app
  using (acting_trusted() or organisation_id in (select employers_of_acting()))
  with check (acting_trusted() or organisation_id in (select employers_of_acting()));
create policy retention on contact_person for delete to brygga_app using (acting_trusted());

create policy houses_read on contact_entry for select to brygga_app using (
  acting_trusted() or acting_has_role('administrator') or organisation_id in (select employers_of_acting()));
create policy house_writes on contact_entry for insert to brygga_app with check (acting_trusted()
  or (organisation_id in (select employers_of_acting())
    and house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))));
create policy house_changes on contact_entry for update to brygga_app
  using (acting_trusted() or house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')))
  with check (acting_trusted()
    or house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')));

create policy own_house on contact_entry_note to brygga_app
  using (acting_trusted() or house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')))
  with check (acting_trusted()
    or (house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))
      and entry_id in (select id from contact_entry where contact_entry.house_id = contact_entry_note.house_id)));

-- The history of an employer is one, whichever house wrote it; internal notes are not in it.
create policy houses_of_employer on audit_entry for select to brygga_app using (
  entity = 'employer' and entity_id in (select held::text from employers_of_acting() as held));
