package org.guildhall.logbook;

import org.guildhall.asks.AskKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the logbook is asked of people. */
@Configuration(proxyBeanMethods = false)
class LogbookAskKinds {

    @Bean
    AskKind decideOnWeek() {
        return AskKind.of("logbook.ask.week", AskKind.Delegation.ALLOWED);
    }

    @Bean
    AskKind changeWeek() {
        return AskKind.of("logbook.ask.again", AskKind.Delegation.OWN);
    }
}
