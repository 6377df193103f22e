-- Without a figure PostgreSQL expects a thousand rows of a function: reading who acts then looked so dear in the plans of
-- row security that they read whole tables rather than look a row up by its key. A person acts for a few organisations.
alter function acting_organisations() rows 5;
alter function acting_organisations_as(text[]) rows 5;
alter function acting_kept_organisations() rows 5;
alter function acting_told_organisations() rows 5;
alter function acting_brokered() rows 5;
alter function organisation_with_merged(uuid) rows 2;
