package org.guildhall.journeys;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The letters that Guildhall has written, as the people who got them read them. */
final class Mailbox {

    private static final Actor READER = Actor.system("journeys");
    private static final Pattern LINK = Pattern.compile("/(?:l|sign-in)/[A-Za-z0-9_-]+");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String LETTERS = """
            select to_address, kind, subject, plain from outgoing_letter
            where to_address = :address order by queued_at desc, id desc
            """;

    private static final String ONE_OF_EACH_KIND = """
            select distinct on (kind) to_address, kind, subject, plain from outgoing_letter
            where plain like '%/l/%' order by kind, queued_at desc, id desc
            """;

    private Mailbox() {}

    /** A letter as it was sent. */
    record Letter(String toAddress, String kind, String subject, String plain) {

        /** The path of the link in it, under the address of Guildhall. */
        String link() {
            Matcher link = LINK.matcher(plain);
            if (!link.find()) throw new AssertionError("No link in " + plain);
            return link.group();
        }
    }

    /** The newest letter to this address whose subject has these words; waits for it. */
    static Letter newest(String address, String words) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            for (Letter letter : to(address))
                if (letter.subject().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT))) return letter;
            pause();
        }
        throw new AssertionError("No letter about “" + words + "” to " + address + ", only "
                + to(address).stream().map(Letter::subject).toList());
    }

    static List<Letter> to(String address) {
        return read(jdbc ->
                jdbc.sql(LETTERS).param("address", address).query(Letter.class).list());
    }

    /** The newest letter of each kind that carries a link to an act. */
    static List<Letter> oneOfEachKind() {
        return read(jdbc -> jdbc.sql(ONE_OF_EACH_KIND).query(Letter.class).list());
    }

    private static List<Letter> read(Function<JdbcClient, List<Letter>> query) {
        var transactions = new TransactionTemplate(RunningGuildhall.part(PlatformTransactionManager.class));
        return Acting.as(
                READER,
                () -> Objects.requireNonNull(
                        transactions.execute(status -> query.apply(RunningGuildhall.part(JdbcClient.class)))));
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
