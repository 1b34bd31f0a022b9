package org.guildhall.people;

import java.util.List;
import java.util.Optional;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;

/**
 * A browser and what it runs on, by their own names; of all that a browser tells of itself nothing else is kept.
 *
 * @param browser empty where it is none that we know
 * @param system empty where it is none that we know
 */
public record Device(String browser, String system) {

    // the first that fits: every browser also says the names of those it wants to be taken for
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser", "Samsung Internet"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS", "Firefox"),
            new Sign("CriOS", "Chrome"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"));
    private static final List<Sign> SYSTEMS = List.of(
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Android", "Android"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Windows", "Windows"),
            new Sign("Mac OS X", "Mac"),
            new Sign("Linux", "Linux"));

    private record Sign(String said, String name) {}

    /** What a browser says it is. */
    public static Device of(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        return new Device(named(BROWSERS, said).orElse(""), named(SYSTEMS, said).orElse(""));
    }

    private static Optional<String> named(List<Sign> signs, String said) {
        return signs.stream()
                .filter(it -> said.contains(it.said()))
                .map(Sign::name)
                .findFirst();
    }

    /** Their names, the same in every language; empty where neither is known. */
    public String names() {
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
    }

    /** In words. */
    public String label() {
        return names().isEmpty() ? Say.text("people.device.unknown") : names();
    }
}
