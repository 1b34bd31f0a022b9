package org.guildhall.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.guildhall.Guildhall;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test on the whole application: a migrated empty database for the class, the clock standing at
 * {@link TestClock#START}, jobs at rest. Browser journeys use {@link GuildhallJourney}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = {Guildhall.class, GuildhallTestConfiguration.class},
        properties = {
            "spring.datasource.url=switched-by-test-class",
            "spring.flyway.enabled=false",
            "guildhall.rounds=false",
            "guildhall.sms.account=AC0123456789abcdef0123456789abcdef",
            "guildhall.sms.token=secret-of-the-account",
            "guildhall.sms.from=+15005550006",
            // the clock stands still, so nothing comes back of what many tests use of one address
            "guildhall.limits.factor=100",
            "guildhall.demo.fill=false",
            "guildhall.asks.gathering=at_once"
        })
@AutoConfigureMockMvc
@ActiveProfiles("test")
@TestExecutionListeners(listeners = FreshDatabase.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface GuildhallTest {}
