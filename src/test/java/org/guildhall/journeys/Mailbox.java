package org.guildhall.journeys;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.ids.Tokens;
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

    /** What is on its way is not in the mailbox yet. */
    private static final String ON_THE_WAY = """
            select to_address, kind, subject, plain from outgoing_letter
            where to_address = :address and sent_at is null
            """;

    private static final String AWAITING = """
            select letter.to_address, letter.kind, letter.subject, letter.plain from outgoing_letter letter
            join ask_link link
                on link.token_hash = sha256(convert_to(substring(letter.plain from '/l/([A-Za-z0-9_-]+)'), 'UTF8'))
            join ask on ask.id = link.ask_id and ask.state = 'open'
            where letter.kind = :kind and letter.language = :language and link.expires_at > :now
            order by letter.queued_at desc, letter.id desc
            """;

    private static final String ONE_OF_EACH_KIND = """
            select distinct on (letter.kind) letter.to_address, letter.kind, letter.subject, letter.plain
            from outgoing_letter letter
            join ask_link link
                on link.token_hash = sha256(convert_to(substring(letter.plain from '/l/([A-Za-z0-9_-]+)'), 'UTF8'))
            join ask on ask.id = link.ask_id
            order by letter.kind, ask.state = 'open' and link.expires_at > :now desc, letter.language = :language desc,
                letter.queued_at desc, letter.id desc
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

    /** The newest letter of this kind that has come to this address and whose subject has these words; waits for it. */
    static Letter newest(String address, String kind, String words) {
        return newest(address, kind, words, 1);
    }

    /** The newest of these letters, once there are as many; waits for them. */
    static Letter newest(String address, String kind, String words, int many) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            List<Letter> them = to(address).stream()
                    .filter(it -> it.kind().equals(kind) && it.subject().contains(words))
                    .toList();
            if (them.size() >= many && letters(ON_THE_WAY, address).isEmpty()) return them.getFirst();
            pause();
        }
        throw new AssertionError(
                "No letter " + kind + " about “" + words + "” to " + address + ", only " + to(address));
    }

    static List<Letter> to(String address) {
        return letters(LETTERS, address);
    }

    private static List<Letter> letters(String which, String address) {
        return read(jdbc ->
                jdbc.sql(which).param("address", address).query(Letter.class).list());
    }

    /** Letters of a kind in a language whose act still awaits somebody, newest first. */
    static List<Letter> awaiting(String kind, String language) {
        return read(jdbc -> jdbc.sql(AWAITING)
                .param("kind", kind)
                .param("language", language)
                .param("now", RunningGuildhall.time().instant())
                .query(Letter.class)
                .list());
    }

    /** A letter of each kind that carries a link to an act: one that still awaits somebody, then one in this language. */
    static List<Letter> oneOfEachKind(String language) {
        return read(jdbc -> jdbc.sql(ONE_OF_EACH_KIND)
                .param("language", language)
                .param("now", RunningGuildhall.time().instant())
                .query(Letter.class)
                .list());
    }

    /** Lets the link of a letter run out. */
    static void expires(String link) {
        byte[] hash = Tokens.hash(link.substring("/l/".length()));
        read(jdbc -> {
            // all links of the ask lie back, because one that was just sent is not sent again
            int ended = jdbc.sql("update ask_link set made_at = made_at - interval '1 day', expires_at = case "
                            + "when token_hash = :hash then made_at - interval '1 day' else expires_at end "
                            + "where ask_id = (select ask_id from ask_link where token_hash = :hash)")
                    .param("hash", hash)
                    .update();
            if (ended == 0) throw new AssertionError("No such link: " + link);
            return List.of();
        });
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
