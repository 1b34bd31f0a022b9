package org.guildhall.competencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.guildhall.competencies.FrameworkImports.BeginResult;
import org.guildhall.competencies.FrameworkImports.Handed;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.work.LongWork;
import org.guildhall.platform.work.Work;
import org.guildhall.platform.work.WorkId;
import org.guildhall.platform.work.WorkRunner;
import org.guildhall.platform.work.WorkState;
import org.guildhall.testing.GuildhallTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The import of ESCO by a person: whole or not at all, twice as once, and clear about what is wrong with the files. */
@GuildhallTest
class EscoImportTests {

    private static final Actor LEAD = new Actor(
            new PersonId(Ids.next()),
            "Imke Vos",
            Role.CURRICULUM_LEAD,
            new OrganisationId(Ids.next()),
            new Door.Session(),
            Set.of());
    private static final String SKILLS = "skills_en.csv";

    @Autowired
    FrameworkImports imports;

    @Autowired
    Competencies competencies;

    @Autowired
    Frameworks frameworks;

    @Autowired
    EscoImporter importer;

    @Autowired
    LongWork work;

    @Autowired
    WorkRunner runner;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void nothing_is_there() {
        system(() -> jdbc.sql("""
                        delete from competency_search; delete from competency_word; delete from occupation_competency;
                        delete from competency_relation; delete from competency_broader;
                        delete from competency_group_member; delete from competency_group_broader;
                        delete from occupation_broader; delete from occupation_group_member; delete from competency;
                        delete from occupation; delete from competency_group; delete from framework
                        """).update());
    }

    @Test
    void the_second_import_of_the_same_changes_nothing_and_says_so() {
        Work first = run(begun(EscoZips.classification(), EscoZips.relations()));
        assertThat(first.state()).isEqualTo(WorkState.DONE);
        long there = rows();
        FrameworkLine framework = onlyFramework();
        assertThat(framework.edition()).isEqualTo("1.1.1");
        assertThat(framework.competencies()).isPositive();
        assertThat(framework.occupations()).isPositive();
        assertThat(framework.relations()).isPositive();
        List<String> before = labels();

        Work second = run(begun(EscoZips.classification(), EscoZips.relations()));
        assertThat(second.state()).isEqualTo(WorkState.DONE);
        assertThat(Objects.requireNonNull(second.outcome()).text())
                .isEqualTo("All %,d rows were here already. Nothing has changed.".formatted(there));
        assertThat(labels()).isEqualTo(before);
        assertThat(rows()).isEqualTo(there);
        assertThat(lastImport().state()).isEqualTo(FrameworkImport.State.DONE);
        assertThat(lastImport().unchanged()).isEqualTo((int) there);
        assertThat(uploads()).isZero();
    }

    @Test
    void what_the_next_edition_changes_and_drops_is_counted_and_keeps_its_id() {
        byte[] whole = EscoZips.whole(EscoZips.classification());
        run(begun(whole, EscoZips.relations()));
        List<String> uris = system(() -> jdbc.sql("select uri from competency order by uri limit 2")
                .query(String.class)
                .list());
        String id = idOf(uris.getFirst());
        byte[] next = EscoZips.withText(
                EscoZips.classification(),
                SKILLS,
                text -> text.replaceFirst(Pattern.quote(uris.getFirst()) + ",[a-z/]*,", uris.getFirst() + ",attitude,")
                        .replace(uris.getLast() + ",", uris.getLast() + "-new,"));
        run(begun(EscoZips.whole(next), EscoZips.relations()));
        FrameworkImport last = lastImport();
        assertThat(last.state()).isEqualTo(FrameworkImport.State.DONE);
        assertThat(last.changed()).isEqualTo(1);
        assertThat(last.retired()).isPositive();
        assertThat(last.added()).isEqualTo(1);
        assertThat(idOf(uris.getFirst())).isEqualTo(id);
        assertThat(statusOf(uris.getLast())).isEqualTo("retired");

        run(begun(whole, EscoZips.relations()));
        assertThat(statusOf(uris.getLast())).isEqualTo("released");
    }

