-- What a region found out before its round: a pre-study, how it asked, what was said, and what was found (R29–R45).
create table pre_study (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
  owner_id uuid not null references organisation,
  title jsonb not null,
  summary jsonb not null,
  -- Who did it, by the name it had then.
  carried_out_by text not null check (length(trim(carried_out_by)) between 2 and 200),
  fund text not null check (length(fund) <= 200),
  -- A year where the source gives no more.
  period text not null check (length(period) <= 100),
  instruments text[] not null check (instruments <@ array['survey', 'interview', 'workshop']),
  document_url text check (document_url like 'https://%'),
  source jsonb,
  published boolean not null default false,
  demo boolean not null default false,
  created_at timestamptz not null,
  version integer not null default 1
);

create table study_question (
  id uuid primary key,
  study_id uuid not null references pre_study on delete cascade,
  instrument text not null check (instrument in ('interview', 'workshop')),
  text jsonb not null,
  position integer not null
);
create index question_of_study on study_question (study_id);

-- What was said, by a group and never by a named person.
create table study_note (
  id uuid primary key,
  question_id uuid not null references study_question on delete cascade,
  heard_on date not null,
  heard_from text not null check (length(trim(heard_from)) between 2 and 200),
  body text not null check (length(trim(body)) between 1 and 4000),
  created_at timestamptz not null
);
create index note_of_question on study_note (question_id);

create table study_finding (
  id uuid primary key,
  study_id uuid not null references pre_study on delete cascade,
  statement jsonb not null,
  -- A figure is a numerator; what it is out of may be unknown (R30).
  numerator integer check (numerator >= 0),
  denominator integer check (denominator > 0 and denominator >= numerator),
  unit jsonb,
  source text not null check (length(trim(source)) between 2 and 500),
  critical_area text check (critical_area in ('A1', 'A2', 'A3', 'A4', 'A5')),
  study_deeper boolean not null default false,
  position integer not null,
  version integer not null default 1,
  created_at timestamptz not null,
  check (denominator is null or numerator is not null),
  check ((numerator is null) = (unit is null))
);
create index finding_of_study on study_finding (study_id);

-- What a finding rests on among the notes.
create table finding_evidence (
  finding_id uuid not null references study_finding on delete cascade,
  note_id uuid not null references study_note on delete cascade,
  primary key (finding_id, note_id)
);
create index evidence_of_note on finding_evidence (note_id);

-- Studies of the regional bodies where the one who acts works.
create function studies_of_acting() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select id from pre_study
    where kept_organisation(owner_id) in (select acting_organisations_as('regionalDeveloper'))
  $$;
create function studies_published() returns setof uuid
  language sql stable security definer set search_path = public
  as $$ select id from pre_study where published $$;
create function questions_of_acting() returns setof uuid
  language sql stable security definer set search_path = public
  as $$ select id from study_question where study_id in (select studies_of_acting()) $$;
create function findings_of_acting() returns setof uuid
  language sql stable security definer set search_path = public
  as $$ select id from study_finding where study_id in (select studies_of_acting()) $$;

call protect_table('pre_study', 'select, insert, update');
call protect_table('study_question', 'select, insert, update, delete');
call protect_table('study_note', 'select, insert, delete');
call protect_table('study_finding', 'select, insert, update, delete');
call protect_table('finding_evidence', 'select, insert, delete');

create policy reading on pre_study for select to brygga_app using (
  published or acting_trusted() or owner_id in (select acting_organisations_as('regionalDeveloper')));
create policy writing on pre_study for insert to brygga_app with check (
  acting_trusted() or owner_id in (select acting_organisations_as('regionalDeveloper')));
create policy changing on pre_study for update to brygga_app
  using (acting_trusted() or id in (select studies_of_acting()))
  with check (acting_trusted() or id in (select studies_of_acting()));

-- Questions and what was said stay with the region; findings are told when the study is published.
create policy owning on study_question for all to brygga_app
  using (acting_trusted() or study_id in (select studies_of_acting()))
  with check (acting_trusted() or study_id in (select studies_of_acting()));
create policy owning on study_note for all to brygga_app
  using (acting_trusted() or question_id in (select questions_of_acting()))
  with check (acting_trusted() or question_id in (select questions_of_acting()));
create policy reading on study_finding for select to brygga_app using (
  acting_trusted() or study_id in (select studies_of_acting()) or study_id in (select studies_published()));
create policy writing on study_finding for insert to brygga_app with check (
  acting_trusted() or study_id in (select studies_of_acting()));
create policy changing on study_finding for update to brygga_app
  using (acting_trusted() or study_id in (select studies_of_acting()))
  with check (acting_trusted() or study_id in (select studies_of_acting()));
create policy removing on study_finding for delete to brygga_app using (
  acting_trusted() or study_id in (select studies_of_acting()));
create policy owning on finding_evidence for all to brygga_app
  using (acting_trusted() or finding_id in (select findings_of_acting()))
  with check (acting_trusted() or finding_id in (select findings_of_acting()));
