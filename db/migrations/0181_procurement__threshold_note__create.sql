-- When a public body buys: the amounts that decide what is asked of it, each from a day on, and what was decided.
create table procurement_threshold (
  id uuid primary key,
  -- Up to `directAward` a contract may be awarded directly; from `reasons` on the decision is documented.
  kind text not null check (kind in ('directAward', 'reasons')),
  ore bigint not null check (ore > 0),
  valid_from date not null,
  source text not null check (length(source) between 5 and 500),
  recorded_by uuid references person,
  recorded_at timestamptz not null
);
create index procurement_threshold_now on procurement_threshold (kind, valid_from desc, recorded_at desc);

create table procurement_note (
  id uuid primary key,
  request_id uuid not null references request,
  value_ore bigint not null check (value_ore >= 0),
  -- What the guard said of the value that day, with the amounts that it went by.
  judgement text not null check (judgement in ('free', 'reasons', 'above')),
  direct_award_ore bigint not null,
  reasons_ore bigint not null,
  procedure text not null check (procedure in ('direct', 'procured', 'callOff', 'exempt')),
  note text not null check (length(note) between 20 and 4000),
  decided_by uuid references person,
  decided_at timestamptz not null,
  check (judgement <> 'above' or procedure <> 'direct')
);
create index procurement_note_of_request on procurement_note (request_id, decided_at desc);

call protect_table('procurement_threshold', 'select, insert');
call protect_table('procurement_note', 'select, insert');
create policy everyone_reads on procurement_threshold for select to brygga_app using (true);
create policy administrator_writes on procurement_threshold for insert to brygga_app
  with check (acting_trusted() or acting_has_role('administrator'));
create policy reads on procurement_note for select to brygga_app
  using (acting_trusted() or acting_has_role('administrator')
    or request_id in (select requests_of_acting_centre())
    or request_id in (select requests_of_acting_employer()));
create policy parties_write on procurement_note for insert to brygga_app
  with check (acting_trusted()
    or request_id in (select requests_of_acting_centre())
    or request_id in (select requests_of_acting_employer()));

-- Source: domain.md §6, as looked up on 2026-11-23.
insert into procurement_threshold (id, kind, ore, valid_from, source, recorded_at) values
  ('00000000-0000-7000-8000-000000018101', 'directAward', 70000000, '2022-02-01',
    'Lag (2016:1145) om offentlig upphandling, 19 a kap. Belopp enligt lu.se, direktupphandling, läst 2026-11-23.', '2026-11-23T00:00:00Z'),
  ('00000000-0000-7000-8000-000000018102', 'reasons', 10000000, '2022-02-01',
    'Lag (2016:1145) om offentlig upphandling, 19 a kap. Belopp enligt lu.se, direktupphandling, läst 2026-11-23.', '2026-11-23T00:00:00Z');
