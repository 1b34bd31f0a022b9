package org.guildhall.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.history.History;
import org.guildhall.platform.live.Live;
import org.guildhall.platform.words.Phrase;
import org.guildhall.platform.work.Progress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges and writes the rows of a file in batches, each in a transaction of the uploader’s. Rows are marked in the
 * transaction that writes them, so that after a crash the next run goes on where the last one stopped.
 */
@Component
class ImportRun {

    /** Rows of one transaction. */
    static final int BATCH = 250;

    private final ImportStore store;
    private final RunStore runs;
    private final Targets targets;
    private final History history;
    private final Live live;
    private final TransactionTemplate transactions;

    ImportRun(
            ImportStore store,
            RunStore runs,
            Targets targets,
            History history,
            Live live,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.runs = runs;
        this.targets = targets;
        this.history = history;
        this.live = live;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Does what the file waits for, as the person who brought it; nothing where it waits for nothing. */
    void go(Actor actor, ImportId id, Progress progress) {
        ImportFile file = Objects.requireNonNull(
                transactions.execute(status -> store.one(id).orElseThrow()));
        ImportTarget target = targets.named(file.target());
        List<ImportColumn> columns = Objects.requireNonNull(transactions.execute(status -> target.columns(actor)));
        Step step = new Step(actor, file, target, columns, new Mapping(file.mapping()), progress);
        switch (file.state()) {
            case CHECKING -> {
                progress.step(Phrase.of("imports.busy.checking"));
                check(step);
            }
            case WRITING -> {
                progress.step(Phrase.of("imports.busy.writing"));
                write(step);
            }
            case UPLOADED, CHECKED, DONE -> {}
        }
    }

    private record Step(
            Actor actor,
            ImportFile file,
            ImportTarget target,
            List<ImportColumn> columns,
            Mapping mapping,
            Progress progress) {

        ImportId id() {
            return file.id();
        }

        void tell(int passed) {
            progress.of(passed, file.total());
        }

        RowJudge judge() {
            return target.judge(actor);
        }

        List<ImportRow> rows(List<RunStore.RawRow> raw) {
            return raw.stream()
                    .map(row -> mapping.row(columns, row.line(), Fields.unpack(row.fields())))
                    .toList();
        }
    }

    private int passed(Step step) {
        return Objects.requireNonNull(transactions.execute(
                status -> store.one(step.id()).map(ImportFile::passed).orElse(0)));
    }

    private void check(Step step) {
        // the judge remembers the rows above, so a check that was cut short begins again
        transactions.executeWithoutResult(
                status -> store.advance(step.id(), ImportState.CHECKING, ImportState.CHECKING, 0));
        RowJudge judge = Objects.requireNonNull(transactions.execute(status -> step.judge()));
        int line = 0;
        while (line >= 0) {
            int after = line;
            line = Objects.requireNonNull(transactions.execute(status -> checkBatch(step, judge, after)));
            step.tell(passed(step));
        }
    }

    /** The last line that was judged; negative once all are. */
    private int checkBatch(Step step, RowJudge judge, int after) {
        if (runs.lock(step.id()).filter(ImportState.CHECKING::equals).isEmpty()) {
            return -1;
        }
        List<RunStore.RawRow> raw = runs.after(step.id(), after, BATCH);
        live.changed(step.id().value());
        if (raw.isEmpty()) {
            store.advance(
                    step.id(),
                    ImportState.CHECKING,
                    ImportState.CHECKED,
                    step.file().total());
            return -1;
        }
        runs.judge(step.id(), lines(raw), verdicts(step, judge, raw), false);
        return raw.getLast().line();
    }

    /** Rows that do not have the fields of the header are refused here; their columns would be guesswork. */
    private static List<Verdict> verdicts(Step step, RowJudge judge, List<RunStore.RawRow> raw) {
        int width = step.file().header().size();
        List<RunStore.RawRow> whole =
                raw.stream().filter(row -> fits(row, width)).toList();
        List<Verdict> judged = new ArrayList<>(judge.judge(step.rows(whole)));
        List<Verdict> all = new ArrayList<>();
        for (RunStore.RawRow row : raw) {
            all.add(fits(row, width) ? judged.removeFirst() : misshapen(row, width));
        }
        return all;
    }

    private static boolean fits(RunStore.RawRow row, int width) {
        List<String> fields = Fields.unpack(row.fields());
        return fields.size() == width
                || fields.size() > width
                        && fields.subList(width, fields.size()).stream().allMatch(String::isEmpty);
    }

    private static Verdict misshapen(RunStore.RawRow row, int width) {
        List<String> fields = Fields.unpack(row.fields());
        String text = String.join(" · ", fields);
        RowProblem problem = RowProblem.of(
                "", text, "imports.problem.fields", Integer.toString(fields.size()), Integer.toString(width));
        return Verdict.refused(fields.getFirst(), List.of(problem));
    }

    private void write(Step step) {
        RowJudge judge = Objects.requireNonNull(transactions.execute(status -> step.judge()));
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transactions.execute(status -> writeBatch(step, judge)));
            step.tell(passed(step));
        }
    }

    private boolean writeBatch(Step step, RowJudge judge) {
        if (runs.lock(step.id()).filter(ImportState.WRITING::equals).isEmpty()) {
            return false;
        }
        List<RunStore.RawRow> raw = runs.unwritten(step.id(), BATCH);
        live.changed(step.id().value());
        if (raw.isEmpty()) {
            finish(step);
            return false;
        }
        runs.judge(step.id(), lines(raw), judge.write(step.rows(raw)), true);
        return true;
    }

    private void finish(Step step) {
        store.advance(
                step.id(), ImportState.WRITING, ImportState.DONE, step.file().total());
        ImportCounts counts = store.counts(step.id());
        Map<String, String> details = Map.of("file", step.file().name(), "rows", Integer.toString(counts.toWrite()));
        history.note(step.actor(), "imports.history.written", step.id().value(), null, details);
    }

    private static List<Integer> lines(List<RunStore.RawRow> raw) {
        return raw.stream().map(RunStore.RawRow::line).toList();
    }
}
