-- Long work that has not begun can be cancelled; some kinds can also be stopped between two steps.
alter table job_run add column stoppable boolean not null default false;
alter table job_run drop constraint job_run_state_check;
alter table job_run add constraint job_run_state_check
  check (state in ('queued', 'running', 'done', 'failed', 'cancelled'));

-- Administrators may cancel what others have started.
drop policy own on job_run;
create policy own on job_run to brygga_app
  using (acting_trusted() or started_by = acting_person() or acting_has_role('administrator'))
  with check (acting_trusted() or started_by = acting_person() or acting_has_role('administrator'));
