-- Offers: one kind of learning support that a provider gives. The content is one document, as src/brokering/offers/offer.ts
-- describes it; the columns beside it are what lists, walls and searches need.
create table offer (
  id uuid primary key,
  provider_id uuid not null references organisation,
  -- The key of the row in the list that it was imported from: the same key again is the same offer.
  source text,
  source_key text,
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  content jsonb not null,
  title_sv text not null generated always as (content #>> '{title,sv}') stored,
  -- When the provider last confirmed that the offer is right.
  checked_on date not null,
  published_at timestamptz,
  changed_at timestamptz not null,
  version integer not null default 1,
  demo boolean not null default false,
  search tsvector not null generated always as (
    setweight(to_tsvector('swedish', coalesce(content #>> '{title,sv}', '') || ' ' || coalesce(content #>> '{title,en}', '')), 'A')
    || setweight(to_tsvector('swedish', coalesce(content #>> '{description,sv}', '')), 'C')
  ) stored,
  unique (source, source_key)
);
create index offer_of_provider on offer (provider_id);
create index offer_search on offer using gin (search);
create index offer_title_similar on offer using gin (plain_text(title_sv) gin_trgm_ops);
create index offer_content on offer using gin (content jsonb_path_ops);
create index offer_changed on offer (changed_at) where state = 'published';

-- Every node keeps its matching index current by these announcements.
create function offer_announce() returns trigger
  language plpgsql
  as $$ begin perform pg_notify('brygga_offer', coalesce(new.id, old.id)::text); return null; end $$;
create trigger announce after insert or update or delete on offer for each row execute function offer_announce();

call protect_table('offer');
create policy visible on offer for select to brygga_app using (
  state = 'published' or acting_trusted() or provider_id in (select acting_organisations())
  or acting_has_role('administrator'));
create policy change on offer to brygga_app
  using (acting_trusted() or acting_has_role('administrator')
    or provider_id in (select acting_organisations_as('providerCoordinator')))
  with check (acting_trusted() or acting_has_role('administrator')
    or provider_id in (select acting_organisations_as('providerCoordinator')));
