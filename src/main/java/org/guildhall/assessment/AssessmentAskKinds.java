package org.guildhall.assessment;

import org.guildhall.asks.AskKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is asked about assessments. */
@Configuration(proxyBeanMethods = false)
class AssessmentAskKinds {

    @Bean
    AskKind assessOneself() {
        return AskKind.of("assessment.ask.self", AskKind.Delegation.OWN);
    }

    @Bean
    AskKind assessAsSupervisor() {
        return AskKind.of("assessment.ask.supervisor", AskKind.Delegation.JUDGEMENT);
    }

    @Bean
    AskKind assessAsTutor() {
        return AskKind.of("assessment.ask.tutor", AskKind.Delegation.JUDGEMENT);
    }

    @Bean
    AskKind releaseAssessment() {
        return AskKind.of("assessment.ask.release", AskKind.Delegation.OFFICE);
    }

    @Bean
    AskKind answerAssessment() {
        return AskKind.of("assessment.ask.answer", AskKind.Delegation.OWN);
    }

    @Bean
    AskKind talkAboutAssessment() {
        return AskKind.of("assessment.ask.talk", AskKind.Delegation.PERSONAL);
    }
}
