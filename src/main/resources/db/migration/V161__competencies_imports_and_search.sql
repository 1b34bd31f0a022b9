-- What is said of a framework without counting it anew, a plain record of its imports, and a search that stays fast for
-- words that many labels hold.

alter table framework add column competencies int not null default 0;
alter table framework add column occupations int not null default 0;
alter table framework add column skill_groups int not null default 0;
alter table framework add column relations int not null default 0;

-- the first draft of this table followed a run step by step, which long work does now; nothing was ever written to it
drop table framework_import;

create table framework_import (
    id uuid primary key,
    institution uuid,
    person uuid,
    person_name text not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    state text not null check (state in ('started', 'done', 'failed', 'stopped')),
    classification_name text not null,
    relations_name text not null,
    problem jsonb,
    added int not null default 0,
    changed int not null default 0,
    unchanged int not null default 0,
    retired int not null default 0
);
create index framework_import_started on framework_import (institution, started_at desc, id desc);

alter table framework_import enable row level security;
alter table framework_import force row level security;
-- what came by the command line belongs to no institution, and its staff may know of it
create policy framework_import_read on framework_import for select using (actor_is_system()
    or institution = actor_staff() or (institution is null and actor_staff() is not null));
create policy framework_import_add on framework_import for insert with check (actor_is_system()
    or (institution = actor_staff() and person = actor_person()));
create policy framework_import_end on framework_import for update using (actor_is_system()
    or (institution = actor_staff() and person = actor_person()));

-- makes the setting below known to a session that has not used trigrams yet
do $$ begin perform similarity('a', 'a'); end $$;
create or replace function competency_part(typed text, frameworks uuid[], languages text[]) returns text language plpgsql stable
    security definer set search_path = public, pg_temp set pg_trgm.similarity_threshold = 0.22
    as $$
declare
    found text[];
    tolerance int := case when length(typed) <= 3 then 0 when length(typed) <= 5 then 1 else 2 end;
begin
    -- what begins with the typed word needs no naming: the part's last term finds it, and each term that is named costs
    select array_agg(word) into found from (
        (select word from competency_word where framework = any (frameworks)
            and stem in (select nullif(competency_stem(typed, l), '') from unnest(languages) l) limit 20)
        union
        (select word from competency_word where framework = any (frameworks) and length(typed) >= 4
            and word like '%' || typed || '%' and word not like typed || '%' limit 40)) known;
    if found is null and not exists (select 1 from competency_word
            where framework = any (frameworks) and word like typed || '%') then
        select array_agg(word) into found from (
            select word, least(levenshtein(word, typed),
                   levenshtein(left(word, length(typed)), typed),
                   levenshtein(left(word, length(typed) + 1), typed)) as distance
              from competency_word
             where framework = any (frameworks) and word % typed and length(word) < 200
             order by distance, similarity(word, typed) desc, word limit 12) near
         where distance <= tolerance;
    end if;
    return '(' || array_to_string(array_append(
        array(select distinct quote_literal(word) from unnest(found) word where word not like typed || '%'),
        quote_literal(typed) || case when length(typed) > 1 then ':*' else '' end), ' | ') || ')';
end $$;

create or replace function competency_find(typed text, kinds text[], after_place int, after_label text, after_subject uuid, how_many int)
    returns table (subject uuid, place int, sort_label text) language plpgsql stable
    security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan set enable_seqscan = off
    as $$
declare
    plain text := left(competency_fold(left(typed, 200)), 200);
    visible uuid[];
    languages text[];
    tokens text[];
    query tsquery;
    prefix text;
begin
    if plain = '' then return; end if;
    select array_agg(f.id), array_agg(distinct f.language) into visible, languages from framework f
     where actor_is_system() or (actor_organisation() is not null
           and (f.institution is null or f.institution = actor_organisation()));
    if visible is null then return; end if;
    select array_agg(token) into tokens from (
        select distinct token from unnest((string_to_array(plain, ' '))[1:12]) token
         where token <> '' and not exists (select 1 from unnest(languages) l where competency_stem(token, l) = '')) meant;
    if tokens is null then tokens := (string_to_array(plain, ' '))[1:12]; end if;
    select string_agg(competency_part(token, visible, languages), ' & ')::tsquery into query from unnest(tokens) token;
    prefix := plain || '%';
    -- Without the fence the planner reads every row and walks its words: it thinks matching them costs nothing. Only the
    -- index of words is left to this part; visibility and ranking come after.
    return query
        with found as materialized (select * from competency_search s where s.words @@ query),
        hit as (
            select s.subject, s.label,
                   (case when s.folded = plain then 0
                         when s.folded like prefix then 1000
                         when plain = any (s.alternatives) then 2000
                         when (' ' || s.folded || ' ') like ('% ' || plain || ' %') then 3000
                         when s.label_words @@ query then 4000
                         when exists (select 1 from unnest(s.alternatives) a where a like prefix) then 5000
                         else 6000 end)
                   + least(length(s.folded), 999) as place
              from found s
             where s.framework = any (visible) and (kinds is null or s.kind = any (kinds)))
        select h.subject, h.place, h.label from hit h
         where after_place is null or (h.place, h.label, h.subject) > (after_place, after_label, after_subject)
         order by h.place, h.label, h.subject limit how_many;
end $$;
