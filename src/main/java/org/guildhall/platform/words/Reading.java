package org.guildhall.platform.words;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * In which language, zone and at which moment something is read: a page by the person who opened it, a letter by its
 * addressee.
 */
public record Reading(Locale locale, ZoneId zone, InstantSource time) {

    /** The languages that ship, English first. */
    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"), Locale.of("ar"));

    private static final ScopedValue<Reading> CURRENT = ScopedValue.newInstance();

    /** The bound reading; English and UTC where none is bound. */
    public static Reading current() {
        return CURRENT.isBound()
                ? CURRENT.get()
                : new Reading(Locale.ENGLISH, ZoneId.of("UTC"), InstantSource.system());
    }

    /** Makes something for this reader. */
    public <T> T read(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /** For a filter chain, which throws what it likes. */
    public <X extends Throwable> void through(Step<X> step) throws X {
        ScopedValue.where(CURRENT, this).<Boolean, X>call(() -> {
            step.run();
            return true;
        });
    }

    /** The shipped language nearest to a tag such as {@code fr-CA}; English where there is none. */
    public static Locale nearest(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return LANGUAGES.stream()
                .filter(shipped -> shipped.getLanguage().equals(language))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** {@code rtl} for Arabic, else {@code ltr}. */
    public String direction() {
        return locale.getLanguage().equals("ar") ? "rtl" : "ltr";
    }

    /** Something that may throw. */
    @FunctionalInterface
    public interface Step<X extends Throwable> {
        void run() throws X;
    }
}
