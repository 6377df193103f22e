-- What stands beside a record is seen with it. Asked as `in (select id from organisation)` all organisations are looked at
-- for a single row; asked with `exists` PostgreSQL chooses by how many rows there are.
alter policy visible on organisation_municipality using (
  exists (select from organisation where organisation.id = organisation_municipality.organisation_id));
alter policy visible on need_concept using (exists (select from need where need.id = need_concept.need_id));
alter policy visible on match_record using (exists (select from need where need.id = match_record.need_id));

create index planned_visit_ahead on planned_visit (person_id, ends_at) where state = 'planned';
