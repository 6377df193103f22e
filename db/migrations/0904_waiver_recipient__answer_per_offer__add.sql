-- What the provider answered for each of its offers, in their order; null where one answer was given for all.
alter table waiver_recipient add column answers text[]
  check (answers is null or (answer is not null and cardinality(answers) = jsonb_array_length(offers)));
