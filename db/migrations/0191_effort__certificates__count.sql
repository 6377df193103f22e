-- How many certificates hold, for those who see the effort: nothing of fewer than five participants to those who see no names.
create function certificates_of_efforts(wanted uuid[]) returns table (effort_id uuid, certificates integer)
  language sql stable security definer set search_path = public
  as $$
    select seen.id, (select count(*) from effort_certificate one
        where one.effort_id = seen.id and one.revoked_at is null)::integer
    from unnest(wanted) as seen (id)
    where seen.id in (select efforts_seen())
      and (seen.id in (select efforts_with_names())
        or (select count(*) from effort_participant where effort_id = seen.id) >= 5)
  $$;
