-- Frameworks (ESCO, own) and what they hold: competencies, occupations, groups and how they relate.
-- A framework without an institution is shared reference data: anyone signed in for an organisation reads it.

create extension if not exists fuzzystrmatch;

create table framework (
    id uuid primary key,
    institution uuid,
    code text not null check (code ~ '^[a-z0-9-]{2,40}$'),
    name text not null,
    edition text not null,
    language text not null check (language ~ '^[a-z]{2}$'),
    source text not null,
    licence text not null,
    acknowledgement text not null,
    url text not null,
    complete boolean not null,
    imported_at timestamptz not null,
    unique nulls not distinct (institution, code)
);

create table competency (
    id uuid primary key,
    framework uuid not null references framework,
    institution uuid,
    uri text not null,
    kind text not null check (kind in ('knowledge', 'skill', 'behaviour', 'language', 'attitude', 'other')),
    reuse_level text check (reuse_level in ('transversal', 'cross_sector', 'sector_specific', 'occupation_specific')),
    label text not null,
    alternative_labels text[] not null default '{}',
    hidden_labels text[] not null default '{}',
    description text not null default '',
    scope_note text not null default '',
    status text not null default 'released' check (status in ('released', 'retired')),
    unique (framework, uri)
);

create table occupation (
    id uuid primary key,
    framework uuid not null references framework,
    institution uuid,
    uri text not null,
    code text not null default '',
    label text not null,
    alternative_labels text[] not null default '{}',
    hidden_labels text[] not null default '{}',
    description text not null default '',
    scope_note text not null default '',
    status text not null default 'released' check (status in ('released', 'retired')),
    unique (framework, uri)
);

create table competency_group (
    id uuid primary key,
    framework uuid not null references framework,
    institution uuid,
    uri text not null,
    kind text not null check (kind in ('skill_group', 'isco_group')),
    code text not null default '',
    label text not null,
    description text not null default '',
    status text not null default 'released' check (status in ('released', 'retired')),
    unique (framework, uri)
);

create table occupation_competency (
    occupation uuid not null references occupation,
    competency uuid not null references competency,
    strength text not null check (strength in ('essential', 'optional')),
    primary key (occupation, competency)
);
create index occupation_competency_competency on occupation_competency (competency);

create table competency_relation (
    competency uuid not null references competency,
    related uuid not null references competency,
    strength text not null check (strength in ('essential', 'optional')),
    primary key (competency, related)
);
create index competency_relation_related on competency_relation (related);

-- the hierarchy: from the narrower to the broader, one table per pair of kinds so that foreign keys hold
create table competency_broader (
    competency uuid not null references competency,
    broader uuid not null references competency,
    primary key (competency, broader)
);
create index competency_broader_broader on competency_broader (broader);

create table competency_group_member (
    competency uuid not null references competency,
    competency_group uuid not null references competency_group,
    primary key (competency, competency_group)
);
create index competency_group_member_group on competency_group_member (competency_group);

create table competency_group_broader (
    competency_group uuid not null references competency_group,
    broader uuid not null references competency_group,
    primary key (competency_group, broader)
);
create index competency_group_broader_broader on competency_group_broader (broader);

create table occupation_broader (
    occupation uuid not null references occupation,
    broader uuid not null references occupation,
    primary key (occupation, broader)
);
create index occupation_broader_broader on occupation_broader (broader);

create table occupation_group_member (
    occupation uuid not null references occupation,
    competency_group uuid not null references competency_group,
    primary key (occupation, competency_group)
);
create index occupation_group_member_group on occupation_group_member (competency_group);

-- One run of an import. Everything it changes becomes visible in one commit; only this row moves before that.
create table framework_import (
    id uuid primary key,
    institution uuid,
    started_by uuid,
    started_by_name text not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    state text not null check (state in ('waiting', 'reading', 'merging', 'done', 'failed')),
    step text not null default '',
    done bigint not null default 0,
    total bigint not null default 0,
    classification text not null,
    relations text not null,
    classification_name text not null,
    relations_name text not null,
    checksum text not null default '',
    problem text,
    problem_details text[] not null default '{}',
    added int not null default 0,
    changed int not null default 0,
    retired int not null default 0,
    counts text not null default '',
    work uuid
);
create index framework_import_started on framework_import (started_at desc, id desc);

