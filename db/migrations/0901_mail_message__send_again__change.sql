-- Administrators send a mail again that the mail server refused.
drop policy send on mail_message;
create policy send on mail_message for update to brygga_app
  using (acting_trusted() or acting_has_role('administrator'))
  with check (acting_trusted() or acting_has_role('administrator'));
