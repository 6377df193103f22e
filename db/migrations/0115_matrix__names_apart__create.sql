-- Competence matrices of employers: what the work asks, where its people stand, and, apart from all that, who they are.
create table matrix (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  -- The house that brokers for the employer.
  owner_id uuid not null references organisation,
  -- The role or group: `CNC-operatör`.
  title text not null check (length(title) between 2 and 120),
  -- The goal of the organisation that the competence serves.
  goal text check (length(goal) <= 500),
  -- What the house sees and does: only sums, rows without names, or fills in levels itself. The employer decides.
  house_sees text not null check (house_sees in ('sums', 'rows', 'fills')),
  changed_at timestamptz not null,
  version integer not null default 1,
  demo boolean not null default false
);
create index matrix_of_organisation on matrix (organisation_id);
create index matrix_of_owner on matrix (owner_id, changed_at);

create table matrix_competence (
  id uuid primary key,
  matrix_id uuid not null references matrix on delete cascade,
  position integer not null,
  name text not null check (length(name) between 2 and 120),
  -- Of the vocabulary; null for the employer's own words.
  concept_id text,
  required integer not null check (required between 0 and 5),
  needed integer check (needed > 0),
  criticality text not null check (criticality in ('supporting', 'important', 'critical')),
  unique (id, matrix_id)
);
create index matrix_competence_of_matrix on matrix_competence (matrix_id, position);

create table matrix_person (
  id uuid primary key,
  matrix_id uuid not null references matrix on delete cascade,
  -- `Person 4`: kept for the life of the row, also when others go.
  number integer not null,
  -- Shift or function, as the house sees it too; never a name.
  label text check (length(label) <= 60),
  unique (matrix_id, number),
  unique (id, matrix_id)
);

-- Names stand by themselves, encrypted under a key for each: nobody but the employer's own people reads them.
create table matrix_person_name (
  person_id uuid primary key,
  matrix_id uuid not null,
  name jsonb not null,
  changed_at timestamptz not null,
  foreign key (person_id, matrix_id) references matrix_person (id, matrix_id) on delete cascade
);
create index matrix_person_name_of_matrix on matrix_person_name (matrix_id);

create table matrix_level (
  person_id uuid not null,
  competence_id uuid not null,
  -- The wall asks for it; person and competence are held to the same matrix.
  matrix_id uuid not null,
  level integer not null check (level between 0 and 5),
  changed_at timestamptz not null,
  primary key (person_id, competence_id),
  foreign key (person_id, matrix_id) references matrix_person (id, matrix_id) on delete cascade,
  foreign key (competence_id, matrix_id) references matrix_competence (id, matrix_id) on delete cascade
);
create index matrix_level_of_matrix on matrix_level (matrix_id);
create index matrix_level_of_competence on matrix_level (competence_id);

-- Needs that were made from the gaps of a matrix, or whose work it describes.
create table matrix_need (
  need_id uuid primary key references need on delete cascade,
  matrix_id uuid not null references matrix on delete cascade
);
create index matrix_need_of_matrix on matrix_need (matrix_id);

-- Matrices by what the one who acts may do with them; past the wall, or the policies would ask each other for ever.
create function acting_named_matrices() returns setof uuid
  language sql stable security definer set search_path = public
  as $$ select id from matrix where organisation_id in (select acting_organisations_as('employerContact')) $$;

create function acting_filled_matrices() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select acting_named_matrices()
    union select id from matrix
      where house_sees = 'fills' and owner_id in (select acting_organisations_as('broker', 'centreHead'))
  $$;

create function acting_read_matrices() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select acting_filled_matrices()
    union select id from matrix
      where house_sees = 'rows' and owner_id in (select acting_organisations_as('broker', 'centreHead'))
  $$;

-- Those who may know that it exists, what it asks, and sums that tell of nobody.
create function acting_known_matrices() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select id from matrix
    where acting_trusted() or acting_has_role('administrator')
      or organisation_id in (select acting_organisations_as('employerContact', 'decisionMaker'))
      or owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))
      or organisation_id in (select organisations_shared_with_acting())
  $$;

