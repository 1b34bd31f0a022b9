package org.guildhall.platform.database;

import java.util.concurrent.atomic.AtomicReference;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the housekeeping of published events, which runs without a transaction and without an actor, a transaction of
 * the system. What is published or completed inside a transaction stays in it.
 */
final class EventPublicationsAsSystem implements BeanPostProcessor, BeanFactoryAware, MethodInterceptor {

    private @Nullable BeanFactory beans;

    @Override
    public void setBeanFactory(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof EventPublicationRepository)) {
            return bean;
        }
        if (bean instanceof Advised advised && !advised.isFrozen()) {
            advised.addAdvice(0, this);
            return bean;
        }
        ProxyFactory factory = new ProxyFactory(bean);
        factory.addAdvice(this);
        return factory.getProxy();
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive() || beans == null) {
            return call.proceed();
        }
        TransactionTemplate transaction = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
        AtomicReference<@Nullable Object> result = new AtomicReference<>();
        Acting.as(Actor.system("events"), () -> transaction.executeWithoutResult(status -> result.set(proceed(call))));
        return result.get();
    }

    private static @Nullable Object proceed(MethodInvocation call) {
        try {
            return call.proceed();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
