package org.guildhall.competencies;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.guildhall.competencies.Frameworks.ImportResult;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code --guildhall.import.esco=classification.zip,relations.zip}: imports, says how it went, and ends. */
@Component
@Order(-100)
@ConditionalOnProperty("guildhall.import.esco")
class EscoCommand implements ApplicationRunner {

    private final Frameworks frameworks;
    private final ConfigurableApplicationContext context;

    EscoCommand(Frameworks frameworks, ConfigurableApplicationContext context) {
        this.frameworks = frameworks;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String[] zips = context.getEnvironment()
                .getRequiredProperty("guildhall.import.esco")
                .split(",");
        int code = zips.length == 2 ? imported(Path.of(zips[0].strip()), Path.of(zips[1].strip())) : usage();
        System.exit(SpringApplication.exit(context, () -> code));
    }

    private static int usage() {
        System.err.println("Give both zips: --guildhall.import.esco=classification.zip,relations.zip");
        return 2;
    }

    private int imported(Path classification, Path relations) {
        long start = System.nanoTime();
        AtomicReference<String> last = new AtomicReference<>("");
        ImportResult result = frameworks.importEsco(classification, relations, (step, percent) -> {
            if (!step.equals(last.getAndSet(step))) {
                System.out.printf(
                        "%3d %%  %s%n",
                        percent, step.toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
            }
        });
        return switch (result) {
            case ImportResult.Imported done -> {
                System.out.printf(
                        "ESCO: %,d added, %,d changed, %,d unchanged, %,d retired in %.1f s; peak heap %d MB%n",
                        done.added(),
                        done.changed(),
                        done.unchanged(),
                        done.retired(),
                        (System.nanoTime() - start) / 1e9,
                        peakHeap());
                frameworks.esco().ifPresent(EscoCommand::say);
                yield 0;
            }
            case ImportResult.Refused refused -> {
                System.err.println(refused.why().text());
                yield 1;
            }
        };
    }

    private static void say(FrameworkLine esco) {
        System.out.printf(
                "ESCO: %s %s holds %,d skills, %,d occupations, %,d skill groups, %,d relations of occupations to"
                        + " skills; %,d things are named by relations and not described%n",
                esco.name(),
                esco.edition(),
                esco.competencies(),
                esco.occupations(),
                esco.skillGroups(),
                esco.relations(),
                esco.unlisted());
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                / (1024 * 1024);
    }
}
