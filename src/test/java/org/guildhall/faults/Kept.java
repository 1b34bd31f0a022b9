package org.guildhall.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Who writes into a Guildhall that is about to be hurt, what they were told is kept, and what is. */
final class Kept {

    private static final Pattern LEARNER =
            Pattern.compile("\\{\"name\":\"([^\"]+)\",\"role\":\"LEARNER\"[^}]*\"signIn\":\"([^\"]+)\"\\}");

    private static final String MESSAGES = """
            select text, count(*) from message where text like '% writes message %' group by text
            """;

    private Kept() {}

    /** Learners of the demo with somebody to write to. */
    static List<Writer> writers(GuildhallProcess guildhall, int number) throws IOException, InterruptedException {
        String people = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(guildhall.address() + "/demo/people.json"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        List<Writer> writers = new ArrayList<>();
        for (MatchResult learner : LEARNER.matcher(people).results().toList()) {
            Writer.signedIn(guildhall.address(), learner.group(2), learner.group(1))
                    .ifPresent(writers::add);
            if (writers.size() == number) {
                return writers;
            }
        }
        throw new AssertionError("Nobody to write");
    }

    /** What the writers were told is kept. */
    static List<String> acknowledged(List<Writer> writers) {
        return writers.stream()
                .flatMap(writer -> writer.acknowledged().stream())
                .toList();
    }

    /** What the database has of it, and how often. */
    static Map<String, Long> messages(GuildhallProcess guildhall) throws IOException, SQLException {
        Map<String, Long> kept = new TreeMap<>();
        try (Connection connection = guildhall.database("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(MESSAGES)) {
            while (rows.next()) {
                kept.put(rows.getString(1), rows.getLong(2));
            }
        }
        return kept;
    }
}
