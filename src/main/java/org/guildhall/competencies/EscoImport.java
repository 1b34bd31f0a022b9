package org.guildhall.competencies;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.guildhall.platform.ids.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads both zips into the framework. Runs inside one transaction, so that readers see all of it or nothing. */
final class EscoImport {

    private static final String FRAMEWORK = """
            insert into framework as f (id, institution, code, name, edition, language, source, licence,
                acknowledgement, url, complete, imported_at)
            values (:id, null, :code, :name, :edition, :language, :source, :licence, :acknowledgement, :url, :complete,
                :at::timestamptz)
            on conflict (institution, code) do update set imported_at = excluded.imported_at,
                complete = f.complete or excluded.complete,
                name = case when f.complete > excluded.complete then f.name else excluded.name end,
                edition = case when f.complete > excluded.complete then f.edition else excluded.edition end,
                language = case when f.complete > excluded.complete then f.language else excluded.language end
            returning f.id
            """;

    // ESCO’s own list of what stands at the top: as long as one of these is missing, the files are an excerpt
    private static final String IS_WHOLE = """
            with top as (
                select distinct btrim(t.uri) as uri
                  from esco_concept_schemes s cross join lateral regexp_split_to_table(s.tops, '[,\\s]+') as t (uri)
                 where t.uri ~ '/esco/(skill|occupation)/')
            select exists (select 1 from top) and not exists (
                select 1 from top t
                 where not exists (select 1 from esco_skills s where s.uri = t.uri)
                   and not exists (select 1 from esco_occupations o where o.uri = t.uri)
                   and not exists (select 1 from esco_skill_groups g where g.uri = t.uri))
            """;

    private static final String COUNT = """
            update framework set
                   competencies = (select count(*) from competency where framework = :framework and status = 'released'),
                   occupations = (select count(*) from occupation where framework = :framework and status = 'released'),
                   skill_groups = (select count(*) from competency_group
                                    where framework = :framework and kind = 'skill_group' and status = 'released'),
                   relations = (select count(*) from occupation_competency r join occupation o on o.id = r.occupation
                                 where o.framework = :framework),
                   unlisted = (select count(*) from competency where framework = :framework and status = 'unlisted')
                            + (select count(*) from occupation where framework = :framework and status = 'unlisted')
                            + (select count(*) from competency_group
                                where framework = :framework and status = 'unlisted')
             where id = :framework
            """;

    // an import of one framework waits for another of the same to end
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtext('guildhall.framework.' || :code)) is null";

    /** Hears how far the import is. */
    interface Progress {

        /** @param done of {@code total}, in characters read and steps weighed alike */
        void at(String step, long done, long total);
    }

    /** What the import did; {@code read} in rows per file. */
    record Figures(UUID framework, Map<EscoFile, Long> read, MergeCounts merged) {}

    private final JdbcClient client;
    private final EscoStaging staging;
    private final Instant now;
    private final Progress progress;
    private long done;
    private long total;

    EscoImport(JdbcTemplate jdbc, JdbcClient client, Instant now, Progress progress) {
        this.client = client;
        this.staging = new EscoStaging(jdbc);
        this.now = now;
        this.progress = progress;
    }

    Figures run(EscoArchive classification, EscoArchive relations) {
        client.sql(LOCK).param("code", FrameworkFacts.ESCO).query(Boolean.class).single();
        long bytes = classification.size() + relations.size();
        // merging takes about as long as reading; eleven steps share that half
        total = bytes * 2;
        Map<EscoFile, Long> read = new LinkedHashMap<>();
        staging.create();
        read(classification, read);
        read(relations, read);
        boolean complete = client.sql(IS_WHOLE).query(Boolean.class).single();
        UUID framework = framework(FrameworkFacts.esco(classification.edition(), classification.language(), complete));
        return new Figures(framework, read, merge(framework, complete, bytes / 12));
    }

    private void read(EscoArchive archive, Map<EscoFile, Long> read) {
        for (EscoFile file : archive.files()) {
            long start = done;
            read.put(file, staging.copy(archive, file, characters -> {
                done += characters;
                progress.at(file.name(), Math.min(done, start + archive.size(file)), total);
            }));
            done = start + archive.size(file);
        }
    }

    private UUID framework(FrameworkFacts facts) {
        return client.sql(FRAMEWORK)
                .param("id", Ids.next())
                .param("code", facts.code())
                .param("name", facts.name())
                .param("edition", facts.edition())
                .param("language", facts.language())
                .param("source", facts.source())
                .param("licence", facts.licence())
                .param("acknowledgement", facts.acknowledgement())
                .param("url", facts.url())
                .param("complete", facts.complete())
                .param("at", now.toString())
                .query(UUID.class)
                .single();
    }

    private MergeCounts merge(UUID framework, boolean complete, long weight) {
        EscoMerge merge = new EscoMerge(client, framework, null);
        List<Supplier<MergeCounts>> steps =
                new ArrayList<>(List.of(merge::groups, merge::competencies, merge::occupations));
        if (complete) {
            // an excerpt leaves out most of what its relations name, and that says nothing about ESCO
            steps.add(new EscoUnlisted(client, framework)::merge);
        }
        for (EscoRelation relation : EscoRelation.values()) {
            steps.add(() -> client.sql(relation.sql())
                    .param("framework", framework)
                    .param("complete", complete)
                    .query(MergeCounts.class)
                    .single());
        }
        if (complete) {
            steps.add(merge::retire);
        }
        MergeCounts counts = MergeCounts.NONE;
        for (Supplier<MergeCounts> step : steps) {
            progress.at("MERGING", done, total);
            counts = counts.plus(step.get());
            done += weight;
        }
        progress.at("INDEXING", done, total);
        if (!counts.none()) {
            client.sql(COUNT).param("framework", framework).update();
            new CompetencyIndex(client).rebuild(framework);
        }
        return counts;
    }
}
