package org.guildhall.feedback;

import org.guildhall.asks.AskKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is asked about feedback; what was said is read or not. */
@Configuration(proxyBeanMethods = false)
class FeedbackAskKinds {

    @Bean
    AskKind giveFeedback() {
        return AskKind.of("feedback.ask.give", AskKind.Delegation.PERSONAL);
    }

    @Bean
    AskKind readFeedback() {
        return AskKind.lapsing("feedback.ask.read", AskKind.Delegation.OWN);
    }

    @Bean
    AskKind doFeedbackAction() {
        return AskKind.of("feedback.ask.action", AskKind.Delegation.OWN);
    }
}
