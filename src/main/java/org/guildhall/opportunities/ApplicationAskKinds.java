package org.guildhall.opportunities;

import org.guildhall.asks.AskKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is asked about applications. */
@Configuration(proxyBeanMethods = false)
class ApplicationAskKinds {

    @Bean
    AskKind answerApplication() {
        return AskKind.of("opportunities.ask.answer", AskKind.Delegation.ALLOWED);
    }

    @Bean
    AskKind decideOnOffer() {
        return AskKind.of("opportunities.ask.decide", AskKind.Delegation.OWN);
    }
}
