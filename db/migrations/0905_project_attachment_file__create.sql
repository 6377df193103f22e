-- The file of an attachment that a project names, by its number. The names are written anew whenever the project is
-- saved; a file goes with its name (bank.store), and is read by whoever may read the project.
create table project_attachment_file (
  project_id uuid not null references project on delete cascade,
  number integer not null,
  name text not null check (char_length(name) between 1 and 200),
  media_type text not null,
  size integer not null check (size > 0 and size = octet_length(bytes)),
  bytes bytea not null,
  added_at timestamptz not null,
  primary key (project_id, number)
);
-- What is packed already is not packed again.
alter table project_attachment_file alter column bytes set storage external;

call protect_table('project_attachment_file');
create policy visible on project_attachment_file for select to brygga_app using (
  project_id in (select id from project));
create policy change on project_attachment_file to brygga_app
  using (project_id in (select id from project where acting_may_edit_project(owner_id)))
  with check (project_id in (select id from project where acting_may_edit_project(owner_id)));
