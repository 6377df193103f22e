-- The latest start that a need accepts, a local date as text: the list of what waits reads it of every need, and the
-- content is long.
alter table need add column start_until text generated always as (nullif(content #>> '{criteria,startUntil}', '')) stored;
