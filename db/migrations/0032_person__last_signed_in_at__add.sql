-- When somebody last came in, for those who keep the members of an organisation: an account that nobody uses is ended.
alter table person add column last_signed_in_at timestamptz;
