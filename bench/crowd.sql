-- A large region beside the demo region, the same each time: 500 employers with 2 000 cases and 2 000 needs of one broker,
-- 1 000 contacts, 100 requests with proposals, 200 learning efforts, and what houses keep of sessions, networks, records,
-- plans and needs that nobody met, many times that of the demo region. Written as the owner of the tables and without audit:
-- it is there to be read. The temporary table `who` names the persons of the demo region who have it all in their hands.
select set_config('brygga.actor_kind', 'operator', true);

create function pg_temp.one_of(many anyarray, n bigint) returns anyelement
  language sql immutable as $$ select many[1 + n % cardinality(many)] $$;
create function pg_temp.id_of(kind text, n bigint) returns uuid
  language sql immutable as $$ select md5(kind || n)::uuid $$;
create function pg_temp.house_of(member uuid) returns uuid
  language sql stable as $$
    select organisation_id from public.membership where person_id = member and ended_at is null order by role limit 1
  $$;

create temporary table house as
  select broker, pg_temp.house_of(broker) as centre, pg_temp.house_of(developer) as unit,
    pg_temp.house_of(employer) as workplace, pg_temp.house_of(provider) as provider
  from who;
create temporary table town as
  select row_number() over (order by code) - 1 as n, code
  from (select distinct municipality_code as code from need where municipality_code is not null) as used;
-- Every tenth need is of the workplace that a person of the demo region answers for.
create temporary table employer as
  select n, case when n % 10 = 0 then house.workplace else pg_temp.id_of('organisation', n % 500) end as id
  from generate_series(0, 1999) as n, house;

insert into organisation (id, name, roles, employees, owner_id, demo, created_at)
select pg_temp.id_of('organisation', n),
  pg_temp.one_of(array['Norra', 'Södra', 'Östra', 'Västra', 'Nya', 'Gamla', 'Lilla'], n) || ' '
    || pg_temp.one_of(array['verkstaden', 'vården', 'åkeriet', 'bageriet', 'sågen', 'hotellet', 'gjuteriet', 'lagret',
      'skolan', 'plåtslageriet', 'hemtjänsten'], n) || ' ' || n || ' AB',
  array['employer'], 5 + n * 7 % 240, house.centre, true, now()
from generate_series(0, 499) as n, house;
insert into organisation_municipality
select pg_temp.id_of('organisation', i), code
from generate_series(0, 499) as i join town on town.n = i % (select count(*) from town);
insert into organisation_share
select pg_temp.id_of('organisation', n), house.unit from generate_series(0, 499) as n, house
where house.unit <> house.centre and n % 2 = 0;
insert into employer_relation (organisation_id, vulnerability, next_step, next_step_on, next_step_house_id,
  next_step_person_id, changed_at, demo)
select pg_temp.id_of('organisation', n), '{}', 'Ring och fråga hur det gick', current_date + n % 60 - 20, house.centre,
  case when n % 3 = 0 then house.broker end, now(), true
from generate_series(0, 499) as n, house;
insert into contact_person (id, organisation_id, house_id, name, title, email, purpose, legal_ground, keep_until,
  created_at, changed_at, demo)
select pg_temp.id_of('contact', n), pg_temp.id_of('organisation', n % 500), house.centre, 'Kontakt ' || n, 'Chef',
  'kontakt' || n || '@example.org', 'Samtal om kompetens', 'publicTask', current_date + 400, now(), now(), true
from generate_series(0, 999) as n, house;
insert into contact_entry (id, organisation_id, house_id, kind, happened_on, person_id, contact_id, purpose, said,
  created_by, created_at, changed_at, demo)
select pg_temp.id_of('entry', n), pg_temp.id_of('organisation', n % 500), house.centre,
  pg_temp.one_of(array['visit', 'call', 'mail', 'event'], n), current_date - n % 700, house.broker,
  pg_temp.id_of('contact', n % 1000), 'Samtal om behov', repeat('Vi talade om vad som behövs framöver. ', 4),
  house.broker, now(), now(), true
from generate_series(0, 4999) as n, house;
insert into planned_visit (id, organisation_id, house_id, person_id, starts_at, ends_at, place, purpose, created_at,
  changed_at, demo)
select pg_temp.id_of('visit', n), pg_temp.id_of('organisation', n % 500), house.centre, house.broker,
  current_date + n % 90 * interval '1 day' + interval '9 hours', current_date + n % 90 * interval '1 day' + interval '10 hours',
  'På plats', 'Inventera behov', now(), now(), true
