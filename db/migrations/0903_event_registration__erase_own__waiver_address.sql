-- Whoever registered takes the whole registration away by their private link.
create policy erase_own on event_registration for delete to brygga_app using (link_hash = acting_link());

-- The address that a question was mailed to goes when the person behind it is forgotten.
create or replace function waiver_recipient_keep() returns trigger
  language plpgsql
  as $$ begin
    if (new.id, new.waiver_id, new.owner_id, new.provider_id, new.provider, new.offers, new.link_hash)
      is distinct from (old.id, old.waiver_id, old.owner_id, old.provider_id, old.provider, old.offers, old.link_hash)
      or (new.address is distinct from old.address and not (acting_trusted() and new.address is null)) then
      raise exception 'Only the answer of a waiver changes';
    end if;
    return new;
  end $$;
create policy erase on waiver_recipient for update to brygga_app using (acting_trusted()) with check (acting_trusted());
