package org.lensbridge.driver.axis.capability.event;

import org.lensbridge.driver.axis.survey.Finder;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;

/** Finds events. Stateless. */
public final class EventFinder implements Finder {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {}
}
