-- The year that a historic record speaks of; null for one that is kept current.
alter table organisation add column as_of_year integer check (as_of_year between 1900 and 2200);
