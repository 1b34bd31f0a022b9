package org.guildhall.competencies.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is marked in a label, and that nothing of it is lost. */
class HighlightTests {

    @Test
    void words_beginnings_parts_relatives_and_typing_errors_are_marked() {
        assertThat(marked("weld", "Use welding equipment")).isEqualTo("Use [welding] equipment");
        assertThat(marked("therapy", "electrotherapy")).isEqualTo("[electrotherapy]");
        assertThat(marked("managing", "manage staff")).isEqualTo("[manage] staff");
        assertThat(marked("comunication", "plan communication")).isEqualTo("plan [communication]");
        assertThat(marked("cafe", "run a Café")).isEqualTo("run a [Café]");
        assertThat(marked("c++", "C++ (programming)")).isEqualTo("[C++] (programming)");
    }

    @Test
    void short_words_are_not_found_inside_others() {
        assertThat(marked("use", "museum")).isEqualTo("museum");
        assertThat(marked("", "anything")).isEqualTo("anything");
        assertThat(marked("a", "anything")).isEqualTo("anything");
    }

    private static String marked(String words, String text) {
        return new Highlight(words)
                .of(text).stream()
                        .map(it -> it.found() ? "[" + it.text() + "]" : it.text())
                        .collect(Collectors.joining());
    }
}
