package org.guildhall.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** In a demonstration letters go to its own mailbox, unless whoever runs it has set a mail server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("guildhall.demo")
@Conditional(MailboxConfiguration.NoOtherMailServer.class)
class MailboxConfiguration {

    private static final String SECONDS_10 = "10000";

    static class NoOtherMailServer extends NoneNestedConditions {

        NoOtherMailServer() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("spring.mail.host")
        static class Host {}

        @ConditionalOnProperty("spring.mail.jndi-name")
        static class Named {}
    }

    @Bean
    JavaMailSender toTheMailbox(MailboxServer server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(server.host());
        sender.setPort(server.port());
        sender.setDefaultEncoding("UTF-8");
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", SECONDS_10);
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", SECONDS_10);
        return sender;
    }
}
