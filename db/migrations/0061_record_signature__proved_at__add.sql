-- Whoever signs in the page has shown anew who they are: an open session alone signs nothing. Signatures from before
-- this was asked, and those of the demo region, have no such moment.
alter table record_signature add column proved_at timestamptz;

create or replace function record_signed() returns trigger
  language plpgsql security definer set search_path = public
  as $$
  declare
    signed registered_record;
  begin
    select * into signed from registered_record where id = new.record_id for update;
    if signed.completed_at is not null then
      raise exception 'A completed record is never changed';
    end if;
    if new.document_hash is distinct from (
      select hash from record_file where record_id = new.record_id and role = 'document') then
      raise exception 'The document has changed since it was read';
    end if;
    -- The page asks within ten minutes; the rest is room for clocks of two machines.
    if new.method = 'attested' and not signed.demo
      and (new.proved_at is null or new.proved_at < clock_timestamp() - interval '15 minutes') then
      raise exception 'Who signs has signed in anew just before';
    end if;
    return new;
  end $$;
