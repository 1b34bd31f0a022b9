package org.guildhall.platform.actor;

import java.util.function.Supplier;

/** Binds the actor to what runs, so that row security is armed with the same actor that the façades were given. */
public final class Acting {

    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

    private Acting() {}

    /** The bound actor; nobody where none is bound, so that row security fails closed. */
    public static Actor current() {
        return CURRENT.isBound() ? CURRENT.get() : Actor.nobody();
    }

    /** Runs something as the actor and returns what it made. */
    public static <T> T as(Actor actor, Supplier<T> work) {
        return ScopedValue.where(CURRENT, actor).call(work::get);
    }

    /** Runs something as the actor. */
    public static void as(Actor actor, Runnable work) {
        ScopedValue.where(CURRENT, actor).run(work);
    }

    /** For a filter chain, which throws what it likes. */
    public static <X extends Throwable> void through(Actor actor, Step<X> step) throws X {
        ScopedValue.where(CURRENT, actor).<Boolean, X>call(() -> {
            step.run();
            return true;
        });
    }

    /** Something that may throw. */
    @FunctionalInterface
    public interface Step<X extends Throwable> {
        void run() throws X;
    }
}
