package org.guildhall.people;

/** What people do with their own way in. */
enum AccountAct {
    SEE,
    END_SESSION,
    ADD_PASSKEY,
    RENAME_PASSKEY,
    REMOVE_PASSKEY
}
