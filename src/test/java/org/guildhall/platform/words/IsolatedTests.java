package org.guildhall.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Names of both directions in one sentence. */
class IsolatedTests {

    @Test
    void an_arabic_name_does_not_turn_an_english_sentence_around() {
        assertThat(in(Locale.ENGLISH, "لينا حداد")).isEqualTo("\u2068لينا حداد\u2069, by link");
    }

    @Test
    void a_latin_name_does_not_turn_an_arabic_sentence_around() {
        assertThat(in(Locale.of("ar"), "Brook & Sons")).startsWith("\u2068Brook & Sons\u2069");
    }

    @Test
    void what_runs_like_the_sentence_stays_as_it_is() {
        assertThat(in(Locale.ENGLISH, "Lina Haddad")).isEqualTo("Lina Haddad, by link");
        assertThat(in(Locale.of("ar"), "لينا حداد")).doesNotContain("\u2068");
    }

    @Test
    void files_and_documents_get_the_words_alone() {
        assertThat(Say.plain(in(Locale.ENGLISH, "لينا حداد"))).isEqualTo("لينا حداد, by link");
    }

    private static String in(Locale language, String name) {
        return new Reading(language, ZoneId.of("UTC"), () -> Instant.EPOCH)
                .read(() -> Say.text("platform.by-link", name));
    }
}
