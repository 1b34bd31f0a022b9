package org.guildhall.people;

/** What can be done with the roles people hold in an organisation. */
enum StaffAct {
    SEE,
    GIVE,
    TAKE
}
