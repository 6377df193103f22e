-- What was given to a merged record is read with the one that was kept: nothing is repointed, so that undoing the merge
-- gives each its own back. Read as the owner of the tables, so that policies of organisation do not call themselves.
create function kept_organisation(given uuid) returns uuid
  language sql stable security definer set search_path = public
  as $$
    with recursive way(id, next) as (
      select id, merged_into from organisation where id = given
      union
      select one.id, one.merged_into from way join organisation one on one.id = way.next
    )
    select coalesce((select id from way where next is null), given)
  $$;

create function organisation_with_merged(given uuid) returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    with recursive same(id) as (
      select given
      union
      select one.id from same join organisation one on one.merged_into = same.id
    )
    select id from same
  $$;

-- Who belongs to a merged record belongs to the one that was kept, and to what was merged into it.
create or replace function acting_organisations() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select distinct same.id
    from membership, organisation_with_merged(kept_organisation(organisation_id)) as same(id)
    where person_id = acting_person() and ended_at is null
  $$;

create or replace function acting_organisations_as(variadic wanted text[]) returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select distinct same.id
    from membership, organisation_with_merged(kept_organisation(organisation_id)) as same(id)
    where person_id = acting_person() and ended_at is null and role = any (wanted)
  $$;
