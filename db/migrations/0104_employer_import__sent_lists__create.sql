-- Lists of employers that somebody sent in: kept until they are stored, or for seven days. The preview and the import
-- itself are read from the same bytes, on whichever node runs the job.
create table employer_import (
  id uuid primary key,
  file_name text not null,
  bytes bytea not null,
  created_by uuid not null references person,
  created_at timestamptz not null
);
create index employer_import_age on employer_import (created_at);

call protect_table('employer_import', 'select, insert, delete');
create policy own on employer_import to brygga_app
  using (acting_trusted() or created_by = acting_person())
  with check (acting_trusted() or created_by = acting_person());

-- Which of many organisation numbers stand on a record that counts, also one that the reader may not see: the same
-- answer as organisation_number_taken, for a whole list.
create function organisation_numbers_taken(numbers text[]) returns setof text
  language sql stable security definer set search_path = public
  as $$
    select organisation_number from organisation
    where organisation_number = any (numbers) and merged_into is null
      and (acting_trusted() or acting_has_role('administrator', 'broker', 'centreHead', 'businessDeveloper'))
  $$;
