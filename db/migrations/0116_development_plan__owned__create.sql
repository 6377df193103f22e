-- Individual development plans. The employee owns the plan: the employer hands over an invitation, the employee takes the
-- plan over, and from then on only the employee's own link or account opens it. What the employer sees, the employee says.
create table development_plan (
  id uuid primary key,
  -- The row of the matrix. The plan outlives it.
  matrix_id uuid,
  person_id uuid unique,
  organisation_id uuid not null references organisation,
  -- As they were called when the plan was begun, for the owner's own copy.
  title text not null,
  employer text not null,
  -- SHA-256, in hex, of the secret that the employer handed over; none once the plan is taken over.
  invite_hash text unique,
  invited_at timestamptz not null,
  -- SHA-256, in hex, of the employee's own secret; or the account that holds the plan.
  link_hash text unique,
  owner_id uuid references person,
  taken_at timestamptz,
  changed_at timestamptz not null,
  version integer not null default 1,
  demo boolean not null default false,
  check ((taken_at is null) = (invite_hash is not null)),
  check ((taken_at is null) = (link_hash is null and owner_id is null)),
  foreign key (person_id, matrix_id) references matrix_person (id, matrix_id) on delete set null
);
create index development_plan_of_matrix on development_plan (matrix_id);
create index development_plan_of_owner on development_plan (owner_id) where owner_id is not null;
create index development_plan_changed on development_plan (changed_at);

-- Goals, activities, own words and follow-up, each encrypted under the key of the plan and shown as its owner says.
create table development_plan_part (
  plan_id uuid not null references development_plan on delete cascade,
  part text not null check (part in ('goals', 'activities', 'words', 'followUp')),
  content jsonb not null,
  shared boolean not null default false,
  primary key (plan_id, part)
);

-- A level that the employee has reached, offered to the matrix and answered by the employer.
create table development_plan_level (
  id uuid primary key,
  plan_id uuid not null references development_plan on delete cascade,
  competence_id uuid not null references matrix_competence on delete cascade,
  level smallint not null check (level between 0 and 5),
  proposed_at timestamptz not null,
  decided_at timestamptz,
  accepted boolean,
  check ((decided_at is null) = (accepted is null))
);
create index development_plan_level_of_plan on development_plan_level (plan_id);
create unique index development_plan_level_open on development_plan_level (plan_id, competence_id)
  where decided_at is null;

-- Past the wall, or the policies would ask each other for ever.
create function acting_owned_plans() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select id from development_plan
    where (acting_kind() = 'link' and link_hash = acting_link())
      or (acting_kind() in ('person', 'token') and owner_id = acting_person())
  $$;

-- Plans of the employer's own staff, as far as the employer may know of them.
create function acting_staff_plans() returns setof uuid
  language sql stable security definer set search_path = public
  as $$ select id from development_plan where matrix_id in (select acting_named_matrices()) $$;

-- What the work asks and where the owner of the plan stands; nobody else's row.
create function levels_of_plan(wanted uuid)
  returns table (competence_id uuid, name text, required integer, level integer)
  language sql stable security definer set search_path = public
  as $$
    select competence.id, competence.name, competence.required, stored.level
    from development_plan plan
    join matrix_competence competence on competence.matrix_id = plan.matrix_id
    left join matrix_level stored on stored.competence_id = competence.id and stored.person_id = plan.person_id
    where plan.id = wanted and plan.id in (select acting_owned_plans())
    order by competence.position, competence.id
  $$;

-- For those who see no names: how many have taken a plan over, and levels that were reached; no count under five.
create function plan_counts(wanted uuid) returns table (taken integer, reached integer)
  language sql stable security definer set search_path = public
  as $$
    select case when plans.taken >= 5 then plans.taken end,
      case when plans.taken >= 5 and levels.people >= 5 then levels.reached end
    from (
      select count(taken_at)::integer as taken from development_plan where matrix_id = wanted) plans,
      (select count(*)::integer as reached, count(distinct plan_id)::integer as people
        from development_plan_level level join development_plan plan on plan.id = level.plan_id
        where plan.matrix_id = wanted and level.accepted) levels
    where wanted in (select acting_known_matrices())
  $$;

-- Turns the invitation that the one who acts holds into a link or account of their own. Past the wall, since afterwards
-- the invitation opens nothing. Null when there is none to take.
create function take_development_plan(own_link text, own_person uuid, moment timestamptz) returns uuid
  language sql volatile security definer set search_path = public
  as $$
    update development_plan
    set link_hash = own_link, owner_id = own_person, invite_hash = null, taken_at = moment, changed_at = moment
    where acting_kind() = 'link' and invite_hash = acting_link()
    returning id
  $$;

-- The employer begins a plan and renews its invitation, and never gets hold of it: only the invitation takes it over.
create function guard_development_plan() returns trigger
  language plpgsql set search_path = public
  as $$
  begin
    if current_user <> 'brygga_app' or acting_kind() = 'job' then
      return new;
    end if;
    if (new.id, new.organisation_id, new.title, new.employer, new.demo) is distinct from
      (old.id, old.organisation_id, old.title, old.employer, old.demo)
      or new.taken_at is distinct from old.taken_at
    then
      raise insufficient_privilege using message = 'A plan stays what it is';
    end if;
    if (new.link_hash, new.owner_id) is distinct from (old.link_hash, old.owner_id)
      or (new.invite_hash is null) <> (old.invite_hash is null)
    then
      raise insufficient_privilege using message = 'Only the employee takes a plan over';
    end if;
    return new;
  end
  $$;
create trigger guard before update on development_plan for each row execute function guard_development_plan();

call protect_table('development_plan');
call protect_table('development_plan_part');
call protect_table('development_plan_level');

create policy reading on development_plan for select to brygga_app using (
  acting_kind() = 'job' or id in (select acting_owned_plans()) or id in (select acting_staff_plans())
  or (acting_kind() = 'link' and invite_hash = acting_link()));
create policy inviting on development_plan for insert to brygga_app with check (
  matrix_id in (select acting_named_matrices()) and taken_at is null);
create policy changing on development_plan for update to brygga_app
  using (acting_kind() = 'job' or id in (select acting_owned_plans()) or id in (select acting_staff_plans()))
  with check (acting_kind() = 'job' or id in (select acting_owned_plans()) or id in (select acting_staff_plans()));
create policy erasing on development_plan for delete to brygga_app
  using (acting_kind() = 'job' or id in (select acting_owned_plans()));

create policy owning on development_plan_part to brygga_app
  using (acting_kind() = 'job' or plan_id in (select acting_owned_plans()))
  with check (acting_kind() = 'job' or plan_id in (select acting_owned_plans()));
create policy shown on development_plan_part for select to brygga_app using (
  shared and plan_id in (select acting_staff_plans()));

create policy owning on development_plan_level to brygga_app
  using (acting_kind() = 'job' or plan_id in (select acting_owned_plans()))
  with check (acting_kind() = 'job' or (plan_id in (select acting_owned_plans()) and accepted is null));
create policy shown on development_plan_level for select to brygga_app using (
  plan_id in (select acting_staff_plans()));
create policy answering on development_plan_level for update to brygga_app
  using (plan_id in (select acting_staff_plans()) and decided_at is null)
  with check (plan_id in (select acting_staff_plans()));
