-- Learning efforts of a case that have not ended: they go on when the case is closed, until somebody ends them.
create function open_efforts_of_case(wanted uuid) returns setof text
  language sql stable security definer set search_path = public
  as $$
    select key from learning_effort
    where case_id = wanted and ended_on is null and wanted in (select cases_of_acting())
    order by key
  $$;
