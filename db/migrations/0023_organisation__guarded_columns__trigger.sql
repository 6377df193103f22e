-- What an organisation is and who answers for it is not for those to change who keep its record: a policy sees rows
-- alone, so the columns have a guard of their own. Jobs, the operator and administrators pass.
create function organisation_guard() returns trigger
  language plpgsql set search_path = public
  as $$
  begin
    if current_user <> 'brygga_app' or acting_trusted() or acting_has_role('administrator') then
      return new;
    end if;
    if (new.id, new.slug, new.roles, new.owner_id, new.source, new.as_of_year, new.successor_id, new.demo, new.created_at)
      is distinct from
      (old.id, old.slug, old.roles, old.owner_id, old.source, old.as_of_year, old.successor_id, old.demo, old.created_at)
    then
      raise insufficient_privilege using message = 'Only an administrator changes what an organisation is and who answers for it';
    end if;
    if new.merged_into is distinct from old.merged_into and new.merged_into is not null
      and new.merged_into not in (select acting_changeable_organisations())
    then
      raise insufficient_privilege using message = 'Those who answer for both organisations merge them';
    end if;
    return new;
  end
  $$;
create trigger guard before update on organisation for each row execute function organisation_guard();

-- The same for a new record: a house registers employers of its own, and nothing that passes as a fact.
drop policy register on organisation;
create policy register on organisation for insert to brygga_app with check (
  acting_trusted() or acting_has_role('administrator')
  or (owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))
    and roles = array['employer'] and not demo and slug is null and source is null and as_of_year is null
    and successor_id is null and merged_into is null));
