package org.guildhall;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * One start for the build, with {@code --guildhall.training}: in a folder of its own that is removed afterwards, it answers
 * a stranger's first pages and ends, so that the JDK can write down which classes that takes (an AOT cache).
 */
final class Training {

    private static final String OPTION = "--guildhall.training";
    private static final List<String> PAGES = List.of("/", "/sign-in", "/help", "/actuator/health", "/nowhere");

    private Training() {}

    /** Empty where the arguments do not ask for it; else the exit code. */
    static Optional<Integer> run(String[] arguments) {
        if (!Arrays.asList(arguments).contains(OPTION)) {
            return Optional.empty();
        }
        try {
            train();
            return Optional.of(0);
        } catch (IOException e) {
            throw new IllegalStateException("The start for the cache of classes failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(1);
        }
    }

    private static void train() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("guildhall-training-");
        try (ConfigurableApplicationContext guildhall = SpringApplication.run(
                        Guildhall.class, "--guildhall.data=" + folder, "--server.port=0", "--logging.level.root=warn");
                HttpClient browser = HttpClient.newHttpClient()) {
            String port = guildhall.getEnvironment().getRequiredProperty("local.server.port");
            for (String page : PAGES) {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                        .header("Accept", "text/html")
                        .build();
                int status = browser.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status >= 500) {
                    throw new IOException(page + " answered " + status);
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
