-- An occupation can stand in for another, to a degree that the source gives in per cent: `from_id` can replace `to_id`.
alter table concept_relation
  drop constraint concept_relation_kind_check,
  add constraint concept_relation_kind_check check (kind in ('broader', 'related', 'replaces')),
  add column percent smallint check (percent between 1 and 100),
  add constraint percent_of_replaces check ((kind = 'replaces') = (percent is not null));
