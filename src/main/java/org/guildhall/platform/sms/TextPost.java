package org.guildhall.platform.sms;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.live.Live;
import org.guildhall.platform.mail.Letters;
import org.guildhall.platform.time.Ending;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries text messages to the provider. What cannot be handed over is tried again after 1, 2, 4 … minutes for six hours: a
 * reminder of yesterday helps nobody. What the provider refuses for good ends at once. Several nodes share the work.
 */
@Component
class TextPost implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TextPost.class);
    private static final Actor POST = Actor.system("text messages");
    private static final Duration GIVE_UP_AFTER = Duration.ofHours(6);
    private static final int LONGEST_DOUBLINGS = 6;
    private static final long ROUND_SECONDS = 20;

    private final TextStore store;
    private final Numbers numbers;
    private final Provider provider;
    private final TextSettings settings;
    private final Letters letters;
    private final Live live;
    private final TransactionTemplate transactions;
    private final InstantSource time;
    private final boolean rounds;
    private final Semaphore awake = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread carrier;

    TextPost(
            TextStore store,
            Numbers numbers,
            Provider provider,
            TextSettings settings,
            Letters letters,
            Live live,
            PlatformTransactionManager transactions,
            InstantSource time,
            @Value("${guildhall.rounds:true}") boolean rounds) {
        this.store = store;
        this.numbers = numbers;
        this.provider = provider;
        this.settings = settings;
        this.letters = letters;
        this.live = live;
        this.transactions = new TransactionTemplate(transactions);
        this.time = time;
        this.rounds = rounds;
    }

    /** There is a message to carry. */
    void wake() {
        awake.release();
    }

    @Override
    public boolean isAutoStartup() {
        return rounds && settings.isSet();
    }

    @Override
    public void start() {
        running = true;
        carrier = Thread.ofVirtual().name("text-post").start(this::carry);
    }

    @Override
    public void stop() {
        running = false;
        awake.release();
        if (carrier != null) {
            Ending.of(carrier);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void carry() {
        while (running) {
            try {
                awake.tryAcquire(ROUND_SECONDS, TimeUnit.SECONDS);
                awake.drainPermits();
                while (running && round() > 0) {
                    LOG.trace("There may be more text messages");
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                LOG.warn("Text messages are late: {}", failed.toString());
            }
        }
    }

    /** Carries what is due; returns how many messages it held in its hands. */
    int round() {
        return Acting.as(
                POST,
                () -> Objects.requireNonNull(transactions.execute(status -> {
                    List<TextStore.Queued> due = store.due(time.instant());
                    due.forEach(this::carry);
                    return due.size();
                })));
    }

    private void carry(TextStore.Queued text) {
        switch (provider.send(text.number(), text.body(), letters.address() + ReportsController.REPORTS)) {
            case Provider.Answer.Taken taken -> store.sent(text.id(), taken.id(), taken.status(), time.instant());
            case Provider.Answer.Refused refused -> {
                failed(text, null, refused.code(), refused.why());
                Refusals.stops(refused.code()).ifPresent(why -> numbers.stop(text.number(), why));
            }
            case Provider.Answer.NotNow late -> {
                Instant next = time.instant().plus(Duration.ofMinutes(1L << Math.min(text.tries(), LONGEST_DOUBLINGS)));
                boolean giveUp = next.isAfter(text.queuedAt().plus(GIVE_UP_AFTER));
                failed(text, giveUp ? null : next, late.code(), late.why());
            }
        }
    }

    private void failed(TextStore.Queued text, @Nullable Instant next, int code, String why) {
        store.failed(text.id(), next, code, why);
        live.changed(Live.OPERATION);
        // what the provider said may name the number: it stays with the message
        LOG.warn(
                "Text message {} could not be handed over{}: {}",
                text.id(),
                next == null ? " and is given up" : "",
                code);
    }
}
