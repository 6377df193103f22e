-- Every page of a broker counts the steps of all needs of the house. These hold what that takes, so that the texts of the
-- needs and the results of the matches, most of both tables, are not read for it.
create index need_at_a_glance on need (owner_id)
  include (id, organisation_id, state, key, received_on, start_until, changed_at, version);
drop index match_record_of_need;
create index match_record_of_need on match_record (need_id, made_at desc) include (need_version);
