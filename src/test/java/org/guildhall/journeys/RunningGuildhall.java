package org.guildhall.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.guildhall.Guildhall;
import org.guildhall.placements.DailyRound;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Guildhall as a newcomer starts it, with the demo inside and a database of its own: once per test run, on a free port. */
public final class RunningGuildhall {

    private static final MovingClock CLOCK = new MovingClock();
    private static final ConfigurableApplicationContext CONTEXT = start();

    private RunningGuildhall() {}

    /** The address it answers at, without a closing slash. */
    public static String address() {
        return "http://localhost:" + CONTEXT.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** A part of the running application, for a test that must look behind the page. */
    public static <T> T part(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    /** The clock of the running application. */
    public static InstantSource time() {
        return CLOCK;
    }

    /** Lets days pass: placements start and end as their dates say. */
    public static void daysPass(int days) {
        CLOCK.forward(Duration.ofDays(days));
        part(DailyRound.class).go();
    }

    private static ConfigurableApplicationContext start() {
        try {
            Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "journeys-data");
            return new SpringApplicationBuilder(Guildhall.class)
                    .initializers(context ->
                            ((GenericApplicationContext) context).registerBean("clock", MovingClock.class, () -> CLOCK))
                    .run("--server.port=0", "--guildhall.demo=true", "--guildhall.data=" + data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
