package org.guildhall.journeys;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.architecture.Sources;

/** What a reader should never meet: our own words in a language they don't read, and what was meant for machines. */
final class Leftovers {

    /** What is read on the page, a line for each piece; not what says itself to be in another language, nor code. */
    private static final String READ = """
            () => {
                const html = document.documentElement, lines = []
                const here = it => it.closest('[lang]') === html && !it.closest('script, style, code, pre, kbd, samp, textarea')
                const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
                while (walker.nextNode()) if (here(walker.currentNode.parentElement)) lines.push(walker.currentNode.data)
                for (const it of document.querySelectorAll('[aria-label], [placeholder], [alt], [title]'))
                    if (here(it)) for (const name of ['aria-label', 'placeholder', 'alt', 'title'])
                        lines.push(it.getAttribute(name) || '')
                return lines.map(it => it.trim().replace(/\\s+/g, ' ')).filter(it => it)
            }
            """;

    /** A date may stand beside another way to write it, as an example. */
    private static final String OR_AS = " \\p{L}+ \\d{1,2}\\.\\d";

    /** Levels that a rubric begins with; its author keeps them as their own words. */
    private static final String LEVELS = "programmes.level.";

    private static final Pattern FOR_MACHINES = Pattern.compile("\\{\\d*}|\\b\\d{4}-\\d\\d-\\d\\d\\b(?!" + OR_AS
            + ")|\\b[A-Z]{2,}_[A-Z_]+\\b|\\bnull\\b|\\bundefined\\b|\\bNaN\\b|\\[object"
            + "|\\bOptional[.\\[]|\\bPT\\d|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-");

    private static final int LEAST_WORDS = 3;

    /** language → key → words. */
    private static final Map<String, Map<String, String>> MESSAGES = read();

    private static final Map<String, Leftovers> IN = new ConcurrentHashMap<>();

    private final Set<String> whole;
    private final List<String> parts;
    private final Pattern keys;

    private Leftovers(String language) {
        Set<String> own = Set.copyOf(MESSAGES.getOrDefault(language, Map.of()).values());
        String ownText = own.stream().map(Leftovers::tidy).collect(Collectors.joining("\n"));
        this.whole = others(language)
                .filter(it -> it.indexOf('{') < 0 && it.length() > 3)
                .map(Leftovers::tidy)
                .filter(it -> !ownText.contains(it))
                .collect(Collectors.toSet());
        this.parts = others(language)
                .filter(it -> !it.contains(", plural,") && !it.contains(", select,"))
                .flatMap(it -> Stream.of(it.split("\\{[^}]*}")))
                .map(Leftovers::tidy)
                .filter(it -> it.split(" ").length >= LEAST_WORDS)
                .filter(it -> !ownText.contains(it))
                .distinct()
                .toList();
        this.keys = Pattern.compile(MESSAGES.getOrDefault("en", Map.of()).keySet().stream()
                .map(it -> it.substring(0, it.indexOf('.')))
                .distinct()
                .collect(Collectors.joining("|", "(?<![\\w@./-])(", ")(\\.[a-z0-9-]+)+(?![\\w@/.-])")));
    }

    static Leftovers in(String language) {
        return IN.computeIfAbsent(language, Leftovers::new);
    }

    /** What is left on the page that is open. */
    Set<String> on(Page page) {
        Set<String> found = new TreeSet<>();
        if (page.evaluate(READ) instanceof List<?> lines) {
            for (Object line : lines) of(String.valueOf(line), found);
        }
        return found;
    }

    private void of(String line, Set<String> found) {
        if (FOR_MACHINES.matcher(line).find()) found.add("speaks like a machine: " + line);
        if (keys.matcher(line).find()) found.add("shows a key: " + line);
        if (whole.contains(line) || parts.stream().anyMatch(line::contains))
            found.add("speaks another language: " + line);
    }

    private static Stream<String> others(String language) {
        Set<String> levels = MESSAGES.values().stream()
                .flatMap(it -> it.entrySet().stream())
                .filter(it -> it.getKey().startsWith(LEVELS))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        return MESSAGES.entrySet().stream()
                .filter(it -> !it.getKey().equals(language))
                .flatMap(it -> it.getValue().entrySet().stream())
                .map(Map.Entry::getValue)
                .filter(it -> !levels.contains(it));
    }

    private static String tidy(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    private static Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> all = new HashMap<>();
        for (Path file : new ArrayList<>(Sources.messages())) {
            String name = file.getFileName().toString();
            String language = name.substring(name.lastIndexOf('_') + 1, name.indexOf('.'));
            Properties properties = new Properties();
            try {
                properties.load(new StringReader(Sources.read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Map<String, String> words = all.computeIfAbsent(language, it -> new HashMap<>());
            properties.stringPropertyNames().forEach(it -> words.put(it, properties.getProperty(it)));
        }
        return all;
    }
}
