-- Houses that keep the same employer see that there is a case, where it stands and who has it; what was written is read by
-- the house that works with it, and by the house that is asked to take it over. A policy gives whole rows, so the columns
-- with words are closed to the application: it reads them through a view that has a wall of its own.
revoke select on broker_case from brygga_app;
grant select (id, key, title, organisation_id, owner_id, broker_id, stage, stage_since, state, closing_reason, next_on,
  next_owner_id, opened_at, answered_at, last_event_at, reminders_paused_at, offered_to_id, offered_by_id, offered_at,
  closed_at, changed_at, version, demo) on broker_case to brygga_app;

create view case_words with (security_barrier) as
  select id as case_id, about, next_action, offered_words from broker_case
  where (select acting_trusted()) or (select acting_has_role('administrator'))
    or owner_id in (select * from acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))
    or offered_to_id in (select * from acting_organisations_as('broker', 'centreHead', 'businessDeveloper'));
grant select on case_words to brygga_app;

-- Both ways: the house that the employer's record belongs to sees the cases of those that it is shared with.
drop policy shared on broker_case;
create policy shared on broker_case for select to brygga_app
  using (organisation_id in (select * from employers_of_acting()));
