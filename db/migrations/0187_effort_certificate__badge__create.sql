-- Certificates of learning efforts: the paper is printed when it is fetched; what is kept is the signed badge, which names
-- nobody, and whether it still holds.
create table effort_certificate (
  id uuid primary key,
  effort_id uuid not null references learning_effort on delete cascade,
  participant_id uuid references effort_participant on delete set null,
  -- Open Badges 3.0 with its proof, as it was signed.
  credential jsonb not null,
  issued_at timestamptz not null,
  issued_by uuid references person,
  revoked_at timestamptz,
  revoked_reason text check (length(revoked_reason) between 3 and 300),
  check ((revoked_at is null) = (revoked_reason is null))
);
-- One that holds for each participant.
create unique index effort_certificate_of_participant on effort_certificate (participant_id) where revoked_at is null;
create index effort_certificate_of_effort on effort_certificate (effort_id);

call protect_table('effort_certificate', 'select, insert, update');

create policy reading on effort_certificate for select to brygga_app using (effort_id in (select efforts_of_acting()));
create policy issuing on effort_certificate for insert to brygga_app with check (
  acting_trusted() or effort_id in (
    select id from learning_effort
    where owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))));
create policy revoking on effort_certificate for update to brygga_app
  using (acting_trusted() or effort_id in (
    select id from learning_effort
    where owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))))
  with check (acting_trusted() or effort_id in (
    select id from learning_effort
    where owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))));

-- Anybody who holds the address of a badge may see it and whether it holds.
create function public_certificate(wanted uuid) returns table (
    credential jsonb, title text, house text, issued_at timestamptz, revoked_at timestamptz, revoked_reason text)
  language sql stable security definer set search_path = public
  as $$
    select certificate.credential, effort.title, house.name, certificate.issued_at, certificate.revoked_at,
      certificate.revoked_reason
    from effort_certificate certificate
    join learning_effort effort on effort.id = certificate.effort_id
    join organisation house on house.id = kept_organisation(effort.owner_id)
    where certificate.id = wanted
  $$;

-- What a house has taken back: ids and reasons, for those who check a badge.
create function revoked_certificates(house uuid) returns table (id uuid, reason text)
  language sql stable security definer set search_path = public
  as $$
    select certificate.id, certificate.revoked_reason
    from effort_certificate certificate join learning_effort effort on effort.id = certificate.effort_id
    where kept_organisation(effort.owner_id) = kept_organisation(house) and certificate.revoked_at is not null
    order by certificate.revoked_at, certificate.id
  $$;
