package org.guildhall.testing;

import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Gives each test class an empty database and the clock at its start, in a context that stays. */
class FreshDatabase extends AbstractTestExecutionListener {

    @Override
    public final int getOrder() {
        return 1_000;
    }

    @Override
    public void beforeTestClass(TestContext test) {
        ApplicationContext context = test.getApplicationContext();
        SwitchableDataSource dataSource = context.getBean(SwitchableDataSource.class);
        dataSource.renew();
        dataSource.use();
        context.getBean(TestClock.class).set(TestClock.START);
    }
}