-- What search reads: one row per competency and occupation, in plain folded words.
create table competency_search (
    subject uuid primary key,
    framework uuid not null references framework,
    institution uuid,
    kind text not null,
    label text not null,
    folded text not null,
    alternatives text[] not null,
    label_words tsvector not null,
    words tsvector not null
);
create index competency_search_words on competency_search using gin (words) with (fastupdate = off);
create index competency_search_folded on competency_search (folded text_pattern_ops);
create index competency_search_framework on competency_search (framework);

-- The vocabulary of the labels: what a mistyped or partial word is looked up in.
create table competency_word (
    framework uuid not null references framework,
    institution uuid,
    word text not null,
    stem text not null,
    primary key (framework, word)
);
create index competency_word_stem on competency_word (stem);
create index competency_word_like on competency_word using gin (word gin_trgm_ops) with (fastupdate = off);
create index competency_word_prefix on competency_word (word text_pattern_ops);

alter table framework enable row level security;
alter table framework force row level security;
create policy framework_read on framework for select using (actor_is_system()
    or (actor_organisation() is not null and (institution is null or institution = actor_organisation())));
create policy framework_write on framework using (actor_is_system()) with check (actor_is_system());

alter table competency enable row level security;
alter table competency force row level security;
create policy competency_read on competency for select using (actor_is_system()
    or (actor_organisation() is not null and (institution is null or institution = actor_organisation())));
create policy competency_write on competency using (actor_is_system()) with check (actor_is_system());

alter table occupation enable row level security;
alter table occupation force row level security;
create policy occupation_read on occupation for select using (actor_is_system()
    or (actor_organisation() is not null and (institution is null or institution = actor_organisation())));
create policy occupation_write on occupation using (actor_is_system()) with check (actor_is_system());

alter table competency_group enable row level security;
alter table competency_group force row level security;
create policy competency_group_read on competency_group for select using (actor_is_system()
    or (actor_organisation() is not null and (institution is null or institution = actor_organisation())));
create policy competency_group_write on competency_group using (actor_is_system()) with check (actor_is_system());

alter table occupation_competency enable row level security;
alter table occupation_competency force row level security;
create policy occupation_competency_read on occupation_competency for select using (actor_is_system()
    or exists (select 1 from occupation o where o.id = occupation_competency.occupation));
create policy occupation_competency_write on occupation_competency using (actor_is_system()) with check (actor_is_system());

alter table competency_relation enable row level security;
alter table competency_relation force row level security;
create policy competency_relation_read on competency_relation for select using (actor_is_system()
    or exists (select 1 from competency c where c.id = competency_relation.competency));
create policy competency_relation_write on competency_relation using (actor_is_system()) with check (actor_is_system());

alter table competency_broader enable row level security;
alter table competency_broader force row level security;
create policy competency_broader_read on competency_broader for select using (actor_is_system()
    or exists (select 1 from competency c where c.id = competency_broader.competency));
create policy competency_broader_write on competency_broader using (actor_is_system()) with check (actor_is_system());

alter table competency_group_member enable row level security;
alter table competency_group_member force row level security;
create policy competency_group_member_read on competency_group_member for select using (actor_is_system()
    or exists (select 1 from competency c where c.id = competency_group_member.competency));
create policy competency_group_member_write on competency_group_member using (actor_is_system()) with check (actor_is_system());

alter table competency_group_broader enable row level security;
alter table competency_group_broader force row level security;
create policy competency_group_broader_read on competency_group_broader for select using (actor_is_system()
    or exists (select 1 from competency_group g where g.id = competency_group_broader.competency_group));
create policy competency_group_broader_write on competency_group_broader using (actor_is_system()) with check (actor_is_system());

alter table occupation_broader enable row level security;
alter table occupation_broader force row level security;
create policy occupation_broader_read on occupation_broader for select using (actor_is_system()
    or exists (select 1 from occupation o where o.id = occupation_broader.occupation));
create policy occupation_broader_write on occupation_broader using (actor_is_system()) with check (actor_is_system());

alter table occupation_group_member enable row level security;
alter table occupation_group_member force row level security;
create policy occupation_group_member_read on occupation_group_member for select using (actor_is_system()
    or exists (select 1 from occupation o where o.id = occupation_group_member.occupation));
create policy occupation_group_member_write on occupation_group_member using (actor_is_system()) with check (actor_is_system());

alter table framework_import enable row level security;
alter table framework_import force row level security;
create policy framework_import_staff on framework_import
    using (actor_is_system() or institution = actor_staff())
    with check (actor_is_system() or institution = actor_staff());

