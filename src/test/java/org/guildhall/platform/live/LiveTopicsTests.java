package org.guildhall.platform.live;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.UUID;
import org.guildhall.platform.ids.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Open pages must not hold up the end of Guildhall. */
class LiveTopicsTests {

    private static final List<UUID> TOPIC = List.of(Ids.next());

    private final LiveTopics topics = new LiveTopics();

    @Test
    void whoever_listens_is_sent_away_at_the_end_and_whoever_comes_then_too() {
        SseEmitter early = topics.open(TOPIC, 1000);
        topics.close();
        SseEmitter late = topics.open(TOPIC, 1000);

        assertThatIllegalStateException().isThrownBy(() -> early.send("news"));
        assertThatIllegalStateException().isThrownBy(() -> late.send("news"));
    }

    @Test
    void pages_may_listen_again_once_guildhall_begins_again() {
        topics.close();
        topics.begin();

        assertThatCode(() -> topics.open(TOPIC, 1000).send("news")).doesNotThrowAnyException();
    }
}
