package org.guildhall.platform.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one person, in their language.
 *
 * @param kind what it is about, for whoever looks for it later: “sign-in”, “ask.approve-week”
 * @param paragraphs before the button
 * @param action the one thing it asks for; null where it only tells
 * @param after small print below the button
 */
public record Letter(
        String toAddress,
        String toName,
        String language,
        String kind,
        String subject,
        List<String> paragraphs,
        @Nullable Action action,
        List<String> after) {

    public Letter {
        paragraphs = List.copyOf(paragraphs);
        after = List.copyOf(after);
    }

    /** A button with an absolute address. */
    public record Action(String label, String url) {}

    /** The direction its language is written in, as HTML says it. */
    public String direction() {
        return language.equals("ar") ? "rtl" : "ltr";
    }

    String plain() {
        StringBuilder text = new StringBuilder();
        paragraphs.forEach(it -> text.append(it).append("\n\n"));
        if (action != null) {
            text.append(action.label()).append(":\n").append(action.url()).append("\n\n");
        }
        after.forEach(it -> text.append(it).append("\n"));
        return text.toString();
    }
}
