package org.guildhall.asks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.ids.Tokens;
import org.guildhall.platform.mail.Letters;
import org.guildhall.platform.sms.TextMessages;
import org.guildhall.platform.words.Phrase;
import org.guildhall.platform.words.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The second reminder of an ask also comes as a text message, where its person has proven a number: within the hour after the
 * letter, so at an hour at which they may be written to, and at most one a day, about what is due first.
 */
@Component
class AskTexts {

    private static final Actor SYSTEM = Actor.system("text messages");
    private static final Duration AFTER_THE_LETTER = Duration.ofHours(1);
    private static final Duration BETWEEN = Duration.ofHours(20);

    private static final String SECOND = """
            select a.id as ask, a.kind, a.details, a.person_id as person, p.language, p.zone
            from ask a join person p on p.id = a.person_id
            join mobile_number m on m.person_id = a.person_id and m.proven_at is not null and m.stopped_at is null
            where a.state = 'open' and a.reminded = 2 and a.reminded_at > :after and a.nudge_at is null
                and not exists (
                select 1 from outgoing_text t where t.person_id = a.person_id and t.kind <> 'code' and t.queued_at > :since)
            order by a.due_on nulls last, a.id limit 500 for update of m skip locked
            """;

    private final JdbcClient jdbc;
    private final LinkStore links;
    private final TextMessages texts;
    private final Letters letters;
    private final TransactionTemplate transactions;
    private final InstantSource time;

    AskTexts(
            JdbcClient jdbc,
            LinkStore links,
            TextMessages texts,
            Letters letters,
            PlatformTransactionManager transactions,
            InstantSource time) {
        this.jdbc = jdbc;
        this.links = links;
        this.texts = texts;
        this.letters = letters;
        this.transactions = new TransactionTemplate(transactions);
        this.time = time;
    }

    private record Due(AskId ask, String kind, List<String> details, PersonId person, String language, String zone) {}

    /** Writes to whom a second letter has just gone; returns how many. */
    int go() {
        return texts.isOffered()
                ? Acting.as(SYSTEM, () -> Objects.requireNonNull(transactions.execute(status -> write())))
                : 0;
    }

    private int write() {
        Instant now = time.instant();
        List<Due> due = jdbc.sql(SECOND)
                .param("after", now.minus(AFTER_THE_LETTER))
                .param("since", now.minus(BETWEEN))
                .query(Due.class)
                .list();
        Set<PersonId> written = new HashSet<>();
        due.stream().filter(it -> written.add(it.person())).forEach(it -> write(it, now));
        return written.size();
    }

    private void write(Due due, Instant now) {
        String token = Tokens.brief();
        links.add(Tokens.hash(token), due.ask(), List.of(), now, now.plus(AskLetters.LINK_LIFETIME));
        Reading theirs = new Reading(Locale.of(due.language()), ZoneId.of(due.zone()), time);
        String title = theirs.read(() -> Ask.words(due.kind(), "title", due.details()));
        texts.send(
                due.person(),
                due.kind(),
                Phrase.of("platform.sms.reminder", "what", title),
                letters.address() + "/l/" + token);
    }
}
