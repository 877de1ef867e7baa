package org.lensbridge.driver.dahua.capability.event;

import org.lensbridge.driver.dahua.survey.Finder;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;

/** Finds motion detection and alarm inputs and outputs. */
public final class DetectionFinder implements Finder {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {}
}
