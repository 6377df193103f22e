-- Files of another vocabulary that an editor sent in, kept until they are stored, or for seven days:
-- the preview and the import itself are read from the same bytes, on whichever node runs the job.
create table vocabulary_import (
  id uuid primary key,
  source text not null check (source in ('esco', 'jobtech')),
  created_by uuid references person,
  created_at timestamptz not null
);
create index vocabulary_import_age on vocabulary_import (created_at);

create table vocabulary_import_file (
  import_id uuid not null references vocabulary_import on delete cascade,
  position integer not null,
  name text not null,
  bytes bytea not null,
  primary key (import_id, position)
);

call protect_table('vocabulary_import');
call protect_table('vocabulary_import_file');

create policy edit on vocabulary_import to brygga_app
  using ((select acting_may_edit_concepts())) with check ((select acting_may_edit_concepts()));
create policy edit on vocabulary_import_file to brygga_app
  using ((select acting_may_edit_concepts())) with check ((select acting_may_edit_concepts()));
