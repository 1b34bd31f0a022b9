package org.guildhall.platform.actor;

/** Whether an act is allowed, and why not. */
public sealed interface Decision {

    /** The act may go on. */
    record Allowed() implements Decision {}

    /**
     * The act may not go on.
     *
     * @param why key of the message that tells the person the reason
     */
    record Denied(String why) implements Decision {}

    static Decision allowed() {
        return new Allowed();
    }

    static Decision denied(String why) {
        return new Denied(why);
    }

    default boolean isAllowed() {
        return this instanceof Allowed;
    }
}