    @Test
    void an_excerpt_is_known_by_what_it_lacks_and_never_passes_for_all_or_retires_anything() {
        run(begun(EscoZips.classification(), EscoZips.relations()));
        assertThat(onlyFramework().complete()).isFalse();
        assertThat(onlyFramework().name()).isEqualTo("ESCO (excerpt)");

        run(begun(EscoZips.whole(EscoZips.classification()), EscoZips.relations()));
        FrameworkLine all = onlyFramework();
        assertThat(all.complete()).isTrue();
        assertThat(all.name()).isEqualTo("ESCO");

        byte[] less = EscoZips.withText(EscoZips.whole(EscoZips.classification()), SKILLS, EscoImportTests::firstRows);
        run(begun(less, EscoZips.relations()));
        assertThat(lastImport().retired()).isZero();
        FrameworkLine after = onlyFramework();
        assertThat(after.complete()).isTrue();
        assertThat(after.name()).isEqualTo("ESCO");
        assertThat(after.competencies()).isEqualTo(all.competencies());
        assertThat(after.relations()).isEqualTo(all.relations());
    }

    private static String firstRows(String text) {
        return text.substring(0, text.indexOf("\nKnowledgeSkillCompetence,", text.length() / 2) + 1);
    }

    @Test
    void a_relation_to_what_no_list_describes_is_kept_and_said() {
        byte[] whole = EscoZips.whole(EscoZips.classification());
        run(begun(whole, EscoZips.relations()));
        FrameworkLine before = onlyFramework();
        String skill = system(() -> jdbc.sql("select min(uri) from competency where status = 'released'")
                .query(String.class)
                .single());
        String occupation = "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000000000";
        byte[] links = EscoZips.withText(
                EscoZips.relations(),
                "occupationSkillRelations.csv",
                text -> text + "%s,essential,knowledge,%s\n".formatted(occupation, skill));

        run(begun(whole, links));

        FrameworkLine now = onlyFramework();
        assertThat(now.relations()).isEqualTo(before.relations() + 1);
        assertThat(now.occupations()).as("described ones").isEqualTo(before.occupations());
        assertThat(now.unlisted()).isEqualTo(before.unlisted() + 1);
        Unlisted named = as(LEAD, () -> imports.unlisted(LEAD, now.id(), null, 500)).rows().stream()
                .filter(it -> it.uri().equals(occupation))
                .findFirst()
                .orElseThrow();
        assertThat(named.relations()).isEqualTo(1);
        Occupation shown = as(LEAD, () -> competencies.occupation(LEAD, new OccupationId(named.id())))
                .orElseThrow();
        assertThat(shown.label()).isEmpty();
        assertThat(shown.essential()).hasSize(1);
        run(begun(whole, links));
        assertThat(lastImport().added() + lastImport().changed() + lastImport().retired())
                .isZero();
        run(begun(whole, EscoZips.relations()));
        assertThat(onlyFramework().unlisted()).isEqualTo(before.unlisted());
    }

    @Test
    void stopped_in_the_middle_nobody_has_seen_any_of_it_and_the_next_one_brings_all() {
        WorkId id = begun(EscoZips.classification(), EscoZips.relations());
        assertThat(as(LEAD, () -> work.stop(LEAD, id))).isTrue();
        assertThat(run(id).state()).isEqualTo(WorkState.STOPPED);
        assertThat(rows()).isZero();
        assertThat(lastImport().state()).isEqualTo(FrameworkImport.State.STOPPED);
        assertThat(uploads()).isZero();

        assertThat(run(begun(EscoZips.classification(), EscoZips.relations())).state())
                .isEqualTo(WorkState.DONE);
        assertThat(rows()).isPositive();
    }

    @Test
    void killed_at_every_step_it_leaves_nothing_and_begun_again_it_is_whole() throws Exception {
        for (String step : List.of("OCCUPATION_SKILLS", "MERGING", "INDEXING")) {
            List<String> seen = new ArrayList<>();
            try {
                importExcerpt((at, done, total) -> {
                    if (at.equals(step) && seen.isEmpty()) {
                        seen.add(at);
                        assertThat(rows()).as("seen from outside at " + step).isZero();
                        kill();
                    }
                });
                throw new AssertionError("survived " + step);
            } catch (RuntimeException dead) {
                assertThat(seen).containsExactly(step);
            }
            assertThat(rows()).as("after a death at " + step).isZero();
        }
        importExcerpt((at, done, total) -> {});
        long once = rows();
        nothing_is_there();
        frameworks.importExcerpt();
        assertThat(rows()).isEqualTo(once).isPositive();
    }

