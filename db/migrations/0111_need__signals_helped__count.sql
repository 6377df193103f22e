-- How many signals of the one who acts became needs that were met: a number, nothing of the needs themselves.
create function count_signals_helped() returns integer
  language sql stable security definer set search_path = public
  as $$
    select count(*)::integer from employer_signal signal
    join need on need.id = signal.need_id
    where need.state = 'closed' and need.closing_reason = 'helped' and signal.sent_by = acting_person()
      and signal.from_house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))
  $$;
