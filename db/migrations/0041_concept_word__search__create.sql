-- Words like what was asked, in either language. Behind the wall PostgreSQL may not use the trigram index (`like` could
-- tell of rows that the reader may not see), so the function reads as the owner; whoever calls it joins `concept`,
-- where the wall decides what the reader sees.
-- Ranks: 5 the word itself, 4 its beginning, 3 the beginning of one of its words, 2 a part, below 1 likeness alone.
create function concept_words_like(asked text) returns table (concept_id text, word text, rank real)
  language plpgsql stable security definer set search_path = public
  as $$
  declare
    plain text := plain_text(trim(asked));
    pattern text := replace(replace(replace(plain, '\', '\\'), '%', '\%'), '_', '\_');
    -- One or two letters have no trigram inside a word: only beginnings are sought.
    sought text := case when length(plain) < 3 then pattern || '%' else '%' || pattern || '%' end;
  begin
    if plain = '' then return; end if;
    return query
      select found.concept_id, found.word,
        (case
          when found.plain_word = plain then 5
          when found.plain_word like pattern || '%' then 4
          when found.plain_word like '% ' || pattern || '%' then 3
          else 2
        end - case when found.position = 0 then 0 else 0.1 end)::real
      from (
        select one.concept_id, one.word, one.position, plain_text(one.word) as plain_word
        from concept_word one where plain_text(one.word) like sought) found;
    if not found and length(plain) > 3 then
      return query
        select one.concept_id, one.word, similarity(plain_text(one.word), plain)
        from concept_word one where plain_text(one.word) % plain;
    end if;
  end
  $$;
revoke execute on function concept_words_like from public;
grant execute on function concept_words_like to brygga_app;

-- `exists` lets PostgreSQL look up single rows or hash all concepts, whichever is cheaper for the query at hand.
alter policy visible on concept_word using (
  (select acting_may_propose_concepts()) or exists (select from concept where concept.id = concept_id));
alter policy visible on concept_relation using (
  (select acting_may_propose_concepts())
  or (exists (select from concept where concept.id = from_id)
    and exists (select from concept where concept.id = to_id)));
