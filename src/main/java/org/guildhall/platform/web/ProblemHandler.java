package org.guildhall.platform.web;

import static org.guildhall.platform.words.Say.text;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.guildhall.platform.edit.DoneBefore;
import org.guildhall.platform.once.SentBefore;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what was thrown into a page that helps. */
@Controller
@ControllerAdvice
class ProblemHandler implements ErrorController {

    private final PageHandler pages;

    ProblemHandler(PageHandler pages) {
        this.pages = pages;
    }

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
    void notFound(HttpServletResponse response) throws IOException {
        pages.write(
                new ProblemPage(text("platform.not-found.title"), text("platform.not-found.text")),
                HttpStatus.NOT_FOUND,
                response);
    }

    @ExceptionHandler
    void forbidden(Forbidden denied, HttpServletResponse response) throws IOException {
        pages.write(
                new ProblemPage(text("platform.forbidden.title"), text(denied.why())), HttpStatus.FORBIDDEN, response);
    }

    @ExceptionHandler
    void doneBefore(DoneBefore denied, HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.write(DonePage.of(denied, request), HttpStatus.CONFLICT, response);
    }

    @ExceptionHandler(SentBefore.class)
    void again(HttpServletResponse response) {
        FirstAnswer.send(response);
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number && HttpStatus.resolve(number) instanceof HttpStatus known
                ? known
                : HttpStatus.INTERNAL_SERVER_ERROR;
        if (request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException && isOurs(request)) {
            pages.write(resend(request), status, response);
            return;
        }
        String kind = kind(status);
        pages.write(
                new ProblemPage(text("platform." + kind + ".title"), text("platform." + kind + ".text")),
                status,
                response);
    }

    /** Sent from a page of ours. What another site sent is never offered to be sent again. */
    private static boolean isOurs(HttpServletRequest request) {
        String type = request.getContentType();
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                && type != null
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String;
    }

    private static ResendPage resend(HttpServletRequest request) {
        List<ResendPage.Field> fields = request.getParameterMap().entrySet().stream()
                .filter(field -> !OnceFilter.NOT_CONTENT.contains(field.getKey()))
                .flatMap(field ->
                        Arrays.stream(field.getValue()).map(value -> new ResendPage.Field(field.getKey(), value)))
                .toList();
        return new ResendPage(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)), fields);
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "not-found";
            case CONTENT_TOO_LARGE -> "too-large";
            case HttpStatus other -> other.is4xxClientError() ? "refused" : "failed";
        };
    }
}
