-- Which of the people and addresses that an administrator is about to read belong to somebody with protected identity:
-- the outbox and the audit leave those out. Nothing else of the person comes with the answer.
create function protected_among(people uuid[]) returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select id from person
    where id = any (people) and protected_identity
      and (acting_trusted() or acting_has_role('administrator'))
  $$;

create function protected_addresses(addresses text[]) returns setof text
  language sql stable security definer set search_path = public
  as $$
    select distinct person.email from person
    where person.email in (select lower(address) from unnest(addresses) address) and protected_identity
      and (acting_trusted() or acting_has_role('administrator'))
  $$;
