-- The bank is kept in the web too: by administrators, regional developers and project leaders. What is published is
-- withdrawn before it is deleted, so that nobody loses a public page by one press of a button.
alter table project drop constraint project_origin_check;
alter table project add constraint project_origin_check check (origin in ('reference', 'import', 'staff'));
alter table project add column changed_at timestamptz;

create or replace function acting_may_edit_bank() returns boolean
  language sql stable
  as $$ select acting_trusted() or acting_has_role('administrator', 'regionalDeveloper', 'projectLeader') $$;

drop policy change on project;
create policy add on project for insert to brygga_app with check (acting_may_edit_bank());
create policy change on project for update to brygga_app
  using (acting_may_edit_bank()) with check (acting_may_edit_bank());
create policy remove on project for delete to brygga_app using (
  acting_may_edit_bank() and published_at is null);

-- Entries on projects hold no personal data; those who keep the bank read its history.
create policy bank on audit_entry for select to brygga_app using (entity = 'project' and acting_may_edit_bank());
