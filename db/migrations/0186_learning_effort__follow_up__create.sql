-- What came of learning efforts: levels before and after, and what participants answer at the end and later.

-- Levels of the competence matrix, set by those who run the effort or by the employer.
create table effort_level (
  participant_id uuid not null references effort_participant on delete cascade,
  round text not null check (round in ('before', 'end', 'threeMonths', 'sixMonths')),
  effort_id uuid not null references learning_effort on delete cascade,
  level smallint not null check (level between 0 and 5),
  set_at timestamptz not null,
  set_by uuid references person,
  primary key (participant_id, round)
);
create index effort_level_of_effort on effort_level (effort_id);

-- One question sheet for each participant who agreed, behind a link of its own.
create table effort_answer (
  id uuid primary key,
  effort_id uuid not null references learning_effort on delete cascade,
  participant_id uuid not null references effort_participant on delete cascade,
  round text not null check (round in ('end', 'threeMonths', 'sixMonths')),
  -- SHA-256, in hex, of the secret in the link.
  link_hash text not null unique,
  sent_at timestamptz not null,
  reminded_at timestamptz,
  answered_at timestamptz,
  -- 1 not at all … 5 fully. Which are asked depends on the round.
  reaction smallint check (reaction between 1 and 5),
  learning smallint check (learning between 1 and 5),
  work_use smallint check (work_use between 1 and 5),
  result smallint check (result between 1 and 5),
  -- How safe the person's place in working life is, before the effort and now.
  safe_before smallint check (safe_before between 1 and 5),
  safe_now smallint check (safe_now between 1 and 5),
  position text check (position in ('same', 'widerTasks', 'newJobHere', 'newJobElsewhere', 'validated', 'studying',
    'noJob')),
  unique (participant_id, round)
);
create index effort_answer_of_effort on effort_answer (effort_id);

-- Levels of an effort without whose they are, for those who see no names; nothing of fewer than five.
create function levels_of_effort(wanted uuid) returns table (round text, levels integer[])
  language sql stable security definer set search_path = public
  as $$
    select level.round, array_agg(level.level::integer order by level.level desc)
    from effort_level level
    where level.effort_id = wanted and wanted in (select efforts_seen())
    group by level.round
    having count(*) >= 5 or wanted in (select efforts_with_names())
  $$;

-- Sums of the answers; nothing of fewer than five who answered, whoever asks.
create function answers_of_effort(wanted uuid) returns table (round text, asked integer, answered integer, sums jsonb)
  language sql stable security definer set search_path = public
  as $$
    with own as (select * from effort_answer where effort_id = wanted and wanted in (select efforts_seen()))
    select round, count(*)::integer, count(answered_at)::integer,
      case when count(answered_at) >= 5 then jsonb_build_object(
        'reaction', sum(reaction), 'learning', sum(learning), 'workUse', sum(work_use), 'result', sum(result),
        'safeBefore', sum(safe_before), 'safeNow', sum(safe_now),
        'moved', count(*) filter (where position in ('widerTasks', 'newJobHere', 'newJobElsewhere', 'validated', 'studying')))
      end
    from own group by round
  $$;

-- What the holder of a link is asked about.
create function effort_of_link() returns table (title text, house text, provider text, ended_on date)
  language sql stable security definer set search_path = public
  as $$
    select effort.title, house.name, provider.name, effort.ended_on
    from effort_answer answer
    join learning_effort effort on effort.id = answer.effort_id
    join organisation house on house.id = kept_organisation(effort.owner_id)
    join organisation provider on provider.id = kept_organisation(effort.provider_id)
    where acting_kind() = 'link' and answer.link_hash = acting_link()
  $$;

-- The holder of a link takes the consent back: nobody asks any more.
create function stop_asking() returns void
  language sql volatile security definer set search_path = public
  as $$
    update effort_participant set follow_up_agreed_on = null
    where acting_kind() = 'link'
      and id in (select participant_id from effort_answer where link_hash = acting_link())
  $$;

call protect_table('effort_level', 'select, insert, update');
call protect_table('effort_answer', 'select, insert, update');

create policy reading on effort_level for select to brygga_app using (effort_id in (select efforts_with_names()));
create policy adding on effort_level for insert to brygga_app with check (effort_id in (select efforts_with_names()));
create policy changing on effort_level for update to brygga_app
  using (effort_id in (select efforts_with_names())) with check (effort_id in (select efforts_with_names()));

create policy asking on effort_answer to brygga_app using (acting_trusted()) with check (acting_trusted());
create policy holder_reads on effort_answer for select to brygga_app
  using (acting_kind() = 'link' and link_hash = acting_link());
create policy holder_answers on effort_answer for update to brygga_app
  using (acting_kind() = 'link' and link_hash = acting_link())
  with check (acting_kind() = 'link' and link_hash = acting_link());
