-- Opened requests with proposals that nobody has chosen among, for those who compare: before they have declared their
-- interests they know how many answered, and read no proposal.
create function requests_to_compare() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select id from request
    where withdrawn_at is null and now() >= deadline
      and id in (select requests_of_acting_centre() union all select requests_of_acting_employer())
      and not exists (select from request_choice choice where choice.request_id = request.id)
      and exists (select from proposal where proposal.request_id = request.id)
  $$;
