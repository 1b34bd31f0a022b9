package org.guildhall.imports;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Starts the long steps after the commit that asks for them. The publication registry keeps what has not come to its end,
 * so that a step goes on after a restart.
 */
@Component
class ImportWork {

    private final ApplicationEventPublisher events;
    private final ImportRun run;

    ImportWork(ApplicationEventPublisher events, ImportRun run) {
        this.events = events;
        this.run = run;
    }

    /** A file waits for its rows to be judged or written. */
    record Begun(ImportId file) {}

    void begin(ImportFile file) {
        events.publishEvent(new Begun(file.id()));
    }

    // no transaction around it: each batch has its own
    @Async
    @TransactionalEventListener
    void on(Begun begun) {
        run.go(begun.file());
    }
}
