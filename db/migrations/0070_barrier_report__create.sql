-- Barriers that people met and reported: the accessibility statement asks for them (law 2018:1937, § 15).
create table barrier_report (
  id uuid primary key,
  page text not null,
  description text not null check (length(description) between 1 and 5000),
  -- Only when the person wants an answer.
  email text,
  created_at timestamptz not null,
  handled_at timestamptz
);
call protect_table('barrier_report');
create policy write on barrier_report for insert to brygga_app with check (true);
create policy handle on barrier_report to brygga_app
  using (acting_trusted() or acting_has_role('administrator'))
  with check (acting_trusted() or acting_has_role('administrator'));
