-- A project leader keeps the projects of the own house; those of others are read. Administrators and regional
-- developers keep all, and alone those without a house: facts, and what was stored before houses were noted.
create function acting_may_edit_project(house uuid) returns boolean
  language sql stable
  as $$
    select acting_trusted() or acting_has_role('administrator', 'regionalDeveloper')
      or house in (select acting_organisations_as('projectLeader'))
  $$;
create index project_by_owner on project (owner_id);

drop policy add on project;
drop policy change on project;
drop policy remove on project;
create policy add on project for insert to brygga_app with check (acting_may_edit_project(owner_id));
create policy change on project for update to brygga_app
  using (acting_may_edit_project(owner_id)) with check (acting_may_edit_project(owner_id));
create policy remove on project for delete to brygga_app using (
  acting_may_edit_project(owner_id) and published_at is null);

drop policy change on project_municipality;
drop policy change on project_party;
drop policy change on project_attachment;
drop policy change on project_contact;
create policy change on project_municipality to brygga_app
  using (project_id in (select id from project where acting_may_edit_project(owner_id)))
  with check (project_id in (select id from project where acting_may_edit_project(owner_id)));
create policy change on project_party to brygga_app
  using (project_id in (select id from project where acting_may_edit_project(owner_id)))
  with check (project_id in (select id from project where acting_may_edit_project(owner_id)));
create policy change on project_attachment to brygga_app
  using (project_id in (select id from project where acting_may_edit_project(owner_id)))
  with check (project_id in (select id from project where acting_may_edit_project(owner_id)));
create policy change on project_contact to brygga_app
  using (project_id in (select id from project where acting_may_edit_project(owner_id)))
  with check (project_id in (select id from project where acting_may_edit_project(owner_id)));

-- A contact that is not public is read by those who keep the project.
drop policy visible on project_contact;
create policy visible on project_contact for select to brygga_app using (
  published_until >= (now() at time zone 'Europe/Stockholm')::date and project_id in (select id from project));
