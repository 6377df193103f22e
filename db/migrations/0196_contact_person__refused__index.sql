-- Addresses that a mail server refuses are asked for on the first page of every day.
create index contact_person_refused on contact_person (house_id) where email_refused_at is not null;
