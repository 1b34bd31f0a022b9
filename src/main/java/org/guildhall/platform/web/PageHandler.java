package org.guildhall.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.guildhall.platform.actor.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Renders the page that a controller returns by the template of the same name. */
class PageHandler implements HandlerMethodReturnValueHandler {

    private final TemplateEngine templates;

    PageHandler(TemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returned) {
        Class<?> type = returned.getParameterType();
        return Page.class.isAssignableFrom(type)
                || Page.Answer.class == type
                || Redirect.class == type
                || Csv.class == type
                || Object.class == type;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object returned, MethodParameter type, ModelAndViewContainer container, NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        HttpServletResponse response = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        if (returned instanceof Page page) {
            write(page, HttpStatus.OK, response);
        } else if (returned instanceof Page.Answer answer) {
            write(answer.page(), answer.status(), response);
        } else if (returned instanceof Redirect redirect) {
            FirstAnswer.keep(redirect);
            redirect.send(response);
        } else if (returned instanceof Csv csv) {
            write(csv, response);
        } else {
            throw new IllegalStateException("Neither a page nor a redirect: " + type);
        }
    }

    private static void write(Csv csv, HttpServletResponse response) throws IOException {
        if (Acting.current().isNobody()) {
            throw new NotFound();
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + csv.name() + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            csv.write(out);
        }
    }

    void write(Page page, HttpStatus status, HttpServletResponse response) throws IOException {
        if (status.is4xxClientError() && FirstAnswer.isAgain()) {
            // it is refused only because the same form has been written by another request meanwhile
            FirstAnswer.send(response);
            return;
        }
        StringOutput output = new StringOutput();
        templates.render(page.template(), Map.of("page", page), output);
        byte[] html = output.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }
}
