package org.guildhall.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * Somebody goes faster than people do: what was asked for waits here, and what was typed can be sent again as it is. The form
 * keeps its key, so that what had been written after all is not written twice.
 *
 * @param seconds until it may go on
 * @param again where the page is, or where the form was sent
 * @param fields what the form carried, its keys included; null where nothing was sent, or files, which cannot be handed back
 */
public record TooFastPage(
        long seconds, String again, @Nullable List<ResendPage.Field> fields) implements Page {

    public TooFastPage {
        fields = fields == null ? null : List.copyOf(fields);
    }

    static TooFastPage of(long seconds, HttpServletRequest request) {
        String query = request.getQueryString();
        String again = Shell.current().path() + (query == null ? "" : "?" + query);
        return new TooFastPage(seconds, again, isForm(request) ? fields(request) : null);
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getMethod().equals("POST")
                && type != null
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static List<ResendPage.Field> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .flatMap(field ->
                        Arrays.stream(field.getValue()).map(value -> new ResendPage.Field(field.getKey(), value)))
                .toList();
    }

    /** What somebody wrote, so that they see that it is still there. */
    public List<String> written() {
        return fields == null
                ? List.of()
                : fields.stream()
                        .filter(ResendPage.Field::isWritten)
                        .map(ResendPage.Field::value)
                        .toList();
    }
}
