package org.guildhall.platform.sms;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The account at the provider; without one no text message leaves. */
@Component
class TextSettings {

    private final String account;
    private final String secret;
    private final String from;
    private final boolean demo;
    private final Environment environment;

    TextSettings(
            @Value("${guildhall.sms.account:}") String account,
            @Value("${guildhall.sms.token:}") String secret,
            @Value("${guildhall.sms.from:}") String from,
            @Value("${guildhall.demo:false}") boolean demo,
            Environment environment) {
        this.account = account.strip();
        this.secret = secret.strip();
        this.from = from.strip();
        this.demo = demo;
        this.environment = environment;
    }

    /** Whether messages can leave. */
    boolean isSet() {
        return !account.isEmpty() && !secret.isEmpty() && !from.isEmpty();
    }

    /** Whether messages are shown in the demo's mailbox and leave for nowhere. */
    boolean isShown() {
        return demo && !isSet();
    }

    String account() {
        return account;
    }

    /** With which requests to the provider and from it are proven. */
    String secret() {
        return secret;
    }

    /** A number in E.164, or a messaging service ({@code MG…}). */
    String from() {
        return from;
    }

    boolean fromService() {
        return from.startsWith("MG");
    }

    /** Where messages are handed in: https://www.twilio.com/docs/messaging/api/message-resource. */
    URI messages() {
        String address = environment.getProperty("guildhall.sms.address", "https://api.twilio.com");
        return URI.create(address.strip().replaceAll("/+$", "") + "/2010-04-01/Accounts/" + account + "/Messages.json");
    }
}
