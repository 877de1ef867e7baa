package org.lensbridge.driver.support.session;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import org.lensbridge.api.driver.DriverContext;

/** Notes the warnings and lends nothing. */
public final class NotingContext implements DriverContext {
    public final List<String> warnings = new CopyOnWriteArrayList<>();

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public void converse(String name, Runnable work) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledExecutorService scheduler() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void warn(String subject, String sentence) {
        warnings.add(subject + "|" + sentence);
    }
}
