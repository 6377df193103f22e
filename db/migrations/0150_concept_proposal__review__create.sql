-- Words that needs say again and again and that the vocabulary does not know: counted by a job, decided by those who
-- keep the vocabulary. The word stands here, the texts do not: examples are read from the needs, behind their wall.
create table concept_proposal (
  id uuid primary key,
  -- The stems of the word or word pair, which its forms share.
  key text not null unique check (key <> ''),
  word text not null check (word <> ''),
  -- All forms that were seen, the most common first.
  forms text[] not null default '{}',
  lang text not null check (lang in ('sv', 'en')),
  state text not null default 'waiting' check (state in ('waiting', 'later', 'decided')),
  decision text check (decision in ('newConcept', 'otherWord', 'abbreviation', 'notCompetence')),
  concept_id text references concept,
  -- What was counted the last time the texts were read.
  needs integer not null,
  offers integer not null default 0,
  organisations integer not null,
  municipalities integer not null,
  -- Areas of the vocabulary whose words stand around it: [{conceptId, weight}].
  company jsonb not null default '[]',
  found_at timestamptz not null,
  counted_at timestamptz not null,
  version integer not null default 1,
  check ((state = 'decided') = (decision is not null))
);
create index concept_proposal_in_order on concept_proposal (state, organisations desc, needs desc, word);

-- In which needs the word stands: what decides who may see examples, and words that few have used.
create table concept_proposal_need (
  proposal_id uuid not null references concept_proposal on delete cascade,
  need_id uuid not null references need on delete cascade,
  primary key (proposal_id, need_id)
);
create index concept_proposal_need_back on concept_proposal_need (need_id);

-- What was said and decided of the word, by whom.
create table concept_proposal_step (
  id uuid primary key,
  proposal_id uuid not null references concept_proposal on delete cascade,
  act text not null check (act in ('commented', 'decided', 'undone')),
  decision text check (decision in ('newConcept', 'otherWord', 'abbreviation', 'notCompetence', 'later')),
  concept_id text,
  -- The word that was added to the concept, where that is what was decided, and in which language.
  added_word text,
  added_lang text check (added_lang in ('sv', 'en')),
  text text not null default '',
  -- Null when the person has been forgotten, or a program decided.
  person_id uuid references person,
  at timestamptz not null
);
create index concept_proposal_step_of on concept_proposal_step (proposal_id, at);
create index concept_proposal_step_by on concept_proposal_step (person_id);

call protect_table('concept_proposal');
call protect_table('concept_proposal_need');
call protect_table('concept_proposal_step');

create policy trusted on concept_proposal_need to brygga_app
  using ((select acting_trusted())) with check ((select acting_trusted()));
create policy visible on concept_proposal_need for select to brygga_app using (
  (select acting_may_propose_concepts()) and need_id in (select id from need));

-- A word of fewer than three organisations is seen by those who may read a need that it stands in, and by nobody else:
-- src/register/skills/review/proposal.ts names the number.
create policy trusted on concept_proposal to brygga_app
  using ((select acting_trusted())) with check ((select acting_trusted()));
create policy visible on concept_proposal for select to brygga_app using (
  (select acting_may_propose_concepts())
  and (organisations >= 3 or id in (select proposal_id from concept_proposal_need)));
create policy decide on concept_proposal for update to brygga_app
  using ((select acting_may_edit_concepts())) with check ((select acting_may_edit_concepts()));

create policy trusted on concept_proposal_step to brygga_app
  using ((select acting_trusted())) with check ((select acting_trusted()));
create policy visible on concept_proposal_step for select to brygga_app using (
  proposal_id in (select id from concept_proposal));
create policy comment on concept_proposal_step for insert to brygga_app with check (
  (act = 'commented' or (select acting_may_edit_concepts()))
  and person_id = (select acting_person()) and proposal_id in (select id from concept_proposal));

-- How many needs ask for a concept, over all centres; null where fewer than five.
create function count_needs_of_concept(asked text) returns bigint
  language sql stable security definer set search_path = public
  as $$
    select case when count(*) >= 5 then count(*) end
    from need_concept join need on need.id = need_concept.need_id
    where need_concept.concept_id = asked and need_concept.accepted and need.state <> 'draft'
  $$;
