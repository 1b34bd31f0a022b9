package org.guildhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.guildhall.architecture.Sources;
import org.junit.jupiter.api.Test;

/** What a template must not hold: anything the content security policy refuses, a bare address, a word in one language. */
class TemplatesTests {

    /** Names and signs that are the same in every language. */
    private static final Pattern SAME_EVERYWHERE = Pattern.compile("Guildhall|ESCO|CSV|PDF|x|h");

    @Test
    void styles_stay_in_the_style_sheet() {
        // a letter is read where no style sheet reaches it
        assertThat(found("\\sstyle\\s*=|<style\\b"))
                .filteredOn(it -> !it.startsWith("letter.jte"))
                .isEmpty();
    }

    @Test
    void scripts_stay_in_their_files() {
        assertThat(found("<script(?![^>]*\\ssrc=)[^>]*>|\\son[a-z]+\\s*=\\s*[\"']|javascript:"))
                .isEmpty();
    }

    @Test
    void every_address_goes_through_to() {
        // a supervisor by link lives under /l/{token}, which `to` adds
        assertThat(found("\\s(?:href|action|hx-get|hx-post)=\"(?:/|\\$\\{\\s*\")[^\"]*\"?"))
                .isEmpty();
    }

    @Test
    void words_come_from_the_message_files() {
        List<String> wrong = new ArrayList<>();
        for (Path file : Sources.templates()) {
            String text = wordsOf(Sources.read(file));
            text.lines()
                    .map(String::strip)
                    .map(it -> SAME_EVERYWHERE.matcher(it).replaceAll(""))
                    .filter(it -> it.codePoints().anyMatch(Character::isLetter))
                    .forEach(it -> wrong.add(file.getFileName() + ": " + it));
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> found(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return Sources.templates().stream()
                .flatMap(file -> pattern.matcher(withoutComments(Sources.read(file)))
                        .results()
                        .map(it -> file.getFileName() + ": " + it.group().strip()))
                .toList();
    }

    /** What is left for a reader when code, tags and comments are gone. */
    private static String wordsOf(String template) {
        var words = new StringBuilder();
        String source = withoutComments(template);
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '$'
                    && at + 1 < source.length()
                    && (source.charAt(at + 1) == '{' || source.startsWith("$unsafe{", at)))
                at = close(source, source.indexOf('{', at), '{', '}');
            else if (c == '!' && source.startsWith("!{", at)) at = close(source, at + 1, '{', '}');
            else if (c == '@' && Character.isLetter(peek(source, at + 1))) at = directive(source, at, words);
            else if (c == '<'
                    && (Character.isLetter(peek(source, at + 1))
                            || peek(source, at + 1) == '/'
                            || peek(source, at + 1) == '!')) at = tag(source, at);
            else if (c == '&') at = Math.max(source.indexOf(';', at), at) + 1;
            else {
                words.append(c);
                at++;
            }
        }
        return words.toString();
    }

    private static int directive(String source, int at, StringBuilder words) {
        int end = at + 1;
        while (end < source.length()
                && (Character.isLetterOrDigit(source.charAt(end)) || ".-_".indexOf(source.charAt(end)) >= 0)) end++;
        String name = source.substring(at + 1, end);
        if (name.equals("import") || name.equals("param")) return lineEnd(source, at);
        if (end < source.length() && source.charAt(end) == '(') {
            int close = close(source, end, '(', ')');
            // contents handed to another template are read as templates too
            nested(source.substring(end + 1, Math.max(end + 1, close - 1)), words);
            return close;
        }
        if (end < source.length() && source.charAt(end) == '`') return end + 1;
        return end;
    }

    private static void nested(String arguments, StringBuilder words) {
        int open = arguments.indexOf("@`");
        while (open >= 0) {
            int close = contentEnd(arguments, open + 2);
            words.append('\n')
                    .append(wordsOf(arguments.substring(open + 2, close)))
                    .append('\n');
            open = arguments.indexOf("@`", close);
        }
    }

    /** The back tick that closes the content opened before {@code from}; contents nest. */
    private static int contentEnd(String source, int from) {
        int depth = 1;
        for (int i = from; i < source.length(); i++) {
            if (source.charAt(i) != '`') continue;
            depth += source.charAt(i - 1) == '@' ? 1 : -1;
            if (depth == 0) return i;
        }
        return source.length();
    }

    private static int tag(String source, int at) {
        boolean quoted = false;
        for (int i = at + 1; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '$' && peek(source, i + 1) == '{') i = close(source, i + 1, '{', '}') - 1;
            else if (c == '"') quoted = !quoted;
            else if (c == '>' && !quoted) return i + 1;
        }
        return source.length();
    }

    private static int close(String source, int open, char opening, char closing) {
        int depth = 0;
        boolean quoted = false;
        int content = 0;
        for (int i = open; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '`') content += source.charAt(i - 1) == '@' ? 1 : -1;
            if (content > 0) continue;
            if (c == '"' && source.charAt(i - 1) != '\\') quoted = !quoted;
            if (quoted) continue;
            if (c == opening) depth++;
            if (c == closing && --depth == 0) return i + 1;
        }
        return source.length();
    }

    private static int lineEnd(String source, int at) {
        int end = source.indexOf('\n', at);
        return end < 0 ? source.length() : end;
    }

    private static char peek(String source, int at) {
        return at < source.length() ? source.charAt(at) : ' ';
    }

    private static String withoutComments(String template) {
        return template.replaceAll("(?s)<%--.*?--%>|<!--.*?-->", "");
    }
}
