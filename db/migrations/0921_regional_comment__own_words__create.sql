-- What a regional body says in its own words of the figures of its county: read by everybody, written by its developers.
create table regional_comment (
  organisation_id uuid primary key references organisation,
  county_code text not null references county,
  -- `{"sv": …, "en"?: …}`
  text jsonb not null check (length(text ->> 'sv') between 1 and 2000 and length(coalesce(text ->> 'en', '')) <= 2000),
  written_on date not null,
  version integer not null default 1
);
create index regional_comment_of_county on regional_comment (county_code);
call protect_table('regional_comment');
create policy visible on regional_comment for select to brygga_app using (true);
create policy writing on regional_comment for insert to brygga_app with check (
  acting_trusted() or organisation_id in (select acting_organisations_as('regionalDeveloper')));
create policy changing on regional_comment for update to brygga_app
  using (acting_trusted() or organisation_id in (select acting_organisations_as('regionalDeveloper')))
  with check (acting_trusted() or organisation_id in (select acting_organisations_as('regionalDeveloper')));
create policy removing on regional_comment for delete to brygga_app using (
  acting_trusted() or organisation_id in (select acting_organisations_as('regionalDeveloper')));

-- The name of the regional body behind each comment, which not everybody could read otherwise.
create function regional_comments() returns table (
    organisation_id uuid, organisation text, county_code text, text jsonb, written_on date, version integer)
  language sql stable security definer set search_path = public
  as $$
    select comment.organisation_id, body.name, comment.county_code, comment.text, comment.written_on, comment.version
    from regional_comment comment join organisation body on body.id = kept_organisation(comment.organisation_id)
    order by body.name
  $$;

-- Gives the policies above, and those of 0920, their quick form.
call quicken_policies();
