package org.guildhall.platform.live;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The pages that are open on this node, by what they listen to. */
@Component
class LiveTopics {

    private final Map<UUID, Set<SseEmitter>> listeners = new ConcurrentHashMap<>();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean closed;

    /** Opens a stream for a page. Pages that lose it come again by themselves. */
    SseEmitter open(List<UUID> topics, long timeoutMillis) {
        SseEmitter page = new SseEmitter(timeoutMillis);
        topics.forEach(topic -> listeners
                .computeIfAbsent(topic, ignored -> ConcurrentHashMap.newKeySet())
                .add(page));
        Runnable leave = () -> topics.forEach(topic -> listeners.computeIfPresent(topic, (key, pages) -> {
            pages.remove(page);
            return pages.isEmpty() ? null : pages;
        }));
        page.onCompletion(leave);
        page.onTimeout(page::complete);
        page.onError(ignored -> leave.run());
        send(page, SseEmitter.event().comment("open"));
        // seen after it joined, so that a page which comes while the others are sent away goes too
        if (closed) {
            page.complete();
        }
        return page;
    }

    /** Tells the pages that listen; topics are separated by spaces. */
    void changed(String topics) {
        for (String topic : topics.isEmpty() ? new String[0] : topics.split(" ")) {
            listeners
                    .getOrDefault(UUID.fromString(topic), Set.of())
                    .forEach(page -> senders.execute(
                            () -> send(page, SseEmitter.event().name("changed").data(topic))));
        }
    }

    /** The connection was lost: whatever is open may have changed meanwhile. */
    void missedSome() {
        changed(String.join(" ", listeners.keySet().stream().map(UUID::toString).toList()));
    }

    /** Keeps the streams open through proxies that cut what is silent, and finds out who has gone. */
    void beat() {
        listeners.values().stream()
                .flatMap(Set::stream)
                .distinct()
                .forEach(page ->
                        senders.execute(() -> send(page, SseEmitter.event().comment("beat"))));
    }

    int open() {
        return listeners.size();
    }

    /** Pages may come, again where they were sent away. */
    void begin() {
        closed = false;
    }

    /** Sends everybody away and whoever still comes, or the end of Guildhall would wait for pages to be closed. */
    void close() {
        closed = true;
        listeners.values().stream().flatMap(Set::stream).distinct().forEach(SseEmitter::complete);
    }

    private static void send(SseEmitter page, SseEmitter.SseEventBuilder event) {
        try {
            page.send(event);
        } catch (IOException | IllegalStateException gone) {
            page.complete();
        }
    }
}
