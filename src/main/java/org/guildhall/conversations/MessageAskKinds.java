package org.guildhall.conversations;

import org.guildhall.asks.AskKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is asked about messages: nobody else follows up what two write to each other. */
@Configuration(proxyBeanMethods = false)
class MessageAskKinds {

    @Bean
    AskKind answerMessage() {
        return AskKind.lapsing("conversations.ask.answer", AskKind.Delegation.PERSONAL);
    }

    @Bean
    AskKind readMessage() {
        return AskKind.lapsing("conversations.ask.read", AskKind.Delegation.PERSONAL);
    }
}
