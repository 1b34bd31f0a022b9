package org.guildhall.operation.web;

import java.util.List;
import org.guildhall.operation.Troubles;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.work.StuckWork;

/** Long work that has not said a word for ten minutes, and the acts that mend it. */
public record StuckWorkPage(List<StuckWork.Silent> work, Troubles troubles) implements Page {

    public List<Chip> tabs() {
        return Tabs.of(troubles, "/operation/work");
    }
}
