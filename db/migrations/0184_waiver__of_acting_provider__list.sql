-- Questions about an exception that a provider got for the need of a request, before or after it was published. They went
-- by a link to its address; signed in it sees that it was asked, and what it answered.
create function waivers_of_acting_provider(wanted uuid) returns table (
  rule text, asked_at timestamptz, answer text, answered_at timestamptz)
  language sql stable security definer set search_path = public
  as $$
    select waiver.rule, waiver.asked_at, recipient.answer, recipient.answered_at
    from request
    join waiver on waiver.need_id = request.need_id
    join waiver_recipient recipient on recipient.waiver_id = waiver.id
    where request.id = wanted and request.withdrawn_at is null
      and recipient.provider_id in (select acting_organisations_as('providerCoordinator'))
    order by waiver.asked_at
  $$;
