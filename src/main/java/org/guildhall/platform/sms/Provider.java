package org.guildhall.platform.sms;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The provider of text messages, Twilio's Programmable Messaging: one form posted for each message, with basic authentication
 * (https://www.twilio.com/docs/messaging/api/message-resource). Its address is set by whoever runs Guildhall, never by a user.
 */
@Component
class Provider {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();

    private final TextSettings settings;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Provider(TextSettings settings) {
        this.settings = settings;
    }

    /** What the provider answers. */
    sealed interface Answer {

        /** It takes the message and calls it by this id. */
        record Taken(String id, String status) implements Answer {}

        /** It refuses this message for good. */
        record Refused(int code, String why) implements Answer {}

        /** It cannot take it now, or does not know us: the message waits. */
        record NotNow(int code, String why) implements Answer {}
    }

    Answer send(String number, String body, String reportTo) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("To", number);
        form.put(settings.fromService() ? "MessagingServiceSid" : "From", settings.from());
        form.put("Body", body);
        form.put("StatusCallback", reportTo);
        HttpRequest request = HttpRequest.newBuilder(settings.messages())
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + credentials())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        try {
            return read(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException unreachable) {
            return new Answer.NotNow(0, unreachable.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.NotNow(0, "interrupted");
        }
    }

    private String credentials() {
        String both = settings.account() + ":" + settings.secret();
        return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Answer read(HttpResponse<String> response) {
        JsonNode json = json(response.body());
        int status = response.statusCode();
        if (status == 201 || status == 200) {
            return new Answer.Taken(
                    json.path("sid").asString(""), json.path("status").asString("queued"));
        }
        int code = json.path("code").asInt(status);
        String why = json.path("message").asString("HTTP " + status);
        return Refusals.isFinal(status) ? new Answer.Refused(code, why) : new Answer.NotNow(code, why);
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            return JSON.createObjectNode();
        }
    }
}
