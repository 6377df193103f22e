-- Mail that is to be sent, or that was kept because the installation has no mail server.
create table mail_message (
  id uuid primary key,
  -- The same ledger key twice is the same message: it is sent once.
  ledger_key text not null unique,
  kind text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  language text not null check (language in ('sv', 'en')),
  -- A calendar file to attach, when the mail is an invitation or a confirmation.
  calendar text,
  state text not null default 'queued' check (state in ('queued', 'sent', 'kept', 'failed')),
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz
);
create index mail_message_by_time on mail_message (created_at);
create index mail_message_waiting on mail_message (created_at) where state = 'queued';

call protect_table('mail_message');
create policy write on mail_message for insert to brygga_app with check (true);
create policy visible on mail_message for select to brygga_app using (acting_trusted() or acting_has_role('administrator'));
create policy send on mail_message for update to brygga_app using (acting_trusted()) with check (acting_trusted());
create policy clear on mail_message for delete to brygga_app using (acting_trusted());

-- Progress of long work is told to open pages.
create function job_run_announce() returns trigger
  language plpgsql
  as $$ begin perform pg_notify('brygga_job_run', new.id::text); return null; end $$;
create trigger announce after insert or update on job_run for each row execute function job_run_announce();
