-- De minimis aid to employers: what each effort was worth, what the undertaking said it had got before, and which
-- companies are one undertaking. Kept ten years (Regulation (EU) 2023/2831, article 6); nothing is changed, only voided.
create table aid_certificate (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  house_id uuid not null references organisation,
  signed_on date not null,
  signed_by text not null check (length(signed_by) between 2 and 200),
  signed_title text not null,
  signed_email text check (signed_email = lower(signed_email)),
  recorded_by uuid references person,
  recorded_at timestamptz not null,
  demo boolean not null default false
);
create index aid_certificate_of on aid_certificate (organisation_id, signed_on desc);

create table aid_grant (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  house_id uuid not null references organisation,
  -- `given` here, or `stated` by the undertaking in its certificate.
  kind text not null check (kind in ('given', 'stated')),
  certificate_id uuid not null references aid_certificate,
  given_on date not null,
  -- Gross grant equivalent in cents of a euro; in öre as well where it was reckoned from kronor.
  cents bigint not null check (cents > 0),
  ore bigint check (ore > 0),
  -- Kronor for a euro, in ten-thousandths, and the day of the rate.
  rate integer check (rate > 0),
  rate_on date,
  what text not null check (length(what) between 3 and 300),
  giver text not null,
  recorded_by uuid references person,
  recorded_at timestamptz not null,
  voided_at timestamptz,
  voided_reason text,
  demo boolean not null default false,
  check ((ore is null) = (rate is null) and (ore is null) = (rate_on is null)),
  check ((voided_at is null) = (voided_reason is null))
);
create index aid_grant_of on aid_grant (organisation_id, given_on desc);

-- Companies with the same group are one undertaking (article 2(2) of the regulation).
create table aid_group (
  organisation_id uuid primary key references organisation,
  group_id uuid not null,
  declared_on date not null,
  house_id uuid not null references organisation
);
create index aid_group_members on aid_group (group_id);

call protect_table('aid_certificate', 'select, insert, update, delete');
call protect_table('aid_grant', 'select, insert, update, delete');
call protect_table('aid_group', 'select, insert, update');

create function aid_read(employer uuid) returns boolean
  language sql stable security definer set search_path = public
  as $$
    select acting_trusted() or acting_has_role('administrator')
      or employer in (select employers_of_acting())
      or employer in (select acting_organisations_as('employerContact', 'decisionMaker'))
  $$;

create policy reads on aid_certificate for select to brygga_app
  using (acting_trusted() or acting_has_role('administrator')
    or organisation_id in (select employers_of_acting())
    or organisation_id in (select acting_organisations_as('employerContact', 'decisionMaker')));
create policy house_records on aid_certificate for insert to brygga_app
  with check (acting_trusted() or (organisation_id in (select employers_of_acting())
    and house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))));
create policy cleared on aid_certificate for delete to brygga_app using (acting_trusted());
create policy reads on aid_grant for select to brygga_app
  using (acting_trusted() or acting_has_role('administrator')
    or organisation_id in (select employers_of_acting())
    or organisation_id in (select acting_organisations_as('employerContact', 'decisionMaker')));
create policy house_records on aid_grant for insert to brygga_app
  with check (acting_trusted() or (organisation_id in (select employers_of_acting())
    and house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))));
create policy house_voids on aid_grant for update to brygga_app
  using (acting_trusted() or house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')))
  with check (acting_trusted() or house_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')));
create policy cleared on aid_grant for delete to brygga_app using (acting_trusted());
create policy reads on aid_group for select to brygga_app
  using (acting_trusted() or acting_has_role('administrator')
    or organisation_id in (select employers_of_acting())
    or organisation_id in (select acting_organisations_as('employerContact', 'decisionMaker')));
create policy house_declares on aid_group for insert to brygga_app
  with check (acting_trusted() or organisation_id in (select employers_of_acting()));
create policy house_changes on aid_group for update to brygga_app
  using (acting_trusted() or organisation_id in (select employers_of_acting()))
  with check (acting_trusted() or organisation_id in (select employers_of_acting()));

create function aid_grant_keep() returns trigger
  language plpgsql
  as $$ begin
    if old.voided_at is not null or (to_jsonb(new) - array['voided_at', 'voided_reason'])
      is distinct from (to_jsonb(old) - array['voided_at', 'voided_reason']) then
      raise exception 'Aid that was recorded is only voided, with a reason';
    end if;
    return new;
  end $$;
create trigger keep before update on aid_grant for each row execute function aid_grant_keep();

-- All aid of the undertaking, of every company in it, merged records included: days and sums are needed for the
-- ceiling also where the record of a sister company is not the reader's.
create function aid_of_undertaking(wanted uuid) returns table (given_on date, cents bigint)
  language sql stable security definer set search_path = public
  as $$
    with own as (select organisation_with_merged(kept_organisation(wanted)) as id),
    members as (
      select id from own
      union
      select organisation_with_merged(kept_organisation(sister.organisation_id)) from aid_group sister
      where sister.group_id in (select group_id from aid_group where organisation_id in (select id from own))
    )
    select aid_grant.given_on, aid_grant.cents from aid_grant
    where aid_grant.organisation_id in (select id from members) and voided_at is null and aid_read(wanted)
  $$;
-- Two efforts at the same moment are judged one after the other.
create function lock_undertaking(wanted uuid) returns void
  language sql security definer set search_path = public
  as $$
    select pg_advisory_xact_lock(hashtextextended('aid:' || coalesce(
      (select group_id from aid_group where organisation_id = kept_organisation(wanted)),
      kept_organisation(wanted))::text, 0))
  $$;
