-- One case may hold several needs; a need of no case is worked with by itself.
alter table need add column case_id uuid references broker_case;
create index need_of_case on need (case_id) where case_id is not null;

-- Houses that share the employer's record see that there is a case, where it stands and who has it; not what was written.
create policy shared on broker_case for select to brygga_app
  using (organisation_id in (select organisations_shared_with_acting()));