from generate_series(0, 199) as n, house;
insert into employer_signal (id, from_house_id, to_house_id, organisation_id, employer_name, text, sent_at, demo)
select pg_temp.id_of('signal', n), house.unit, house.centre, pg_temp.id_of('organisation', n % 250 * 2), 'Arbetsgivaren ' || n,
  'De söker folk som kan svetsa.', now() - n * interval '1 hour', true
from generate_series(0, 99) as n, house where house.unit <> house.centre;

create temporary table made as
  select n, id as organisation_id, now() - (n % 500) * interval '1 day' as opened,
    case when n % 10 = 9 then 'closed' when n % 20 = 8 then 'paused' else 'running' end as state,
    case when n % 10 = 9 then 'followUp' else pg_temp.one_of(array['contact', 'inventory', 'analysis.organisation',
      'analysis.group', 'analysis.individual', 'spec', 'request', 'proposals', 'comparison', 'agreement', 'delivery',
      'followUp'], n / 3) end as stage
  from employer;
insert into broker_case (id, key, title, about, organisation_id, owner_id, broker_id, stage, stage_since, state,
  closing_reason, next_action, next_on, next_owner_id, opened_at, answered_at, last_event_at, closed_at, changed_at, demo)
select pg_temp.id_of('case', n), 'C-2024-' || n + 1, 'Ärende ' || n || ' om kompetens', 'Så här långt har vi kommit.',
  organisation_id, house.centre, house.broker, stage, opened, state,
  case when state = 'closed' then 'completed' end,
  case when state <> 'closed' then 'Ring chefen' end, case when state <> 'closed' then current_date + n % 200 - 50 end,
  case when state <> 'closed' then house.broker end,
  opened, opened, opened, case when state = 'closed' then now() end, now(), true
from made, house;
insert into case_entry (id, case_id, at, kind, words, person_id)
select pg_temp.id_of('line', n * 10 + i), pg_temp.id_of('case', n), opened + i * interval '1 hour',
  case when i = 0 then 'opened' else 'note' end, case when i > 0 then 'Antecknat om samtalet.' end, house.broker
from made, house, generate_series(0, 4) as i;

create temporary table model as
  select row_number() over (order by key) - 1 as n, id, content from need where state = 'open' and demo;
create temporary table copied as
  select made.n, made.organisation_id, made.state, made.opened, model.id as model_id, model.content
  from made join model on model.n = made.n % (select count(*) from model);
insert into need (id, key, owner_id, organisation_id, broker_id, state, closing_reason, content, received_on, closed_at,
  changed_at, case_id, demo)
select pg_temp.id_of('need', n), 'B-2024-' || n + 1, house.centre, organisation_id, house.broker,
  case state when 'running' then 'open' else state end, case when state = 'closed' then 'helped' end, content,
  opened::date, case when state = 'closed' then now() end, opened, pg_temp.id_of('case', n), true
from copied, house;
insert into need_concept (need_id, concept_id, accepted, words)
select pg_temp.id_of('need', n), concept_id, accepted, words from copied join need_concept on need_id = model_id;
insert into match_record (id, need_id, need_version, criteria, rule_set, data_as_of, counted_from, lot, found, result,
  made_by, made_at)
select pg_temp.id_of('match', n), pg_temp.id_of('need', n), 1, record.criteria, record.rule_set, record.data_as_of,
  record.counted_from, record.lot, record.found, record.result, house.broker, now() - n % 40 * interval '1 day'
from made, house, (select * from match_record order by made_at limit 1) as record
where n % 2 = 0;

-- A request that has been published in the demo region, a hundred times, to all whom it went to and to the provider.
create temporary table asked as
  select request.*, spec.content as spec_content, asker.name as asker_name
  from request join spec_version spec on spec.id = spec_version_id join request_asker asker on asker.request_id = request.id
  order by (select count(*) from proposal where proposal.request_id = request.id) desc limit 1;
insert into requirement_spec (need_id, owner_id, content, changed_at)
select pg_temp.id_of('need', n * 10), house.centre, asked.spec_content, now()
from generate_series(0, 99) as n, house, asked;
insert into spec_version (id, need_id, owner_id, organisation_id, number, content, sent_by, sent_at)
select pg_temp.id_of('spec', n), pg_temp.id_of('need', n * 10), house.centre, house.workplace, 1, asked.spec_content,
  house.broker, now() - interval '40 days'
