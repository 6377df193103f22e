-- Skyddade personuppgifter: the row of a protected person is seen by nobody but themselves and jobs, so that no list,
-- search, export or calendar, written now or later, can show who they are. A join finds no name and says so.
-- Who keeps the members sees the person on one page alone, through a function whose use is audited.
drop policy visible on person;
create policy visible on person for select to brygga_app using (
  acting_trusted() or id = acting_person()
  or (not protected_identity and (id in (select acting_colleagues())
    or id in (select acting_kept_people()) or acting_has_role('administrator'))));

create function acting_may_protect(wanted uuid) returns boolean
  language sql stable security definer set search_path = public
  as $$
    select acting_trusted() or wanted = acting_person() or acting_has_role('administrator')
      or wanted in (select acting_kept_people())
  $$;

create function protected_person(wanted uuid)
  returns table (id uuid, name text, email text, last_signed_in_at timestamptz)
  language sql stable security definer set search_path = public
  as $$
    select id, name, email, last_signed_in_at from person
    where id = wanted and protected_identity and acting_may_protect(wanted)
  $$;

create function protect_person(wanted uuid, protect boolean) returns boolean
  language sql volatile security definer set search_path = public
  as $$
    with changed as (
      update person set protected_identity = protect, version = version + 1
      where id = wanted and protected_identity <> protect and erased_at is null and acting_may_protect(wanted)
      returning 1)
    select exists (select from changed)
  $$;
