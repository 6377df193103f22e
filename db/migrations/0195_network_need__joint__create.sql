-- Needs that the employers of a network have together; the house that owns the need brings it in.
create table network_need (
  network_id uuid not null references employer_network on delete cascade,
  need_id uuid not null references need on delete cascade,
  linked_at timestamptz not null,
  primary key (network_id, need_id)
);
create index network_need_of_need on network_need (need_id);
call protect_table('network_need', 'select, insert, delete');
create policy reading on network_need for select to brygga_app using (
  acting_trusted() or (network_id in (select id from employer_network) and need_id in (select id from need)));
create policy linking on network_need for insert to brygga_app with check (
  acting_trusted() or (network_id in (select networks_of_acting())
    and need_id in (select id from need where owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')))));
create policy unlinking on network_need for delete to brygga_app using (
  acting_trusted() or network_id in (select networks_of_acting_house())
  or need_id in (select id from need where owner_id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))));
-- How many joint needs a network has, for everybody in it; what they say is for those who see them.
create function count_network_needs(wanted uuid) returns integer
  language sql stable security definer set search_path = public
  as $$
    select count(*)::integer from network_need
    where network_id = wanted and (acting_trusted() or acting_has_role('administrator') or wanted in (select networks_of_acting()))
  $$;
