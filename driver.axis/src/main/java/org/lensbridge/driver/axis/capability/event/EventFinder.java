package org.lensbridge.driver.axis.capability.event;

import org.lensbridge.api.capability.EventSource;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;

/**
 * Finds events. Every device has them: which way it tells them shows when it is asked, and asking costs a login at its RTSP server. Stateless.
 */
public final class EventFinder implements Finder<Ground> {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        table.add(0, EventSource.class, new AxisEvents(ground, ground.rtspPort()));
    }
}