from generate_series(0, 99) as n, house, asked;
insert into request (id, key, need_id, spec_version_id, owner_id, broker_id, content, rule, match_record_id, hides_asker,
  published_at, deadline, demo)
select pg_temp.id_of('request', n), 'F-2024-' || n + 1, pg_temp.id_of('need', n * 10), pg_temp.id_of('spec', n),
  house.centre, house.broker, asked.content, asked.rule, pg_temp.id_of('match', n * 10), asked.hides_asker,
  now() - interval '30 days', now() + (n - 50) * interval '6 hours', true
from generate_series(0, 99) as n, house, asked;
insert into request_asker select pg_temp.id_of('request', n), house.workplace, asked.asker_name
from generate_series(0, 99) as n, house, asked;
insert into request_recipient (request_id, provider_id, provider, basis, offers)
select pg_temp.id_of('request', n), organisation.id, organisation.name, 'rule', '[]'
from generate_series(0, 99) as n, house, organisation
where organisation.id = house.provider or organisation.id in (
  select provider_id from proposal where request_id = (select id from asked));
insert into proposal (id, request_id, provider_id, provider, content, submitted_at)
select pg_temp.id_of('proposal' || provider_id, n), pg_temp.id_of('request', n), provider_id, provider, content, now()
from generate_series(0, 99) as n, proposal where request_id = (select id from asked);
insert into interest_declaration (request_id, person_id, name, provider_ids, words, declared_at)
select pg_temp.id_of('request', n), house.broker, 'Mäklaren', '{}', '', now() from generate_series(0, 49) as n, house;

insert into learning_effort (id, key, case_id, need_id, organisation_id, owner_id, provider_id, title, required_level,
  names_agreed, ended_on, created_at, changed_at, demo)
select pg_temp.id_of('effort', n), 'I-2024-' || n + 1, pg_temp.id_of('case', n * 10), pg_temp.id_of('need', n * 10),
  house.workplace, house.centre, house.provider, 'Insats ' || n, 4, false,
  case when n % 2 = 0 then current_date - n end, now(), now(), true
from generate_series(0, 199) as n, house;
insert into effort_session (id, effort_id, starts_at, ends_at, place, counted_at)
select pg_temp.id_of('session', n * 10 + i), pg_temp.id_of('effort', n), now() - (n + i * 7) * interval '1 day',
  now() - (n + i * 7) * interval '1 day' + interval '3 hours', 'På plats', now()
from generate_series(0, 199) as n, generate_series(0, 4) as i;
insert into effort_participant (id, effort_id, number, sealed, created_at)
select pg_temp.id_of('participant', n * 10 + i), pg_temp.id_of('effort', n), i + 1, sealed, now()
from generate_series(0, 199) as n, generate_series(0, 5) as i,
  (select sealed from effort_participant order by created_at, number limit 1) as model;
insert into effort_attendance (session_id, participant_id, effort_id, present, marked_at)
select pg_temp.id_of('session', n * 10 + s), pg_temp.id_of('participant', n * 10 + i), pg_temp.id_of('effort', n),
  (n + s + i) % 4 > 0, now()
from generate_series(0, 199) as n, generate_series(0, 4) as s, generate_series(0, 5) as i;
insert into enquiry (id, state, language, municipality_code, owner_id, content, received_at, changed_at, demo)
select pg_temp.id_of('enquiry', n), 'new', 'sv', model.municipality_code, house.centre, model.content,
  now() - n * interval '3 hours', now(), true
from generate_series(0, 99) as n, house, (select * from enquiry where demo order by received_at limit 1) as model;

-- Copies of the rows of the demo region: `ids` are the columns that lead from copy to copy, `extra` what else is another.
create function pg_temp.renamed(model jsonb, ids text[], n int) returns jsonb
  language sql immutable as $$
    select coalesce(jsonb_object_agg(id, md5((model ->> id) || n)::uuid), '{}') from unnest(ids) as id
    where model ->> id is not null
  $$;
create function pg_temp.copy_rows(of text, copies int, ids text[], extra text default $$'{}'::jsonb$$) returns void
  language plpgsql as $$
declare
  columns text;
