package org.guildhall.platform.limits;

import java.time.Duration;

/** What is limited: so many at once, and as many again over a time. */
public enum Limit {

    /** Letters with a sign-in link to one e-mail address: a full inbox is a nuisance that anybody could cause. */
    LETTERS_TO(5, Duration.ofHours(1)),

    /** Letters with a sign-in link asked for from one network address: a class of thirty behind one router must get through. */
    LETTERS_FROM(60, Duration.ofHours(1)),

    /** Codes sent to one mobile number: each costs money, and its owner may have nothing to do with it. */
    CODES_TO(3, Duration.ofHours(1)),

    /** Codes that one person has sent. */
    CODES_BY(6, Duration.ofHours(1));

    private final int most;
    private final Duration within;

    Limit(int most, Duration within) {
        this.most = most;
        this.within = within;
    }

    int most() {
        return most;
    }

    Duration within() {
        return within;
    }
}
