package org.guildhall.agreements;

import org.guildhall.asks.AskKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is asked about agreements. */
@Configuration(proxyBeanMethods = false)
class AgreementAskKinds {

    @Bean
    AskKind signAgreement() {
        return AskKind.of("agreements.ask.sign", AskKind.Delegation.SIGNATURE);
    }

    @Bean
    AskKind renewAgreement() {
        return AskKind.of("agreements.ask.renew", AskKind.Delegation.OFFICE);
    }
}
