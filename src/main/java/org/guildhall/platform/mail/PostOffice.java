package org.guildhall.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.live.Live;
import org.guildhall.platform.time.Ending;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries letters to the mail server. A letter that cannot be handed over is tried again after 1, 2, 4 … minutes for a
 * day; several nodes share the work, because each locks the letters it carries.
 */
@Component
class PostOffice implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);
    private static final Actor POST = Actor.system("post");
    private static final Duration GIVE_UP_AFTER = Duration.ofDays(1);
    private static final long ROUND_SECONDS = 20;

    private final LetterStore store;
    private final ObjectProvider<JavaMailSender> senders;
    private final MailSettings settings;
    private final Live live;
    private final TransactionTemplate transactions;
    private final InstantSource time;
    private final Semaphore awake = new Semaphore(0);
    private final boolean rounds;
    private volatile boolean running;
    private @Nullable Thread carrier;

    PostOffice(
            LetterStore store,
            ObjectProvider<JavaMailSender> senders,
            MailSettings settings,
            Live live,
            PlatformTransactionManager transactions,
            InstantSource time,
            @Value("${guildhall.rounds:true}") boolean rounds) {
        this.rounds = rounds;
        this.store = store;
        this.senders = senders;
        this.settings = settings;
        this.live = live;
        this.transactions = new TransactionTemplate(transactions);
        this.time = time;
    }

    /** There is a letter to carry. */
    void wake() {
        awake.release();
    }

    @Override
    public boolean isAutoStartup() {
        return rounds;
    }

    @Override
    public void start() {
        if (senders.getIfAvailable() == null) {
            LOG.warn("No mail server is set: letters wait in the database. Set spring.mail.host to send them.");
            return;
        }
        running = true;
        carrier = Thread.ofVirtual().name("post").start(this::carry);
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
                    LOG.trace("There may be more letters");
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                LOG.warn("Letters are late: {}", failed.toString());
            }
        }
    }

    /** Carries what is due; returns how many letters it held in its hands. */
    int round() {
        JavaMailSender sender = senders.getObject();
        return Acting.as(
                POST,
                () -> Objects.requireNonNull(transactions.execute(status -> {
                    List<LetterStore.Queued> due = store.due(time.instant());
                    due.forEach(letter -> carry(sender, letter));
                    return due.size();
                })));
    }

    private void carry(JavaMailSender sender, LetterStore.Queued letter) {
        try {
            sender.send(message(sender, letter));
            store.sent(letter.id(), time.instant());
        } catch (MailException | MessagingException | UnsupportedEncodingException failed) {
            Instant next = time.instant().plus(Duration.ofMinutes(1L << Math.min(letter.tries(), 6)));
            boolean giveUp = next.isAfter(letter.queuedAt().plus(GIVE_UP_AFTER));
            store.failed(letter.id(), giveUp ? null : next, String.valueOf(failed.getMessage()));
            live.changed(Live.OPERATION);
            // what the server said may name the addressee: it stays with the letter
            LOG.warn(
                    "Letter {} could not be handed over{}: {}",
                    letter.id(),
                    giveUp ? " and is given up" : "",
                    failed.getClass().getSimpleName());
        }
    }

    private MimeMessage message(JavaMailSender sender, LetterStore.Queued letter)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(settings.from(), "Guildhall", StandardCharsets.UTF_8.name()));
        helper.setTo(new InternetAddress(letter.toAddress(), letter.toName(), StandardCharsets.UTF_8.name()));
        helper.setSubject(letter.subject());
        helper.setSentDate(Date.from(letter.queuedAt()));
        helper.setText(letter.plain(), letter.html());
        message.setHeader("Content-Language", letter.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }
}
