-- Whether an organisation number is in use by a record that the reader may not see: the answer is yes or no, no more,
-- so that two houses do not register the same employer twice. Only those who keep employers may ask.
create function organisation_number_taken(number text, except_id uuid) returns boolean
  language sql stable security definer set search_path = public
  as $$
    select (acting_trusted() or acting_has_role('administrator', 'broker', 'centreHead', 'businessDeveloper',
        'providerCoordinator', 'employerContact'))
      and exists (
        select from organisation
        where organisation_number = number and merged_into is null and id <> except_id)
  $$;
