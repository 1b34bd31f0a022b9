-- One search over people, organisations, placements and opportunities. Trigrams find part words and typing errors; they
-- are compared on folded words: small letters, no accents, and one form for the Arabic letters that are typed in several.
create function search_fold(words text) returns text language sql immutable parallel safe
    as $$ select translate(
        regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, normalize(words, nfkc))),
            '[\u0610-\u061a\u064b-\u065f\u0670\u0640]', '', 'g'),
        'أإآٱىةؤئ', 'اااايهوي') $$;

create index person_search on person using gin (search_fold(name) gin_trgm_ops);
create index organisation_search on organisation using gin (search_fold(name) gin_trgm_ops);
create index opportunity_search on opportunity using gin (search_fold(title || ' ' || coalesce(city, '')) gin_trgm_ops);
create index placement_search on placement using gin (search_fold(title) gin_trgm_ops);

-- Row security lets no index be read by an operator that could leak what it compares, and trigrams could. So these
-- functions read the indexes as their owner and give ids alone; whoever asks reads the rows of these ids under their own
-- row security, which decides what they see. Nobody who is not known gets an id.
create policy person_search_find on person for select to current_user using (true);
create policy organisation_search_find on organisation for select to current_user using (true);
create policy opportunity_search_find on opportunity for select to current_user using (true);
create policy placement_search_find on placement for select to current_user using (true);

-- loads the library, whose setting the functions below change for themselves
select word_similarity('a', 'a');

-- How near a folded text comes to the folded words: 1000 is the words themselves as they begin a word.
create function search_score(folded text, words text) returns integer language sql immutable parallel safe
    as $$ select (1000 * public.word_similarity(words, folded))::integer $$;

create function search_people(words text) returns table (id uuid, score integer)
    language sql stable rows 20 security definer set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.5
    as $$ select p.id, search_score(search_fold(p.name), words) from person p
          where actor_person() is not null
            and (search_fold(p.name) %> words or search_fold(p.name) like '%' || words || '%') $$;

create function search_organisations(words text) returns table (id uuid, score integer)
    language sql stable rows 20 security definer set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.5
    as $$ select o.id, search_score(search_fold(o.name), words) from organisation o
          where actor_person() is not null
            and (search_fold(o.name) %> words or search_fold(o.name) like '%' || words || '%') $$;

create function search_opportunities(words text) returns table (id uuid, score integer)
    language sql stable rows 20 security definer set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.5
    as $$ select o.id, search_score(search_fold(o.title || ' ' || coalesce(o.city, '')), words) from opportunity o
          where actor_person() is not null
            and (search_fold(o.title || ' ' || coalesce(o.city, '')) %> words
                 or search_fold(o.title || ' ' || coalesce(o.city, '')) like '%' || words || '%') $$;

create function search_placements(words text) returns table (id uuid, score integer)
    language sql stable rows 20 security definer set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.5
    as $$ select p.id, search_score(search_fold(p.title), words) from placement p
          where actor_person() is not null
            and (search_fold(p.title) %> words or search_fold(p.title) like '%' || words || '%') $$;

revoke all on function search_people(text), search_organisations(text), search_opportunities(text),
    search_placements(text) from public;
grant execute on function search_people(text), search_organisations(text), search_opportunities(text),
    search_placements(text) to "${app_role}";
