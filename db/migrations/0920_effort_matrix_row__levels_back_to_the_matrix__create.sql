-- Which row of the employer's matrix a participant stands on, so that levels after the effort can go back to the matrix.
-- Only the employer's own people pair them, and nobody else sees it: it would tell the house who a row is.
create table effort_matrix_row (
  participant_id uuid primary key references effort_participant on delete cascade,
  effort_id uuid not null references learning_effort on delete cascade,
  matrix_id uuid not null,
  person_id uuid not null,
  competence_id uuid not null,
  set_at timestamptz not null,
  unique (effort_id, person_id),
  foreign key (person_id, matrix_id) references matrix_person (id, matrix_id) on delete cascade,
  foreign key (competence_id, matrix_id) references matrix_competence (id, matrix_id) on delete cascade
);
create index effort_matrix_row_of_person on effort_matrix_row (person_id, matrix_id);
create index effort_matrix_row_of_competence on effort_matrix_row (competence_id, matrix_id);

call protect_table('effort_matrix_row');

create policy own_people on effort_matrix_row to brygga_app
  using (acting_trusted() or (matrix_id in (select acting_named_matrices())
    and effort_id in (select efforts_with_names())))
  with check (acting_trusted() or (matrix_id in (select acting_named_matrices())
    and effort_id in (select efforts_with_names())));
