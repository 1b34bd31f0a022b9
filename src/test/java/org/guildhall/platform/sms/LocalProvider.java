package org.guildhall.platform.sms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A provider of our own that rejects what Twilio's documentation says it would: other credentials, a missing field, a number
 * that is none or no mobile, a text that is too long, a person who has answered STOP, too many at once.
 */
final class LocalProvider implements AutoCloseable {

    /** As @GuildhallTest sets them. */
    static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";

    static final String SECRET = "secret-of-the-account";
    static final String FROM = "+15005550006";

    /** Numbers with a fate. */
    static final String STOPPED = "+15005550001";

    static final String LANDLINE = "+15005550002";
    static final String NO_SUCH = "+15005550003";

    private final HttpServer server;
    private final List<Map<String, String>> taken = new ArrayList<>();
    private volatile boolean busy;
    private volatile boolean knowsUs = true;

    LocalProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What it took, as forms. */
    List<Map<String, String>> taken() {
        return taken;
    }

    void busy(boolean now) {
        busy = now;
    }

    void knowsUs(boolean now) {
        knowsUs = now;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> form = form(body);
        if (!exchange.getRequestMethod().equals("POST")
                || !exchange.getRequestURI().getPath().equals("/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json")) {
            answer(exchange, 404, 20404, "The requested resource was not found");
        } else if (!knowsUs || !authorised(exchange)) {
            answer(exchange, 401, 20003, "Authenticate");
        } else if (busy) {
            answer(exchange, 429, 20429, "Too Many Requests");
        } else {
            answer(exchange, form);
        }
    }

    private void answer(HttpExchange exchange, Map<String, String> form) throws IOException {
        String to = form.getOrDefault("To", "");
        if (to.isEmpty()) {
            answer(exchange, 400, 21604, "A 'To' phone number is required.");
        } else if (!form.containsKey("From") && !form.containsKey("MessagingServiceSid")) {
            answer(exchange, 400, 21603, "A 'From' phone number is required.");
        } else if (form.getOrDefault("Body", "").isBlank()) {
            answer(exchange, 400, 21602, "Message body is required.");
        } else if (form.getOrDefault("Body", "").length() > 1600) {
            answer(exchange, 400, 21617, "The concatenated message body exceeds the 1600 character limit.");
        } else if (!form.getOrDefault("StatusCallback", "").startsWith("http")) {
            answer(exchange, 400, 21609, "The 'StatusCallback' URL is not a valid URL.");
        } else if (!to.matches("\\+[1-9][0-9]{7,14}") || to.equals(NO_SUCH)) {
            answer(exchange, 400, 21211, "The 'To' number " + to + " is not a valid phone number.");
        } else if (to.equals(STOPPED)) {
            answer(exchange, 400, 21610, "Attempt to send to unsubscribed recipient");
        } else if (to.equals(LANDLINE)) {
            answer(exchange, 400, 21614, "'To' number: " + to + ", is not a mobile number");
        } else {
            taken.add(form);
            String json = "{\"sid\":\"" + id(taken.size()) + "\",\"status\":\"queued\",\"error_code\":null}";
            write(exchange, 201, json);
        }
    }

    /** The id it gives to the message it took as its n-th. */
    static String id(int number) {
        return "SM" + "0".repeat(30) + String.format("%02d", number);
    }

    private static boolean authorised(HttpExchange exchange) {
        String expected = Base64.getEncoder().encodeToString((ACCOUNT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        return ("Basic " + expected).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String field : body.split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                form.put(
                        field.substring(0, equals),
                        URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    private static void answer(HttpExchange exchange, int status, int code, String message) throws IOException {
        write(
                exchange,
                status,
                "{\"code\":" + code + ",\"message\":\"" + message
                        + "\",\"more_info\":\"https://www.twilio.com/docs/errors/" + code + "\",\"status\":" + status
                        + "}");
    }

    private static void write(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