    private void importExcerpt(EscoImport.Progress progress) throws Exception {
        var folder = java.nio.file.Files.createTempDirectory("esco-test");
        var concepts = folder.resolve(EscoZips.CLASSIFICATION);
        var links = folder.resolve(EscoZips.RELATIONS);
        java.nio.file.Files.write(concepts, EscoZips.classification());
        java.nio.file.Files.write(links, EscoZips.relations());
        FrameworkImportId id = new FrameworkImportId(Ids.next());
        Actor system = Actor.system("test");
        system(() -> {
            importer.begins(system, id, EscoZips.CLASSIFICATION, EscoZips.RELATIONS);
            return id;
        });
        importer.run(
                system,
                id,
                new EscoImporter.Zip(EscoZips.CLASSIFICATION, concepts),
                new EscoImporter.Zip(EscoZips.RELATIONS, links),
                progress,
                merged -> {});
    }

    /** Ends the connection that imports, as the death of the server or of the node would. */
    private void kill() {
        other(() -> jdbc.sql("""
                        select pg_terminate_backend(l.pid) from pg_locks l
                         where l.locktype = 'advisory' and l.granted
                           and l.database = (select oid from pg_database where datname = current_database())
                        """).query(Boolean.class).list());
    }

    @Test
    void each_bad_file_is_told_in_words_that_say_what_to_do_and_nothing_is_written() {
        byte[] concepts = EscoZips.classification();
        byte[] links = EscoZips.relations();
        Map<String, Supplier<String>> bad = Map.of(
                "is not a zip file", () -> refused("no zip".getBytes(StandardCharsets.UTF_8), links),
                "is damaged or cut short", () -> refused(Arrays.copyOf(concepts, concepts.length / 2), links),
                "is not ESCO’s classification. It lacks skills.csv", () -> refused(links, links),
                "does not hold ESCO’s relations. It lacks occupationSkillRelations.csv",
                        () -> refused(concepts, concepts),
                "is not in UTF-8", () -> failed(EscoZips.with(concepts, SKILLS, EscoImportTests::latin), links),
                "lacks the column preferredLabel",
                        () -> failed(
                                EscoZips.withText(
                                        concepts, SKILLS, text -> text.replaceFirst("preferredLabel", "label")),
                                links),
                "a field is longer than 4 million characters",
                        () -> failed(EscoZips.withText(concepts, SKILLS, EscoImportTests::tenMegabytes), links),
                "has no rows",
                        () -> failed(
                                EscoZips.withText(
                                        concepts,
                                        SKILLS,
                                        text -> text.lines().findFirst().orElseThrow()),
                                links),
                "unpacks to more than 256 MB",
                        () -> refused(EscoZips.with(concepts, SKILLS, text -> new byte[300 * 1024 * 1024]), links));
        bad.forEach((words, told) -> assertThat(told.get()).contains(words));
        assertThat(rows()).isZero();
        assertThat(uploads()).isZero();
    }

    private static byte[] latin(byte[] utf8) {
        byte[] longer = Arrays.copyOf(utf8, utf8.length + 1);
        longer[longer.length - 1] = (byte) 0xE9;
        return longer;
    }

    private static String tenMegabytes(String text) {
        String header = text.lines().findFirst().orElseThrow();
        return header + "\nKnowledgeSkillCompetence,\"" + "x".repeat(10_000_000) + "\"\n";
    }

