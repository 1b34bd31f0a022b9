package org.guildhall.demo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;

/** Fills the demo at the first start: when the address is known, which letters name, and before jobs and the post begin. */
@InDemo
class DemoStart implements SmartLifecycle {

    private static final int AFTER_THE_WEB_SERVER = DEFAULT_PHASE - 1024;

    private final Demonstration demonstration;
    private final boolean fills;
    private volatile boolean running;

    DemoStart(Demonstration demonstration, @Value("${guildhall.demo.fill:true}") boolean fills) {
        this.demonstration = demonstration;
        this.fills = fills;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_WEB_SERVER;
    }

    @Override
    public void start() {
        running = true;
        if (fills) {
            demonstration.fill();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
