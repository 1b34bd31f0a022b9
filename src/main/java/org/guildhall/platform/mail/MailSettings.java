package org.guildhall.platform.mail;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where this Guildhall is reached, and whom its letters are from. */
@Component
class MailSettings {

    private final Environment environment;
    private final String from;

    MailSettings(Environment environment, @Value("${guildhall.mail.from:guildhall@localhost}") String from) {
        this.environment = environment;
        this.from = from;
    }

    /** What {@code guildhall.address} says; this machine and the real port where it says nothing. */
    String address() {
        String said = environment.getProperty("guildhall.address", "");
        if (!said.isBlank()) {
            return said.replaceAll("/+$", "");
        }
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port;
    }

    String from() {
        return from;
    }
}
