package org.guildhall.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.once.Once;
import org.guildhall.platform.once.SentForm;
import org.guildhall.platform.once.WrittenForms;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the key that every form carries, and answers a form that was written before with where the first one went. */
class OnceFilter extends OncePerRequestFilter {

    static final String KEY = "_key";

    /** What a form carries beside what was typed. */
    static final List<String> NOT_CONTENT = List.of(KEY, "_csrf");

    private static final int BUFFER = 64 * 1024;

    private final WrittenForms forms;

    OnceFilter(WrittenForms forms) {
        this.forms = forms;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Once once = form(request).map(forms::once).orElse(null);
        if (once == null) {
            chain.doFilter(request, response);
        } else if (once.isSentBefore()) {
            FirstAnswer.send(once, response);
        } else {
            through(once, request, response, chain);
        }
    }

    private static void through(Once once, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            once.<Exception>through(() -> chain.doFilter(request, response));
        } catch (IOException | ServletException | RuntimeException thrown) {
            throw thrown;
        } catch (Exception unexpected) {
            throw new ServletException(unexpected);
        }
    }

    private static Optional<SentForm> form(HttpServletRequest request) throws ServletException, IOException {
        String key = request.getParameter(KEY);
        if (key == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SentForm(Acting.current().person(), UUID.fromString(key), content(request)));
        } catch (IllegalArgumentException | IllegalStateException noKeyOrTooLarge) {
            // a key that is none claims nothing; what is too large is told so by who reads it
            return Optional.empty();
        }
    }

    private static byte[] content(HttpServletRequest request) throws ServletException, IOException {
        MessageDigest digest = sha256();
        add(digest, Shell.current().path());
        for (Map.Entry<String, String[]> field : new TreeMap<>(request.getParameterMap()).entrySet()) {
            if (!NOT_CONTENT.contains(field.getKey())) {
                add(digest, field.getKey());
                for (String value : field.getValue()) {
                    add(digest, value);
                }
            }
        }
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            files(digest, request.getParts());
        }
        return digest.digest();
    }

    private static void files(MessageDigest digest, Collection<Part> parts) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (Part part : parts) {
            if (part.getSubmittedFileName() != null) {
                add(digest, part.getName() + " " + part.getSubmittedFileName());
                try (InputStream file = part.getInputStream()) {
                    for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
                        digest.update(buffer, 0, read);
                    }
                }
            }
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
