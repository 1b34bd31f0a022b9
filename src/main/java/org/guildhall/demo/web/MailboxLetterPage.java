package org.guildhall.demo.web;

import static org.guildhall.platform.words.Say.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.demo.MailboxLetter;
import org.guildhall.platform.web.Crumb;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.words.Say;

/** One letter: who wrote it to whom and when, as it looks, and as plain text. */
public record MailboxLetterPage(MailboxLetter letter) implements Page {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    /** A piece of the plain text; a link where it is an address. */
    public record Part(String text, boolean link) {}

    public List<Crumb> crumbs() {
        return List.of(new Crumb(text("demo.mailbox.title"), "/demo/mailbox"));
    }

    public List<Fact> facts() {
        return List.of(
                new Fact(text("demo.mailbox.from"), letter.fromAddress()),
                new Fact(text("demo.mailbox.to"), letter.toName() + " · " + letter.toAddress()),
                new Fact(text("demo.mailbox.date"), Say.fullMoment(letter.sentAt())));
    }

    /** Where the letter itself is, for the frame that shows it. */
    public String frame() {
        return "/demo/mailbox/" + letter.id() + "/html";
    }

    /** The plain text, its addresses as links. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        Matcher address = ADDRESS.matcher(letter.plain());
        int at = 0;
        while (address.find()) {
            parts.add(new Part(letter.plain().substring(at, address.start()), false));
            parts.add(new Part(address.group(), true));
            at = address.end();
        }
        parts.add(new Part(letter.plain().substring(at), false));
        return parts;
    }
}
