-- Who keeps the members of an organisation, invitations to it, and walls that let nobody give a role that is not theirs
-- to give. A membership begins when the invited person accepts, which a job writes; keepers change and end it.

-- The roles that an organisation of these kinds takes; the same list stands in src/register/people/member-roles.ts.
create function member_roles(kinds text[]) returns text[]
  language sql immutable parallel safe
  as $$
    select array(
      select distinct role from (values
        ('learningCentre', 'broker'), ('learningCentre', 'centreHead'), ('learningCentre', 'projectLeader'),
        ('learningCentre', 'decisionMaker'), ('learningCentre', 'participant'),
        ('businessUnit', 'businessDeveloper'), ('businessUnit', 'projectLeader'), ('businessUnit', 'decisionMaker'),
        ('employer', 'employerContact'), ('employer', 'participant'),
        ('provider', 'providerCoordinator'), ('provider', 'projectLeader'),
        ('regionalBody', 'regionalDeveloper'), ('regionalBody', 'projectLeader'), ('regionalBody', 'decisionMaker'),
        ('projectOwner', 'projectLeader'), ('projectOwner', 'decisionMaker'),
        ('authority', 'decisionMaker')) as taken (kind, role)
      where kind = any (kinds) order by role)
  $$;

-- Heads, coordinators, contacts and regional developers keep their own house; a head also the employers of the centre.
create function acting_kept_organisations() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select acting_organisations_as('centreHead', 'providerCoordinator', 'employerContact', 'regionalDeveloper')
    union
    select id from organisation where owner_id in (select acting_organisations_as('centreHead'))
  $$;

create function acting_kept_people() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select person_id from membership
    where ended_at is null and organisation_id in (select acting_kept_organisations())
  $$;

create function organisation_takes(wanted uuid, given_role text) returns boolean
  language sql stable security definer set search_path = public
  as $$ select given_role = any (member_roles(roles)) from organisation where id = wanted $$;

-- One that has ended stays as history; the same role again is a row of its own.
alter table membership drop constraint membership_person_id_organisation_id_role_key;
create unique index membership_once on membership (person_id, organisation_id, role) where ended_at is null;

drop policy visible on membership;
create policy visible on membership for select to brygga_app using (
  acting_trusted() or person_id = acting_person() or organisation_id in (select acting_organisations())
  or organisation_id in (select acting_kept_organisations()) or acting_has_role('administrator'));
drop policy change on membership;
create policy give on membership for insert to brygga_app with check (acting_trusted() or acting_has_role('administrator'));
create policy keep on membership for update to brygga_app
  using (acting_trusted() or acting_has_role('administrator')
    or (organisation_id in (select acting_kept_organisations()) and role <> 'administrator'))
  with check (acting_trusted() or acting_has_role('administrator')
    or (organisation_id in (select acting_kept_organisations()) and organisation_takes(organisation_id, role)));
create policy clear on membership for delete to brygga_app using (acting_trusted() or acting_has_role('administrator'));

-- A keeper gives another role or an end, never another person, house or a new beginning.
create function membership_guard() returns trigger
  language plpgsql set search_path = public
  as $$
  begin
    if current_user <> 'brygga_app' or acting_trusted() or acting_has_role('administrator') then
      return new;
    end if;
    if (new.id, new.person_id, new.organisation_id, new.created_at)
        is distinct from (old.id, old.person_id, old.organisation_id, old.created_at)
      or (old.ended_at is not null and new.ended_at is distinct from old.ended_at)
    then
      raise insufficient_privilege using message = 'A membership begins with an invitation';
    end if;
    return new;
  end
  $$;
create trigger guard before update on membership for each row execute function membership_guard();

drop policy visible on person;
create policy visible on person for select to brygga_app using (
  acting_trusted() or id = acting_person() or id in (select acting_colleagues())
  or id in (select acting_kept_people()) or acting_has_role('administrator'));
drop policy register on person;
create policy register on person for insert to brygga_app with check (acting_trusted() or acting_has_role('administrator'));

create table invitation (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  role text not null,
  -- Emptied when the invitation has been accepted or revoked.
  email text check (email = lower(email) and length(email) <= 254),
  language text not null check (language in ('sv', 'en')),
  -- SHA-256 of the secret in the mailed link, in hex; a new mail has a new one.
  link_hash text not null unique,
  invited_by uuid references person,
  created_at timestamptz not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  check (accepted_at is null or revoked_at is null),
  check ((email is null) = (accepted_at is not null or revoked_at is not null))
);
create index invitation_of_organisation on invitation (organisation_id);
create unique index invitation_waiting_once on invitation (organisation_id, email, role) where email is not null;

call protect_table('invitation');
create policy keep on invitation for select to brygga_app using (
  acting_trusted() or acting_has_role('administrator') or organisation_id in (select acting_kept_organisations()));
create policy invite on invitation for insert to brygga_app with check (
  accepted_at is null and (acting_trusted() or acting_has_role('administrator')
    or (organisation_id in (select acting_kept_organisations()) and organisation_takes(organisation_id, role))));
create policy change on invitation for update to brygga_app
  using (acting_trusted() or acting_has_role('administrator') or organisation_id in (select acting_kept_organisations()))
  with check (acting_trusted() or (accepted_at is null and (acting_has_role('administrator')
    or (organisation_id in (select acting_kept_organisations()) and organisation_takes(organisation_id, role)))));
create policy clear on invitation for delete to brygga_app using (acting_trusted());
