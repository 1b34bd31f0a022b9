package org.guildhall.platform.work;

import org.guildhall.platform.words.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * How far long work is. What it hears is written at most twice a second, in a transaction of its own, so that it can be
 * called for every row and is seen while the work's own transaction is still open.
 */
public final class Progress {

    private static final long PAUSE_NANOS = 500_000_000;
    private static final long PARTS = 1000;

    /** Where progress is told. */
    interface Teller {

        /** Writes it down; throws {@link WorkStopped} where the work is to go no further. */
        void tell(Told told);

        /** Ends the work in the running transaction. */
        void settle(WorkOutcome outcome);
    }

    /** What was heard last. */
    record Told(@Nullable Phrase step, long done, long total, boolean counted) {}

    private final Teller teller;
    private Told last = new Told(null, 0, 0, true);
    private long toldAt;
    private boolean settled;

    Progress(Teller teller) {
        this.teller = teller;
        this.toldAt = System.nanoTime();
    }

    /** Progress that nobody watches, for tests and the command line. */
    public static Progress unwatched() {
        return new Progress(new Teller() {
            @Override
            public void tell(Told told) {
                // nobody watches
            }

            @Override
            public void settle(WorkOutcome outcome) {
                // nobody waits
            }
        });
    }

    /** The step that begins or goes on. */
    public void step(Phrase step) {
        boolean begins = last.step() == null || !step.key().equals(last.step().key());
        hear(new Told(step, last.done(), last.total(), last.counted()), begins);
    }

    /**
     * So many things of so many are done: shown as numbers.
     *
     * @param total 0 where it is not yet known
     */
    public void of(long done, long total) {
        hear(new Told(last.step(), done, total, true), false);
    }

    /**
     * A part of the whole is done, where counts would say nothing to people: shown in per cent.
     *
     * @param part 0 to 1
     */
    public void share(double part) {
        hear(new Told(last.step(), Math.round(Math.clamp(part, 0, 1) * PARTS), PARTS, false), false);
    }

    /** Ends the work in the running transaction: it is done if that commits, and only then. Nothing is heard after it. */
    public void settle(WorkOutcome outcome) {
        teller.settle(outcome);
        settled = true;
    }

    private void hear(Told told, boolean atOnce) {
        last = told;
        long now = System.nanoTime();
        if (!settled && (atOnce || now - toldAt >= PAUSE_NANOS)) {
            toldAt = now;
            teller.tell(told);
        }
    }
}
