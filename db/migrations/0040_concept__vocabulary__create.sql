-- The vocabulary of skills: what people can know, do or be. Ids are stable words (`tig-svetsning`, `esco:…`,
-- `jobtech:…`) that stand in addresses and in other records, so nothing is ever deleted: what is out of use is archived.
create table concept (
  id text primary key check (id ~* '^[a-z0-9][a-z0-9:_-]*$' and length(id) <= 120),
  kind text not null check (kind in ('knowledge', 'skill', 'transversal', 'occupation', 'field')),
  state text not null default 'draft' check (state in ('draft', 'published', 'archived')),
  -- {sv, en?}
  definition jsonb,
  esco_uri text unique,
  jobtech_id text unique,
  ssyk text[] not null default '{}',
  sun text[] not null default '{}',
  origin text not null check (origin in ('starter', 'esco', 'jobtech', 'own')),
  -- Set when a person changed the concept here; later loads and imports then leave it alone.
  edited_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null
);
create index concept_ssyk on concept using gin (ssyk);

-- Label and synonyms in each language; position 0 is the label.
create table concept_word (
  concept_id text not null references concept on delete cascade,
  lang text not null check (lang in ('sv', 'en')),
  position integer not null check (position >= 0),
  word text not null check (word <> ''),
  primary key (concept_id, lang, position)
);
create index concept_word_similar on concept_word using gin (plain_text(word) gin_trgm_ops);

-- `related` is read in both directions; the side that named it is kept, so that a source can take it back.
create table concept_relation (
  from_id text not null references concept on delete cascade,
  to_id text not null references concept on delete cascade,
  kind text not null check (kind in ('broader', 'related')),
  primary key (from_id, kind, to_id),
  constraint not_to_itself check (from_id <> to_id)
);
create index concept_relation_back on concept_relation (to_id, kind);

call protect_table('concept');
call protect_table('concept_word');
call protect_table('concept_relation');

create function acting_may_edit_concepts() returns boolean
  language sql stable
  as $$ select acting_trusted() or acting_has_role('administrator', 'regionalDeveloper') $$;

-- Those who meet a need that has no word yet propose one; it stays a draft until an editor publishes it.
create function acting_may_propose_concepts() returns boolean
  language sql stable
  as $$
    select acting_may_edit_concepts()
      or acting_has_role('broker', 'centreHead', 'businessDeveloper', 'providerCoordinator')
  $$;

-- An archived concept stays readable: its address and the records that name it must go on to mean something.
create policy visible on concept for select to brygga_app using (
  state <> 'draft' or (select acting_may_propose_concepts()));
create policy edit on concept to brygga_app
  using ((select acting_may_edit_concepts())) with check ((select acting_may_edit_concepts()));
create policy propose on concept for insert to brygga_app with check (
  state = 'draft' and (select acting_may_propose_concepts()));

create policy visible on concept_word for select to brygga_app using (
  (select acting_may_propose_concepts()) or concept_id in (select id from concept));
create policy edit on concept_word to brygga_app
  using ((select acting_may_edit_concepts())) with check ((select acting_may_edit_concepts()));
create policy propose on concept_word for insert to brygga_app with check (
  (select acting_may_propose_concepts())
  and exists (select from concept where concept.id = concept_id and concept.state = 'draft'));

create policy visible on concept_relation for select to brygga_app using (
  (select acting_may_propose_concepts())
  or (from_id in (select id from concept) and to_id in (select id from concept)));
create policy edit on concept_relation to brygga_app
  using ((select acting_may_edit_concepts())) with check ((select acting_may_edit_concepts()));
create policy propose on concept_relation for insert to brygga_app with check (
  (select acting_may_propose_concepts())
  and exists (select from concept where concept.id = from_id and concept.state = 'draft'));
