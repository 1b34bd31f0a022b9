package org.guildhall.people;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import org.guildhall.platform.words.Reading;
import org.guildhall.platform.words.Say;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Writes the letter with the sign-in link in its reader's language. */
@Component
class SignInLetters {

    private static final Logger LOG = LoggerFactory.getLogger(SignInLetters.class);

    private final ObjectProvider<JavaMailSender> post;
    private final InstantSource time;
    private final String from;

    SignInLetters(
            ObjectProvider<JavaMailSender> post,
            InstantSource time,
            @Value("${guildhall.mail.from:guildhall@localhost}") String from) {
        this.post = post;
        this.time = time;
        this.from = from;
    }

    void send(Person person, String link) {
        JavaMailSender sender = post.getIfAvailable();
        if (sender == null) {
            LOG.warn("No mail server is set (spring.mail.host): a sign-in link could not be sent");
            return;
        }
        new Reading(Locale.of(person.language()), ZoneId.of(person.zone()), time).read(() -> {
            SimpleMailMessage letter = new SimpleMailMessage();
            letter.setFrom(from);
            letter.setTo(person.email());
            letter.setSubject(Say.text("people.link.subject"));
            letter.setText(Say.text("people.link.body", link));
            sender.send(letter);
            return true;
        });
    }
}
