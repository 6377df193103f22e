-- Who acts is asked once for each query, not for each row: a list of employers reads every entry of the house.
alter policy houses_read on contact_entry using (
  (select acting_trusted() or acting_has_role('administrator'))
  or organisation_id in (select employers_of_acting()));
alter policy houses_read on planned_visit using (
  (select acting_trusted() or acting_has_role('administrator'))
  or organisation_id in (select employers_of_acting()));
alter policy houses_read on contact_person using (
  (select acting_trusted() or acting_has_role('administrator'))
  or organisation_id in (select employers_of_acting()));
alter policy houses on employer_relation
  using ((select acting_trusted() or acting_has_role('administrator'))
    or organisation_id in (select employers_of_acting()))
  with check (acting_trusted() or acting_has_role('administrator')
    or organisation_id in (select employers_of_acting()));
