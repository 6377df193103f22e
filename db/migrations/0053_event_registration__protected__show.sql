-- Whether somebody who registered has protected personal data, without showing who it is: lists and exports of the
-- organiser leave name and address out.
create function registration_is_protected(registration uuid) returns boolean
  language sql stable security definer set search_path = public
  as $$
    select exists (
      select from event_registration one join person on person.id = one.person_id or person.email = one.email
      where one.id = registration and person.protected_identity)
  $$;
