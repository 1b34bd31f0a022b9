package org.guildhall.platform.work;

/** Long work is to go no further: it was stopped, or another node has it. Passes through, so that everything rolls back. */
final class WorkStopped extends RuntimeException {

    /** Why it goes no further. */
    enum Why {
        WANTED,
        TAKEN_OVER,
        SHUTTING_DOWN
    }

    private final Why why;

    WorkStopped(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
