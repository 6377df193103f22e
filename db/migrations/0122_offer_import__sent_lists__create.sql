-- Lists of offers that somebody sent in: kept until they are stored, or for seven days. The preview and the import
-- itself are read from the same bytes, on whichever node runs the job.
create table offer_import (
  id uuid primary key,
  file_name text not null,
  bytes bytea not null,
  created_by uuid not null references person,
  created_at timestamptz not null
);
create index offer_import_age on offer_import (created_at);

call protect_table('offer_import');
create policy own on offer_import to brygga_app
  using (acting_trusted() or created_by = acting_person())
  with check (acting_trusted() or created_by = acting_person());
