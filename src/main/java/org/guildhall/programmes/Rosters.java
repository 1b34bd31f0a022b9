package org.guildhall.programmes;

import java.util.List;
import java.util.UUID;
import org.guildhall.imports.CsvDownload;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.web.Forbidden;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The learners of an institution as a roster that can be brought in again as it is. */
@Service
@Transactional(readOnly = true)
public class Rosters {

    private static final int AT_ONCE = 1000;

    private final RosterStore store;
    private final RosterTarget target;

    Rosters(RosterStore store, RosterTarget target) {
        this.store = store;
        this.target = target;
    }

    /** Everybody who is enrolled, in the order of enrolment; throws {@link Forbidden} for whoever may not enrol. */
    public byte[] download(Actor actor) {
        if (target.may(actor) instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
        CsvDownload download =
                new CsvDownload(List.of("name", "email", "cohort", "learner number", "tutor email", "language"));
        EnrolmentId after = new EnrolmentId(new UUID(0, 0));
        List<RosterStore.Line> lines;
        do {
            lines = store.lines(actor.organisation(), after, AT_ONCE);
            for (RosterStore.Line line : lines) {
                download.row(List.of(
                        line.name(), line.email(), line.cohort(), line.reference(), line.tutor(), line.language()));
                after = line.id();
            }
        } while (lines.size() == AT_ONCE);
        return download.bytes();
    }
}
