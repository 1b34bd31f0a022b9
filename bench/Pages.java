import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Drives a seeded Guildhall over HTTP as signed-in people with wrk (16 connections), and prints a line for each kind of
 * request: how many a second, how long the median and the slowest hundredth took, and what one cost in processor time of
 * Guildhall and of its database.
 *
 * <p>{@code java bench/Pages.java <address> <data folder> <process> <seconds> <people>}
 */
public class Pages {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CARD = Pattern.compile("\"role\":\"(\\w+)\"[^}]*\"signIn\":\"([^\"]+)\"\\}");

    private final String address;
    private final Path data;
    private final long process;
    private final int seconds;
    private final Path work;
    private boolean failed;

    private Pages(String[] arguments) throws IOException {
        address = arguments[0];
        data = Path.of(arguments[1]);
        process = Long.parseLong(arguments[2]);
        seconds = Integer.parseInt(arguments[3]);
        work = Files.createTempDirectory("guildhall-pages-");
    }

    private record Line(String cookie, String method, String path, String token) {
        String text() {
            return cookie + "\t" + method + "\t" + path + "\t" + token;
        }
    }

    /** Somebody's browser. */
    private record Browser(HttpClient client, CookieManager cookies, String home) {
        String cookie() {
            return cookies.getCookieStore().getCookies().stream()
                    .map(HttpCookie::toString)
                    .collect(Collectors.joining("; "));
        }
    }

    public static void main(String[] arguments) throws Exception {
        Pages pages = new Pages(arguments);
        pages.run(Integer.parseInt(arguments[4]));
        if (pages.failed) {
            System.exit(1);
        }
    }

    private void run(int people) throws Exception {
        List<Line> logbooks = new ArrayList<>();
        List<Line> saves = new ArrayList<>();
        List<Line> homes = new ArrayList<>();
        LocalDate monday = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (int n = 1; n <= people; n++) {
            UUID learner = md5("learner " + n);
            String placement = "/placements/" + md5("placement " + n);
            Browser browser = signedIn("/demo/sign-in/" + learner);
            String form = get(browser, placement + "/days/" + monday.minusDays(7));
            Matcher token = TOKEN.matcher(form);
            if (!token.find()) {
                throw new IOException("No form for a day: " + placement);
            }
            logbooks.add(new Line(browser.cookie(), "GET", placement + "/logbook", ""));
            homes.add(new Line(browser.cookie(), "GET", "/home", ""));
            for (int day = 0; day < 10; day++) {
                String path = placement + "/days/" + monday.minusDays(day < 5 ? 7 + day % 5 : 14 + day % 5);
                saves.add(new Line(browser.cookie(), "POST", path, token.group(1)));
            }
        }
        // the same person not twice in a row
        List<Line> turns = new ArrayList<>();
        for (int day = 0; day < 10; day++) {
            for (int person = 0; person < people; person++) {
                turns.add(saves.get(person * 10 + day));
            }
        }
        System.out.printf("%-26s %9s %9s %9s %12s %12s%n", "", "a second", "median", "99 %", "Guildhall", "PostgreSQL");
        measure("(warm-up)", logbooks);
        measure("Logbook, 25 weeks", logbooks);
        measure("First page, learner", homes);
        for (String role : List.of("SUPERVISOR", "ACADEMIC_TUTOR", "EMPLOYER_LEAD", "CURRICULUM_LEAD", "COORDINATOR", "ADMINISTRATOR")) {
            List<Line> lines = new ArrayList<>();
            for (String door : doors(role)) {
                lines.add(new Line(signedIn(door).cookie(), "GET", "/home", ""));
            }
            measure("First page, " + role.toLowerCase().replace('_', ' '), lines);
        }
        measure("Saving a day", turns);
        System.out.printf("Resident after that: %d MB%n", resident());
    }

    private void measure(String name, List<Line> lines) throws Exception {
        Path file = work.resolve("lines");
        Files.write(file, lines.stream().map(Line::text).toList());
        long guildhall = ticks(process);
        long database = database();
        Process wrk = new ProcessBuilder(
                        "wrk", "-t1", "-c16", "-d" + seconds + "s", "--latency", "-s", "bench/pages.lua", address, "--", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        double requests = number(said, "(\\d+) requests in");
        double aSecond = number(said, "Requests/sec: +([\\d.]+)");
        System.out.printf(
                "%-26s %,9.0f %9s %9s %9.2f ms %9.2f ms%n",
                name,
                aSecond,
                text(said, "50% +(\\S+)"),
                text(said, "99% +(\\S+)"),
                (ticks(process) - guildhall) * 10 / requests,
                (database() - database) * 10 / requests);
        if (said.contains("Non-2xx") || said.contains("Socket errors")) {
            failed = true;
            System.out.println("  refused: " + said.lines().filter(it -> it.contains("Non-2xx") || it.contains("Socket")).toList());
        }
    }

    private List<String> doors(String role) throws Exception {
        List<String> found = new ArrayList<>();
        Matcher cards = CARD.matcher(get(new Browser(HttpClient.newHttpClient(), new CookieManager(), ""), "/demo/people.json"));
        while (cards.find()) {
            if (cards.group(1).equals(role)) {
                found.add(cards.group(2));
            }
        }
        return found;
    }

    private Browser signedIn(String door) throws Exception {
        CookieManager cookies = new CookieManager();
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        return new Browser(client, cookies, get(new Browser(client, cookies, ""), door));
    }

    private String get(Browser browser, String path) throws Exception {
        HttpResponse<String> answer = browser.client()
                .send(HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** As PostgreSQL's md5(text)::uuid. */
    private static UUID md5(String text) throws Exception {
        byte[] hash = java.security.MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
        java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(hash);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** Hundredths of a second of processor time. */
    private static long ticks(long process) {
        try {
            String[] fields = Files.readString(Path.of("/proc/" + process + "/stat")).replaceAll("^.*\\) ", "").split(" ");
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException ended) {
            return 0;
        }
    }

    private long database() throws IOException {
        long postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postgresql-18/postmaster.pid")).getFirst().strip());
        return ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(it -> ticks(it.pid()))
                .sum();
    }

    private long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                        .filter(it -> it.startsWith("VmRSS"))
                        .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }

    private static String text(String said, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(said);
        return found.find() ? found.group(1) : "?";
    }

    private static double number(String said, String pattern) {
        return Optional.of(text(said, pattern)).filter(it -> !it.equals("?")).map(Double::valueOf).orElse(Double.NaN);
    }
}