begin
  select string_agg(quote_ident(column_name), ', ') into columns from information_schema.columns
  where table_schema = 'public' and table_name = of and is_generated = 'NEVER';
  execute format('insert into %1$I (%2$s) select %2$s from (
    select (jsonb_populate_record(null::%1$I,
      to_jsonb(model) || pg_temp.renamed(to_jsonb(model), %3$L, n) || %4$s)).*
    from %1$I as model, generate_series(1, %5$s) as n) as made', of, columns, ids, extra, copies);
end $$;
select pg_temp.copy_rows('method_session', 60, '{id}');
select pg_temp.copy_rows('method_cluster', 60, '{id, session_id}');
select pg_temp.copy_rows('method_entry', 60, '{id, session_id, cluster_id}');
select pg_temp.copy_rows('method_ballot', 60, '{id, session_id, cluster_id}');
select pg_temp.copy_rows('employer_network', 20, '{id}', $$jsonb_build_object('feed_hash', null)$$);
select pg_temp.copy_rows('network_member', 20, '{id, network_id}');
select pg_temp.copy_rows('network_meeting', 20, '{id, network_id}');
select pg_temp.copy_rows('inventory', 60, '{id}');
select pg_temp.copy_rows('registered_record', 100, '{id}',
  $$jsonb_build_object('key', 'D-2023-' || substring(model.key from '\d+$')::integer * 1000 + n,
    'completed_at', null)$$);
select pg_temp.copy_rows('record_party', 100, '{record_id}');
select pg_temp.copy_rows('record_file', 100, '{id, record_id}');
-- Completed records are never changed, so that they are completed when they have all that belongs to them.
update registered_record record set completed_at = recorded_at where key like 'D-2023-%'
  and not exists (select from record_party party where party.record_id = record.id);
select pg_temp.copy_rows('matrix', 40, '{id}');
select pg_temp.copy_rows('matrix_competence', 40, '{id, matrix_id}');
select pg_temp.copy_rows('matrix_person', 40, '{id, matrix_id}');
select pg_temp.copy_rows('matrix_level', 40, '{competence_id, person_id, matrix_id}');
select pg_temp.copy_rows('development_plan', 40, '{id, matrix_id, person_id}',
  $$jsonb_build_object('invite_hash', encode(sha256((model.invite_hash || n)::bytea), 'hex'),
    'link_hash', encode(sha256((model.link_hash || n)::bytea), 'hex'))$$);
select pg_temp.copy_rows('aid_certificate', 60, '{id}');
select pg_temp.copy_rows('aid_grant', 60, '{id, certificate_id}');
insert into agreement (id, request_id, house_id, employer_id, employer, provider_id, provider, content, changed_at, demo)
select pg_temp.id_of('agreement', n), pg_temp.id_of('request', n), house.centre, house.workplace, model.employer, house.provider,
  model.provider, model.content, now(), true
from generate_series(0, 39) as n, house, (select * from agreement order by changed_at limit 1) as model;
create temporary table unmet as select * from unmet_need where need_id is not null order by recorded_at limit 1;
insert into unmet_need (id, need_id, owner_id, reason, summary, concept_ids, people, county_code, recorded_at, recorded_by, demo)
select pg_temp.id_of('unmet', n), pg_temp.id_of('need', n * 10 + 1), house.centre, reason, summary, concept_ids, people,
  county_code, now() - n * interval '2 days', house.broker, true
from generate_series(0, 199) as n, house, unmet;
insert into unmet_signal (id, unmet_id, kind, receiver_id, sent_at)
select pg_temp.id_of('unmet', n), pg_temp.id_of('unmet', n), kind, receiver_id, now() - n * interval '2 days'
from generate_series(0, 199) as n, (select kind, receiver_id from unmet_signal order by sent_at limit 1) as model;
insert into request_judgement (request_id, provider_id, provider, verdict, shown_at, asked, offers, house, details)
select pg_temp.id_of('request', n), provider_id, provider, verdict, shown_at, request_judgement.asked, offers,
  request_judgement.house, details
from generate_series(0, 99) as n, request_judgement, asked where request_id = asked.id;
insert into effort_level (effort_id, participant_id, round, level, set_at, set_by)
select pg_temp.id_of('effort', n), pg_temp.id_of('participant', n * 10 + i), round, (n + i) % 5, now(), house.broker
from generate_series(0, 199) as n, generate_series(0, 5) as i, unnest(array['before', 'threeMonths']) as round, house;
analyze;
