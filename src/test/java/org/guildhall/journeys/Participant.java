package org.guildhall.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** What everybody does who takes part in a placement, whichever way they came in. */
class Participant {

    final Someone at;

    Participant(Someone at) {
        this.at = at;
    }

    /** Signs the agreement whose page is open. */
    void signs(String name) {
        at.isAt("agreements.title").follows("agreements.sign-now").writes("agreements.name", name);
        at.presses("agreements.sign").seesText(name);
    }

    /** Gives every objective of the open assessment this level, from 1 to 4. */
    void judges(int level) {
        Locator objectives = at.page()
                .locator("main")
                .getByRole(AriaRole.RADIOGROUP)
                .or(at.page().locator("main fieldset"));
        for (Locator objective : objectives.all())
            objective.getByRole(AriaRole.RADIO).nth(level - 1).check();
        at.presses("assessment.submit");
    }

    /** Opens a page of the placement at whose page they are. */
    void goesTo(String part) {
        String path = at.path();
        int end = path.indexOf('/', path.indexOf("/placements/") + "/placements/".length());
        at.opens((end < 0 ? path : path.substring(0, end)) + part);
    }
}
