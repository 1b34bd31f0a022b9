package org.guildhall.platform.live;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.guildhall.platform.actor.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The stream of an open page. It says only that something with a known id has changed; the page then asks for it like
 * anybody, so the stream needs no rights of its own.
 */
@Controller
class LiveController {

    private static final int TOPICS = 10;
    private static final Duration OPEN = Duration.ofMinutes(10);

    private final LiveTopics topics;

    LiveController(LiveTopics topics) {
        this.topics = topics;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> open(Actor actor, @RequestParam List<UUID> topic) {
        if (actor.isNobody() || topic.size() > TOPICS) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no")
                .body(topics.open(topic, OPEN.toMillis()));
    }
}