    @Test
    void words_parts_of_words_and_typing_errors_find_and_readers_of_other_doors_see_nothing() {
        run(begun(EscoZips.classification(), EscoZips.relations()));
        String label = system(() -> jdbc.sql(
                        "select label from competency where label ~ '^[a-z]{5,} [a-z]{7,}' order by label limit 1")
                .query(String.class)
                .single());
        String word =
                Pattern.compile(" ").splitAsStream(label).skip(1).findFirst().orElseThrow();
        assertThat(found(label)).first().isEqualTo(label);
        assertThat(found(word.substring(0, word.length() - 2))).contains(label);
        assertThat(found(word.substring(1))).contains(label);
        String typo = word.charAt(0) + "" + word.charAt(2) + word.charAt(1) + word.substring(3);
        assertThat(found(typo)).contains(label);
        assertThat(Acting.as(
                        Actor.nobody(),
                        () -> inTransaction(() -> competencies
                                .search(Actor.nobody(), label, Competencies.Filter.ALL, null, 5)
                                .rows())))
                .isEmpty();
    }

    private List<String> found(String words) {
        return as(
                        LEAD,
                        () -> competencies
                                .search(LEAD, words, Competencies.Filter.ALL, null, 500)
                                .rows())
                .stream()
                .map(CompetencyHit::label)
                .toList();
    }

    private String refused(byte[] classification, byte[] relations) {
        return switch (begin(classification, relations)) {
            case BeginResult.Refused refused -> refused.why().text();
            case BeginResult.Begun begun -> "begun";
        };
    }

    private String failed(byte[] classification, byte[] relations) {
        Work ended = run(begun(classification, relations));
        assertThat(ended.state()).isEqualTo(WorkState.FAILED);
        assertThat(ended.path()).isEqualTo("/competencies/frameworks/imports/new");
        assertThat(lastImport().state()).isEqualTo(FrameworkImport.State.FAILED);
        return Objects.requireNonNull(ended.outcome()).text();
    }

    private WorkId begun(byte[] classification, byte[] relations) {
        return switch (begin(classification, relations)) {
            case BeginResult.Begun begun -> begun.work();
            case BeginResult.Refused refused ->
                throw new AssertionError(refused.why().text());
        };
    }

    private BeginResult begin(byte[] classification, byte[] relations) {
        return as(
                LEAD,
                () -> imports.begin(
                        LEAD,
                        new Handed(EscoZips.CLASSIFICATION, () -> new ByteArrayInputStream(classification)),
                        new Handed(EscoZips.RELATIONS, () -> new ByteArrayInputStream(relations))));
    }

    private Work run(WorkId id) {
        runner.run(id);
        return as(LEAD, () -> work.view(LEAD, id));
    }

    private FrameworkLine onlyFramework() {
        List<FrameworkLine> all = as(LEAD, () -> imports.frameworks(LEAD));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private FrameworkImport lastImport() {
        return as(LEAD, () -> imports.imports(LEAD, null, 1)).rows().getFirst();
    }

    private List<String> labels() {
        return system(() -> jdbc.sql("select id || label || status from competency order by id")
                .query(String.class)
                .list());
    }

    private String idOf(String uri) {
        return system(() -> jdbc.sql("select id from competency where uri = :uri")
                .param("uri", uri)
                .query(String.class)
                .single());
    }

    private String statusOf(String uri) {
        return system(() -> jdbc.sql("select status from competency where uri = :uri")
                .param("uri", uri)
                .query(String.class)
                .single());
    }

    private long uploads() {
        return system(
                () -> jdbc.sql("select count(*) from upload").query(Long.class).single());
    }

    /** All that an import writes, as others see it. */
    private long rows() {
        return other(() -> jdbc.sql("""
                        select (select count(*) from competency) + (select count(*) from occupation)
                             + (select count(*) from competency_group) + (select count(*) from occupation_competency)
                             + (select count(*) from competency_relation) + (select count(*) from competency_broader)
                             + (select count(*) from competency_group_member)
                             + (select count(*) from competency_group_broader) + (select count(*) from occupation_broader)
                             + (select count(*) from occupation_group_member)
                        """).query(Long.class).single());
    }

    private <T> T other(Supplier<T> step) {
        return java.util.concurrent.CompletableFuture.supplyAsync(() -> system(step))
                .join();
    }

    private <T> T system(Supplier<T> step) {
        return as(Actor.system("test"), step);
    }

    private <T> T as(Actor actor, Supplier<T> step) {
        return Acting.as(actor, () -> inTransaction(step));
    }

    private <T> T inTransaction(Supplier<T> step) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> step.get()));
    }
}
