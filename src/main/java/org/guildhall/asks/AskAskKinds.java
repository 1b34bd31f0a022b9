package org.guildhall.asks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is asked about asks: those who answer for others take them up. */
@Configuration(proxyBeanMethods = false)
class AskAskKinds {

    @Bean
    AskKind nameSuccessor() {
        return AskKind.of("asks.ask.successor", AskKind.Delegation.OFFICE);
    }

    @Bean
    AskKind mendStuckAsk() {
        return AskKind.of("asks.ask.stuck", AskKind.Delegation.OFFICE);
    }
}
