package org.guildhall.demo;

import java.net.InetAddress;
import java.time.InstantSource;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on a port of this machine alone; what it is handed is kept in the {@link Mailbox} and goes nowhere else. */
@Component
@ConditionalOnProperty("guildhall.demo")
class MailboxServer implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxServer.class);
    private static final Actor POSTMAN = Actor.system("mailbox");
    private static final int LARGEST = 1_000_000;
    private static final int NOT_NOW = 451;

    private final Mailbox mailbox;
    private final InstantSource time;
    private final SMTPServer server;

    MailboxServer(Mailbox mailbox, InstantSource time) {
        this.mailbox = mailbox;
        this.time = time;
        this.server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("Guildhall")
                .maxMessageSize(LARGEST)
                .messageHandler((context, from, to, message) -> keep(from, to, message))
                .build();
        server.start();
    }

    String host() {
        return InetAddress.getLoopbackAddress().getHostAddress();
    }

    int port() {
        return server.getPortAllocated();
    }

    private void keep(String from, String to, byte[] message) throws RejectException {
        try {
            MailboxLetter letter = new ArrivedMessage(message).letter(from, to, time.instant());
            Acting.as(POSTMAN, () -> mailbox.keep(letter));
        } catch (RuntimeException failed) {
            LOG.warn("A letter could not be put into the mailbox", failed);
            throw new RejectException(NOT_NOW, "The mailbox cannot take it now");
        }
    }

    @Override
    public void destroy() {
        server.stop();
    }
}
