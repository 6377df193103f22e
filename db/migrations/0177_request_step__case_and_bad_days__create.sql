-- What has come of a request and has been told to its case, each once; the opening is nobody's act but the clock's.
create table request_step (
  request_id uuid not null references request,
  step text not null check (step in ('published', 'opened', 'compared', 'chosen', 'withdrawn')),
  at timestamptz not null,
  primary key (request_id, step)
);
call protect_table('request_step', 'select, insert');
create policy jobs on request_step to brygga_app using (acting_trusted()) with check (acting_trusted());

-- When a mail server refused the mail for good: the broker sees it, the provider's own page has the request all the same.
alter table request_recipient add column mail_refused_at timestamptz;
drop policy forgets on request_recipient;
create policy jobs_change on request_recipient for update to brygga_app
  using (acting_trusted()) with check (acting_trusted());
create function request_recipient_keep() returns trigger
  language plpgsql
  as $$ begin
    if (to_jsonb(new) - array['address', 'mail_refused_at'])
      is distinct from (to_jsonb(old) - array['address', 'mail_refused_at'])
      or (new.address is not null and new.address is distinct from old.address) then
      raise exception 'Who was asked, and where, was decided when the request was published';
    end if;
    return new;
  end $$;
create trigger keep before update on request_recipient for each row execute function request_recipient_keep();

-- What was sealed in a request that was withdrawn is never opened; after a while it is deleted, unread. Nobody's policy
-- shows these rows to jobs, so that the owner of the tables deletes them.
create or replace function proposal_in_time() returns trigger
  language plpgsql security definer set search_path = public
  as $$
  declare
    asked request;
  begin
    select * into asked from request where id = coalesce(new.request_id, old.request_id);
    if asked.demo and acting_trusted() and tg_op = 'INSERT' then return new; end if;
    if asked.withdrawn_at is not null then
      if tg_op = 'DELETE' and acting_trusted() then return old; end if;
      raise exception 'The request was withdrawn';
    end if;
    if clock_timestamp() >= asked.deadline then
      raise exception 'The deadline has passed';
    end if;
    if tg_op = 'DELETE' then return old; end if;
    if tg_table_name = 'proposal' then new.submitted_at = clock_timestamp(); end if;
    return new;
  end $$;
create function delete_withdrawn_proposals(before timestamptz) returns integer
  language sql volatile security definer set search_path = public
  as $$
    with over as (select id from request where acting_trusted() and withdrawn_at < before),
    files as (delete from proposal_file where request_id in (select id from over) returning 1),
    drafts as (delete from proposal_draft where request_id in (select id from over) returning 1),
    sealed as (
      delete from proposal where request_id in (select id from over)
        and not exists (select from score where score.proposal_id = proposal.id) returning 1)
    select ((select count(*) from files) + (select count(*) from drafts) + (select count(*) from sealed))::integer
  $$;
