package org.guildhall;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.architecture.Sources;
import org.junit.jupiter.api.Test;

/** Every word for people exists in every language, says the same thing there, and is used. */
class WordsTests {

    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar");

    private static final Set<String> ARABIC_FORMS = Set.of("zero", "one", "two", "few", "many", "other");

    private static final Pattern QUOTED_KEY = Pattern.compile("\"([a-z][a-zA-Z]*(?:\\.[a-zA-Z0-9_-]+)+)\"");

    /** The beginning of a key that is finished at run time: {@code text("placements.state." + state)}. */
    private static final Pattern QUOTED_BEGINNING = Pattern.compile("\"([a-z][a-zA-Z]*(?:\\.[a-zA-Z0-9_-]+)*\\.)\"");

    private static final Pattern JOB = Pattern.compile("Tasks\\.recurring\\(\\s*\"([a-z-]+)\"");

    private static final Pattern SAID = Pattern.compile("\\btext\\(\\s*\"([^\"]+)\"\\s*[,)]");

    /** module → language → key → words. */
    private static final Map<String, Map<String, Map<String, String>>> WORDS = read();

    @Test
    void every_module_speaks_every_language_with_the_same_keys() {
        List<String> wrong = new ArrayList<>();
        WORDS.forEach((module, languages) -> {
            Set<String> english = languages.getOrDefault("en", Map.of()).keySet();
            for (String language : LANGUAGES) {
                Set<String> keys = languages.getOrDefault(language, Map.of()).keySet();
                minus(english, keys).forEach(it -> wrong.add(language + " lacks " + it));
                minus(keys, english).forEach(it -> wrong.add(language + " has, and English lacks, " + it));
            }
            english.stream()
                    .filter(it -> !it.startsWith(module + "."))
                    .forEach(it -> wrong.add(it + " doesn't begin with " + module));
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_message_can_be_read_and_takes_the_same_arguments_everywhere() {
        List<String> wrong = new ArrayList<>();
        eachMessage((language, key, words) -> {
            try {
                new MessageFormat(words, Locale.forLanguageTag(language));
                Set<String> here = arguments(words);
                Set<String> english = arguments(english(key));
                if (!here.equals(english)) wrong.add(language + " " + key + " takes " + here + ", English " + english);
            } catch (IllegalArgumentException e) {
                wrong.add(language + " " + key + ": " + e.getMessage());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void arabic_counts_in_all_six_forms() {
        List<String> wrong = new ArrayList<>();
        eachMessage((language, key, words) -> {
            if (!language.equals("ar")) return;
            for (Set<String> forms : plurals(words)) {
                if (!forms.containsAll(ARABIC_FORMS)) wrong.add(key + " lacks " + minus(ARABIC_FORMS, forms));
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void apostrophes_are_typographic() {
        List<String> wrong = new ArrayList<>();
        eachMessage((language, key, words) -> {
            if (words.contains("'")) wrong.add(language + " " + key + ": " + words);
        });
        assertThat(wrong)
                .as("' is a quotation mark to ICU and a typewriter's to the eye: use ’")
                .isEmpty();
    }

    @Test
    void every_key_that_is_said_exists() {
        Set<String> known = known();
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            var said = SAID.matcher(Sources.read(file));
            while (said.find()) {
                if (!known.contains(said.group(1))) wrong.add(file.getFileName() + " says " + said.group(1));
            }
            QUOTED_KEY
                    .matcher(Sources.read(file))
                    .results()
                    .map(it -> it.group(1))
                    .filter(it -> it.matches("[a-z]+\\.ask\\.[a-z-]+"))
                    .flatMap(kind ->
                            Stream.of(".title", ".text", ".act", ".kind").map(word -> kind + word))
                    .filter(it -> !known.contains(it))
                    .forEach(it -> wrong.add(file.getFileName() + " asks " + it));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_job_is_named_to_whoever_runs_guildhall() {
        List<String> nameless = sources().stream()
                .flatMap(file -> JOB.matcher(Sources.read(file)).results())
                .map(it -> "operation.job." + it.group(1))
                .filter(it -> !known().contains(it))
                .toList();
        assertThat(nameless).isEmpty();
    }

    @Test
    void every_key_is_said_somewhere() {
        Set<String> said = new TreeSet<>();
        Set<String> beginnings = new TreeSet<>();
        for (Path file : sources()) {
            String source = Sources.read(file);
            QUOTED_KEY.matcher(source).results().forEach(it -> said.add(it.group(1)));
            QUOTED_BEGINNING.matcher(source).results().forEach(it -> beginnings.add(it.group(1)));
        }
        // the kind of an ask says its four words
        List.copyOf(said).stream()
                .filter(it -> it.contains(".ask."))
                .forEach(it -> List.of(".title", ".text", ".act", ".kind").forEach(word -> said.add(it + word)));
        List<String> silent = known().stream()
                .filter(it -> !said.contains(it))
                .filter(it -> beginnings.stream().noneMatch(it::startsWith))
                .toList();
        assertThat(silent).as("keys that nothing says").isEmpty();
    }

    private interface EachMessage {
        void take(String language, String key, String words);
    }

    private static void eachMessage(EachMessage each) {
        WORDS.values()
                .forEach(languages -> languages.forEach(
                        (language, messages) -> messages.forEach((key, words) -> each.take(language, key, words))));
    }

    private static String english(String key) {
        return WORDS.values().stream()
                .map(it -> it.getOrDefault("en", Map.of()).get(key))
                .filter(it -> it != null)
                .findFirst()
                .orElse("");
    }

    private static Set<String> known() {
        return WORDS.values().stream()
                .flatMap(it -> it.getOrDefault("en", Map.of()).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> arguments(String words) {
        var pattern = new MessagePattern(words);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_NAME || part.getType() == Part.Type.ARG_NUMBER)
                names.add(pattern.getSubstring(part));
        }
        return names;
    }

    private static List<Set<String>> plurals(String words) {
        var pattern = new MessagePattern(words);
        List<Set<String>> all = new ArrayList<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part start = pattern.getPart(i);
            if (start.getType() != Part.Type.ARG_START || start.getArgType() != ArgType.PLURAL) continue;
            Set<String> forms = new TreeSet<>();
            int depth = 0;
            for (int j = i + 1; j < pattern.getLimitPartIndex(i); j++) {
                Part.Type type = pattern.getPartType(j);
                if (type == Part.Type.MSG_START) depth++;
                else if (type == Part.Type.MSG_LIMIT) depth--;
                else if (type == Part.Type.ARG_SELECTOR && depth == 0)
                    forms.add(pattern.getSubstring(pattern.getPart(j)));
            }
            all.add(forms);
        }
        return all;
    }

    private static List<Path> sources() {
        List<Path> all = new ArrayList<>(Sources.java());
        all.addAll(Sources.templates());
        return all;
    }

    private static Set<String> minus(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static Map<String, Map<String, Map<String, String>>> read() {
        Map<String, Map<String, Map<String, String>>> all = new TreeMap<>();
        for (Path file : Sources.messages()) {
            String name = file.getFileName().toString().replace(".properties", "");
            int cut = name.lastIndexOf('_');
            all.computeIfAbsent(name.substring(0, cut), it -> new TreeMap<>())
                    .put(name.substring(cut + 1), messages(file));
        }
        return all;
    }

    private static Map<String, String> messages(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Sources.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new HashMap<>();
        properties.stringPropertyNames().forEach(it -> words.put(it, properties.getProperty(it)));
        return words;
    }
}
