package org.guildhall.imports;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.history.History;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.uploads.Sniffed;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Slice;
import org.guildhall.platform.work.LongWork;
import org.guildhall.platform.work.WorkId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that are brought in: uploaded, mapped, checked, confirmed, written. A file is seen by who brought it and by nobody
 * else; nothing is written before it is confirmed.
 */
@Service
@Transactional
public class Imports {

    private static final int ROWS_AT_ONCE = 500;

    private final ImportStore store;
    private final Targets targets;
    private final History history;
    private final LongWork work;
    private final InstantSource time;

    Imports(ImportStore store, Targets targets, History history, LongWork work, InstantSource time) {
        this.store = store;
        this.targets = targets;
        this.history = history;
        this.work = work;
        this.time = time;
    }

    /** What became of an upload. */
    public sealed interface Upload {

        /** It is kept; its columns are guessed. */
        record Kept(ImportId id) implements Upload {}

        /** Nothing is kept: key of the message that says what to do, and what it names. */
        record Refused(String key, List<String> details) implements Upload {}
    }

    /** What the file goes into. Throws {@link Forbidden} where the actor may not bring it. */
    @Transactional(readOnly = true)
    public ImportTarget target(Actor actor, String name) {
        ImportTarget target = targets.named(name);
        if (target.may(actor) instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
        return target;
    }

    /** What a file may say to a target, in the order of the template. */
    @Transactional(readOnly = true)
    public List<ImportColumn> columns(Actor actor, String target) {
        return target(actor, target).columns(actor);
    }

    /** The rows of the template, which could be brought as they are. */
    @Transactional(readOnly = true)
    public List<List<String>> examples(Actor actor, String target) {
        return target(actor, target).examples(actor);
    }

    /** What must be made before any row of a file can be right. */
    @Transactional(readOnly = true)
    public Optional<ImportTarget.Missing> missing(Actor actor, String target) {
        return target(actor, target).missing(actor);
    }

    /**
     * Reads a file and keeps its rows.
     *
     * @param reading name of the encoding as it was chosen; whatever is unknown is recognised
     */
    public Upload upload(Actor actor, String target, String fileName, byte[] bytes, String reading) {
        List<ImportColumn> columns = target(actor, target).columns(actor);
        try {
            CsvTable table = CsvTable.of(bytes, Letters.Reading.named(reading));
            Sniffed sniffed = Sniffed.of(bytes);
            if (!sniffed.isPlainText()) {
                return new Upload.Refused("imports.problem.kind", List.of(sniffed.type()));
            }
            ImportId id = new ImportId(Ids.next());
            store.add(id, actor, target, name(fileName), table, Mapping.guess(columns, table.header()), time.instant());
            for (int from = 0; from < table.rows().size(); from += ROWS_AT_ONCE) {
                store.add(
                        id,
                        table.rows()
                                .subList(
                                        from,
                                        Math.min(
                                                from + ROWS_AT_ONCE,
                                                table.rows().size())));
            }
            history.note(actor, "imports.history.uploaded", id.value(), null, Map.of("file", name(fileName)));
            return new Upload.Kept(id);
        } catch (CsvProblem problem) {
            return new Upload.Refused(problem.key(), problem.details());
        }
    }

    /** Browsers of old send whole paths. */
    private static String name(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .strip();
        return last.isEmpty() ? "file.csv" : last.substring(0, Math.min(last.length(), 200));
    }

    /** One file. Throws {@link NotFound} for everybody but who brought it. */
    @Transactional(readOnly = true)
    public ImportFile view(Actor actor, ImportId id) {
        ImportFile file = store.one(id).orElseThrow(NotFound::new);
        target(actor, file.target());
        return file;
    }

    /** The files that the actor brought lately, newest first, at most five. */
    @Transactional(readOnly = true)
    public List<ImportFile> recent(Actor actor, String target) {
        return store.recent(actor, target);
    }

    /** The first three rows as they were read. */
    @Transactional(readOnly = true)
    public List<List<String>> sample(Actor actor, ImportId id) {
        return store.sample(id);
    }

    /**
     * Chooses the columns and starts the check. What is wrong with the choice comes back, and nothing is started then.
     *
     * @param chosen by name of the target’s column
     */
    public List<RowProblem> map(Actor actor, ImportId id, Map<String, String> chosen) {
        ImportFile file = view(actor, id);
        ImportTarget target = target(actor, file.target());
        List<ImportColumn> columns = target.columns(actor);
        Mapping mapping = Mapping.of(columns, file.header(), chosen);
        List<RowProblem> problems = problems(target, columns, mapping);
        if (problems.isEmpty()) {
            if (!store.map(id, mapping)) {
                throw new Forbidden(new Decision.Denied("imports.denied.state"));
            }
            begin(actor, file);
        }
        return problems;
    }

    private void begin(Actor actor, ImportFile file) {
        store.worksOn(file.id(), work.start(actor, ImportWork.order(file)));
    }

    /** Whether the file waits for work that was stopped or came to grief. */
    @Transactional(readOnly = true)
    public boolean isStuck(Actor actor, ImportFile file) {
        WorkId last = file.work();
        return file.state().isBusy()
                && last != null
                && work.view(actor, last).state().isOver();
    }

    /** Goes on with a file that is stuck; nothing happens to any other. */
    public void goOn(Actor actor, ImportId id) {
        ImportFile file = view(actor, id);
        if (isStuck(actor, file)) {
            begin(actor, file);
        }
    }

    private static List<RowProblem> problems(ImportTarget target, List<ImportColumn> columns, Mapping mapping) {
        List<RowProblem> problems = new ArrayList<>();
        var given = mapping.chosen(columns);
        var twice = mapping.twice(columns);
        for (ImportColumn column : columns) {
            if (column.required() && !given.contains(column.name())) {
                problems.add(RowProblem.of(column.name(), "", "imports.problem.column-missing"));
            } else if (twice.contains(column.name())) {
                problems.add(RowProblem.of(column.name(), "", "imports.problem.column-twice"));
            }
        }
        Optional<RowProblem> lack = target.lacks(given);
        lack.ifPresent(problems::add);
        return problems;
    }

    /** How many rows would do what. */
    @Transactional(readOnly = true)
    public ImportCounts counts(Actor actor, ImportId id) {
        return store.counts(id);
    }

    /**
     * Rows of one kind in the order of the file.
     *
     * @param after line of the last row of the page before; null for the first page
     */
    @Transactional(readOnly = true)
    public Slice<JudgedRow> rows(Actor actor, ImportId id, Verdict.Kind kind, @Nullable Integer after, int size) {
        return Slice.cut(store.rows(id, kind, after, size + 1), size, row -> Integer.toString(row.line()));
    }

    /** Confirms what was found and starts to write it. Confirming twice starts it once. */
    public void confirm(Actor actor, ImportId id) {
        ImportFile file = view(actor, id);
        if (isConfirmed(file)) {
            return;
        }
        int toWrite = store.counts(id).toWrite();
        if (toWrite == 0 || !store.advance(id, ImportState.CHECKED, ImportState.WRITING, file.total() - toWrite)) {
            if (isConfirmed(view(actor, id))) {
                // somebody pressed twice, and the other one was faster
                return;
            }
            throw new Forbidden(new Decision.Denied("imports.denied.state"));
        }
        history.note(actor, "imports.history.confirmed", id.value(), null, Map.of("file", file.name()));
        begin(actor, file);
    }

    private static boolean isConfirmed(ImportFile file) {
        return file.state() == ImportState.WRITING || file.state() == ImportState.DONE;
    }

    /** Throws the file away; what was written from it stays. */
    public void discard(Actor actor, ImportId id) {
        ImportFile file = view(actor, id);
        if (!store.discard(id)) {
            throw new Forbidden(new Decision.Denied("imports.denied.state"));
        }
        history.note(actor, "imports.history.discarded", id.value(), null, Map.of("file", file.name()));
    }
}
