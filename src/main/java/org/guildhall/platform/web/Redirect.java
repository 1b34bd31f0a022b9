package org.guildhall.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Where the browser goes after a write (303), and what it says there.
 *
 * @param path inside Guildhall, starting with a slash
 */
public record Redirect(String path, @Nullable Notice notice) {

    public static Redirect to(String path) {
        return new Redirect(path, null);
    }

    public static Redirect to(String path, Notice notice) {
        return new Redirect(path, notice);
    }

    void send(HttpServletResponse response) {
        if (notice != null) {
            Shell.current().leave(notice);
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", Shell.to(path));
    }
}
