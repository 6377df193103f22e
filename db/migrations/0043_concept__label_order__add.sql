-- With forty thousand concepts in, a page of the vocabulary must not sort them all: the Swedish label stands on the
-- concept too, written together with the words, and an index keeps the order of the list.
alter table concept add column label_sv text not null default '';
update concept set label_sv = word from concept_word
  where concept_id = concept.id and lang = 'sv' and position = 0;
create index concept_in_order on concept (state, (origin in ('starter', 'own')) desc, label_sv, id);

-- One or two letters have no trigram: their beginnings are looked up here.
create index concept_word_begins on concept_word (plain_text(word) text_pattern_ops);

create or replace function concept_words_like(asked text) returns table (concept_id text, word text, rank real)
  language plpgsql stable security definer set search_path = public
  as $$
  declare
    plain text := plain_text(trim(asked));
    pattern text := replace(replace(replace(plain, '\', '\\'), '%', '\%'), '_', '\_');
  begin
    if plain = '' then return; end if;
    if length(plain) < 3 then
      return query
        select one.concept_id, one.word,
          (case when plain_text(one.word) = plain then 5 else 4 end - case when one.position = 0 then 0 else 0.1 end)::real
        from concept_word one
        where plain_text(one.word) ~>=~ plain and plain_text(one.word) ~<~ (plain || U&'\+10FFFF');
      return;
    end if;
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
        from concept_word one where plain_text(one.word) like '%' || pattern || '%') found;
    if not found and length(plain) > 3 then
      return query
        select one.concept_id, one.word, similarity(plain_text(one.word), plain)
        from concept_word one where plain_text(one.word) % plain;
    end if;
  end
  $$;