-- Sums over people for those who see no rows: a count under five, or a sum over fewer than five, is not told. Who lacks
-- and who reaches the level make up the whole, so one is hidden with the other.
create function matrix_sums(wanted uuid)
  returns table (competence_id uuid, people integer, covered integer, gap integer)
  language sql stable security definer set search_path = public
  as $$
    with counted as (
      select competence.id, competence.position, count(level)::integer as people,
        count(level) filter (where level >= required)::integer as covered,
        count(level) filter (where level < required)::integer as lacking,
        coalesce(sum(greatest(0, required - level)), 0)::integer as gap
      from matrix_competence competence left join matrix_level on matrix_level.competence_id = competence.id
      where competence.matrix_id = wanted and wanted in (select acting_known_matrices())
      group by competence.id, competence.position)
    select id, case when people >= 5 then people end,
      case when covered >= 5 and lacking >= 5 then covered end,
      case when lacking >= 5 then gap end
    from counted order by position, id
  $$;

-- Only the employer decides what the house sees; the house hands its matrices to nobody and takes no one else's.
create function guard_matrix() returns trigger
  language plpgsql set search_path = public
  as $$
  begin
    if current_user <> 'brygga_app' or acting_trusted() then
      return new;
    end if;
    if new.house_sees <> old.house_sees
      and old.organisation_id not in (select acting_organisations_as('employerContact'))
    then
      raise insufficient_privilege using message = 'Only the employer decides what the house sees';
    end if;
    if (new.id, new.organisation_id, new.owner_id, new.demo) is distinct from
      (old.id, old.organisation_id, old.owner_id, old.demo)
    then
      raise insufficient_privilege using message = 'A matrix stays with its employer and house';
    end if;
    return new;
  end
  $$;
create trigger guard before update on matrix for each row execute function guard_matrix();

call protect_table('matrix');
call protect_table('matrix_competence');
call protect_table('matrix_person');
call protect_table('matrix_person_name');
call protect_table('matrix_level');
call protect_table('matrix_need');

create policy visible on matrix for select to brygga_app using (
  acting_trusted() or acting_has_role('administrator')
  or organisation_id in (select acting_organisations_as('employerContact', 'decisionMaker'))
  or owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))
  or organisation_id in (select organisations_shared_with_acting()));
create policy start on matrix for insert to brygga_app with check (
  acting_trusted()
  or organisation_id in (select acting_organisations_as('employerContact'))
  or (owner_id in (select acting_organisations_as('broker', 'centreHead'))
    and organisation_id in (select id from organisation)));
create policy change on matrix for update to brygga_app
  using (acting_trusted() or id in (select acting_filled_matrices()))
  with check (acting_trusted() or id in (select acting_filled_matrices()));
create policy remove on matrix for delete to brygga_app
  using (acting_trusted() or organisation_id in (select acting_organisations_as('employerContact')));

create policy visible on matrix_competence for select to brygga_app using (matrix_id in (select id from matrix));
create policy change on matrix_competence to brygga_app
  using (acting_trusted() or matrix_id in (select acting_filled_matrices()))
  with check (acting_trusted() or matrix_id in (select acting_filled_matrices()));

create policy visible on matrix_person for select to brygga_app using (
  acting_trusted() or matrix_id in (select acting_read_matrices()));
create policy change on matrix_person to brygga_app
  using (acting_trusted() or matrix_id in (select acting_filled_matrices()))
  with check (acting_trusted() or matrix_id in (select acting_filled_matrices()));

create policy visible on matrix_level for select to brygga_app using (
  acting_trusted() or matrix_id in (select acting_read_matrices()));
create policy change on matrix_level to brygga_app
  using (acting_trusted() or matrix_id in (select acting_filled_matrices()))
  with check (acting_trusted() or matrix_id in (select acting_filled_matrices()));

-- Jobs answer those who ask for their data and clear names whose time is over; the operator has no business here.
create policy own_people on matrix_person_name to brygga_app
  using (acting_kind() = 'job' or matrix_id in (select acting_named_matrices()))
  with check (matrix_id in (select acting_named_matrices()));

create policy visible on matrix_need for select to brygga_app using (
  matrix_id in (select id from matrix) and need_id in (select id from need));
create policy change on matrix_need to brygga_app
  using (acting_trusted() or need_id in (
    select id from need where owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))))
  with check (acting_trusted() or (matrix_id in (select id from matrix) and need_id in (
    select id from need where owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')))));
