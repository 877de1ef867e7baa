package org.lensbridge.driver.axis.capability.system;

import org.lensbridge.driver.axis.survey.Finder;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;

/** Finds time, users, maintenance, logs and the network. Stateless. */
public final class SystemFinder implements Finder {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {}
}
