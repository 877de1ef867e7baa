package org.lensbridge.driver.axis.capability.event;

import org.lensbridge.api.capability.EventSource;
import org.lensbridge.driver.axis.survey.Finder;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;

/**
 * Finds events. Every device has them: which way it tells them shows when it is asked, and asking costs a login at its RTSP server. Stateless.
 */
public final class EventFinder implements Finder {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        table.add(0, EventSource.class, new AxisEvents(ground, ground.rtspPort()));
    }
}
