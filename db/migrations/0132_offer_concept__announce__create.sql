-- Nodes hold the catalogue and the vocabulary in memory. A change wakes those that rest, so that they are current
-- before the next question; what they then read is decided by the marks alone, so that a lost announcement loses nothing.
create function catalogue_announce() returns trigger
  language plpgsql
  as $$ begin perform pg_notify('brygga_catalogue', ''); return null; end $$;

-- One for each statement: the announcements that were made for each row carried ids that nobody read.
drop trigger announce on offer;
drop function offer_announce();
create trigger announce after insert or update or delete on offer
  for each statement execute function catalogue_announce();
create trigger announce after insert or update or delete on concept
  for each statement execute function catalogue_announce();
