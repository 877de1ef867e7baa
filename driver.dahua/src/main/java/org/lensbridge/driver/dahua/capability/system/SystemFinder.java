package org.lensbridge.driver.dahua.capability.system;

import org.lensbridge.driver.dahua.survey.Finder;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;

/** Finds clock, network, users, maintenance and logs. */
public final class SystemFinder implements Finder {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {}
}
