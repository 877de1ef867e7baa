package org.lensbridge.driver.arecont.capability.event;

import org.lensbridge.driver.arecont.survey.Finder;
import org.lensbridge.driver.arecont.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;

/** Finds motion detection, contacts and events. Stateless. */
public final class EventFinder implements Finder {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {}
}
