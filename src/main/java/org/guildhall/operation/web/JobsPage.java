package org.guildhall.operation.web;

import java.util.List;
import org.guildhall.operation.Troubles;
import org.guildhall.platform.jobs.Job;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.words.Say;

/** What is done again and again: when it was, whether it went well, when it is due. */
public record JobsPage(List<Job> jobs, Troubles troubles) implements Page {

    public List<Chip> tabs() {
        return Tabs.of(troubles, "/operation/jobs");
    }

    /** What it does, in words; its name where nobody has found words yet. */
    public String name(Job job) {
        String key = "operation.job." + job.name();
        return Say.has(key) ? Say.text(key) : job.name();
    }

    public String outcome(Job job) {
        if (job.running()) {
            return Say.text("operation.jobs.running");
        }
        if (job.lastRun() == null) {
            return Say.text("operation.jobs.never");
        }
        return job.isFailing() ? Say.text("operation.jobs.failed", job.failures()) : Say.text("operation.jobs.well");
    }

    public String kind(Job job) {
        return job.isFailing() ? "bad" : job.lastRun() == null || job.running() ? "" : "good";
    }
}
