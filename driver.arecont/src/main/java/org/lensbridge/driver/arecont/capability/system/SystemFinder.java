package org.lensbridge.driver.arecont.capability.system;

import org.lensbridge.driver.arecont.survey.Finder;
import org.lensbridge.driver.arecont.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;

/** Finds time, users, maintenance and the network. Stateless. */
public final class SystemFinder implements Finder {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {}
}
