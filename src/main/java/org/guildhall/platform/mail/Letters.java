package org.guildhall.platform.mail;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.InstantSource;
import org.guildhall.platform.time.Rehearsal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sends letters: written in the caller's transaction, on their way once it has committed. */
@Service
public class Letters {

    private final LetterStore store;
    private final PostOffice office;
    private final TemplateEngine templates;
    private final MailSettings settings;
    private final InstantSource time;

    Letters(LetterStore store, PostOffice office, TemplateEngine templates, MailSettings settings, InstantSource time) {
        this.store = store;
        this.office = office;
        this.templates = templates;
        this.settings = settings;
        this.time = time;
    }

    /** The address under which people reach this Guildhall, without a slash at the end. */
    public String address() {
        return settings.address();
    }

    /**
     * Writes a letter; where the transaction rolls back, it never was. What a demonstration writes in its past has arrived
     * long ago and does not leave again.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Letter letter) {
        StringOutput html = new StringOutput();
        templates.render("mail/letter.jte", letter, html);
        boolean arrived = Rehearsal.isOn();
        Instant now = time.instant();
        store.add(letter, html.toString(), now, arrived);
        if (arrived) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                office.wake();
            }
        });
    }
}
