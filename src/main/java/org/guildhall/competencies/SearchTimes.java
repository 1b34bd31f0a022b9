package org.guildhall.competencies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.ids.Ids;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code --guildhall.measure.search=queries.txt}: looks for each line of the file in an order of chance from a fixed seed,
 * says how long it took with its
 * transaction, as the application’s role under row security as a coordinator meets it, and ends.
 */
@Component
@Order(-90)
@ConditionalOnProperty("guildhall.measure.search")
class SearchTimes implements ApplicationRunner {

    private static final int ROUNDS = 10;
    private static final int SIZE = 30;
    private static final Actor READER = new Actor(
            new PersonId(Ids.next()),
            "Reader",
            Role.COORDINATOR,
            new OrganisationId(Ids.next()),
            new Door.Session(),
            Set.of());
    private static final long SEED = 20_260_514;

    private final Competencies competencies;
    private final ConfigurableApplicationContext context;

    SearchTimes(Competencies competencies, ConfigurableApplicationContext context) {
        this.competencies = competencies;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        Path file = Path.of(context.getEnvironment().getRequiredProperty("guildhall.measure.search"));
        List<String> queries = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        measured(queries, 2);
        say(queries.size(), measured(queries, ROUNDS));
        System.exit(SpringApplication.exit(context, () -> 0));
    }

    private record Measured(String query, long nanos) {}

    private List<Measured> measured(List<String> queries, int rounds) {
        Random chance = new Random(SEED);
        List<Measured> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            List<String> mixed = new ArrayList<>(queries);
            Collections.shuffle(mixed, chance);
            mixed.forEach(query -> all.add(new Measured(query, nanos(query))));
        }
        return all;
    }

    private long nanos(String query) {
        long start = System.nanoTime();
        Acting.as(READER, () -> competencies.search(READER, query, Competencies.Filter.ALL, null, SIZE));
        return System.nanoTime() - start;
    }

    private static void say(int queries, List<Measured> all) {
        List<Long> sorted = all.stream().map(Measured::nanos).sorted().toList();
        System.out.printf(
                "Search: %d queries, %d times each: median %.1f ms, p90 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                queries, ROUNDS, at(sorted, 0.5), at(sorted, 0.9), at(sorted, 0.99), at(sorted, 1));
        TreeMap<Double, String> slowest = new TreeMap<>(Collections.reverseOrder());
        all.stream().map(Measured::query).distinct().forEach(query -> {
            List<Long> own = all.stream()
                    .filter(it -> it.query().equals(query))
                    .map(Measured::nanos)
                    .sorted()
                    .toList();
            slowest.put(at(own, 0.5), query);
        });
        slowest.entrySet().stream()
                .limit(5)
                .forEach(
                        it -> System.out.printf("  slowest at the median: %6.1f ms  %s%n", it.getKey(), it.getValue()));
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1)))) / 1e6;
    }
}
