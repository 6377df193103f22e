-- Merged records and the one that each was kept as: there are few, so that long lists join them once instead of asking
-- kept_organisation() for every row.
create function merged_organisations() returns table (id uuid, kept_id uuid)
  language sql stable security definer rows 10 set search_path = public
  as $$ select id, kept_organisation(id) from organisation where merged_into is not null $$;
