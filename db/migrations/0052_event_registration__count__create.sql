-- How many seats are taken, for those who only look: nobody waits for anybody.
create function event_seats_shown(event uuid) returns bigint
  language sql stable security definer set search_path = public
  as $$ select count(*) from event_registration where event_id = event and state = 'registered' $$;