-- Search goes through competency_find (below), which its owner runs with its own visibility condition: the operators of
-- full text and trigrams are not leakproof, so under an ordinary policy no index of theirs would ever be used.
alter table competency_search enable row level security;
alter table competency_search force row level security;
create policy competency_search_system on competency_search using (actor_is_system()) with check (actor_is_system());
create policy competency_search_find on competency_search for select to current_user using (true);

alter table competency_word enable row level security;
alter table competency_word force row level security;
create policy competency_word_system on competency_word using (actor_is_system()) with check (actor_is_system());
create policy competency_word_find on competency_word for select to current_user using (true);

-- Lower case, without accents and punctuation (c++ and c# stay apart from c). The signs are listed, not asked of the
-- locale, which a database with locale C answers for ASCII alone.
create function competency_fold(words text) returns text language sql stable parallel safe
    as $$ select btrim(regexp_replace(
           replace(replace(lower(unaccent(words)), 'c++', 'cplusplus'), 'c#', 'csharp'),
           '[\s!-/:-@\[-`{-~\u00a0-\u00bf\u2010-\u2027\u060c\u061b\u061f]+', ' ', 'g')) $$;

-- The stem of a folded word in a language; the empty string for a word that carries no meaning (of, the).
create function competency_stem(word text, language text) returns text language sql stable parallel safe
    as $$ select case language
            when 'en' then coalesce((ts_lexize('english_stem', word))[1], '')
            when 'fr' then coalesce((ts_lexize('french_stem', word))[1], '')
            when 'es' then coalesce((ts_lexize('spanish_stem', word))[1], '')
            when 'de' then coalesce((ts_lexize('german_stem', word))[1], '')
            when 'it' then coalesce((ts_lexize('italian_stem', word))[1], '')
            when 'ar' then coalesce((ts_lexize('arabic_stem', word))[1], '')
            else word end $$;

-- One word as typed → the alternatives it may stand for, as one part of a text search query.
-- Known words stand for themselves, their beginnings, their relatives by stem and what contains them;
-- an unknown one for the nearest known words by letters.
create function competency_part(typed text, frameworks uuid[], languages text[]) returns text language plpgsql stable
    security definer set search_path = public, pg_temp set pg_trgm.similarity_threshold = 0.22
    as $$
declare
    found text[];
    tolerance int := case when length(typed) <= 3 then 0 when length(typed) <= 5 then 1 else 2 end;
begin
    select array_agg(word) into found from (
        (select word from competency_word where framework = any (frameworks)
            and stem in (select nullif(competency_stem(typed, l), '') from unnest(languages) l) limit 20)
        union
        (select word from competency_word where framework = any (frameworks)
            and length(typed) >= 3 and word like '%' || typed || '%' limit 60)) known;
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
        array(select distinct quote_literal(word) from unnest(found) word), quote_literal(typed) || case when length(typed) > 1 then ':*' else '' end), ' | ') || ')';
end $$;

-- The ids that match, best first: the label itself, its beginning, an alternative label, the words of the label, those
-- of the alternatives. The visibility condition of the tables above stands here again, and only ids and order leave.
create function competency_find(typed text, kinds text[], after_place int, after_label text, after_subject uuid, how_many int)
    returns table (subject uuid, place int, sort_label text) language plpgsql stable
    security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
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
    return query
        with hit as (
            select s.subject, s.label,
                   (case when s.folded = plain then 0
                         when s.folded like prefix then 1000
                         when plain = any (s.alternatives) then 2000
                         when (' ' || s.folded || ' ') like ('% ' || plain || ' %') then 3000
                         when s.label_words @@ query then 4000
                         when exists (select 1 from unnest(s.alternatives) a where a like prefix) then 5000
                         else 6000 end)
                   + least(length(s.folded), 999) as place
              from competency_search s
             where s.words @@ query and s.framework = any (visible) and (kinds is null or s.kind = any (kinds)))
        select h.subject, h.place, h.label from hit h
         where after_place is null or (h.place, h.label, h.subject) > (after_place, after_label, after_subject)
         order by h.place, h.label, h.subject limit how_many;
end $$;

-- Fresh statistics after an import, which only the owner may take.
create function competency_statistics() returns void language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    analyze competency, occupation, occupation_competency, competency_search, competency_word;
end $$;
