-- What an employer's own people see of the cases about it: where each stands, which house has it and by when it goes on.
-- Not what was written, and not who: that is for the house. A case that was closed is told of for ninety days.
create function cases_of_own_employer(moment timestamptz)
  returns table (id uuid, key text, title text, stage text, state text, house text, next_on date)
  language sql stable security definer set search_path = public
  as $$
    select one.id, one.key, one.title, one.stage, one.state, house.name, one.next_on
    from broker_case one join organisation house on house.id = one.owner_id
    where kept_organisation(one.organisation_id) in (
        select kept_organisation(own) from acting_organisations_as('employerContact', 'decisionMaker') as own)
      and (one.state <> 'closed' or one.closed_at > moment - interval '90 days')
    order by one.state = 'closed', one.next_on nulls last, one.id
  $$;
