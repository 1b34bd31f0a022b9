package org.guildhall.people;

/** What can be done about acting for somebody. */
enum AssistanceAct {
    BEGIN,
    SEE,
    END
}
