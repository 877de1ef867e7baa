package org.lensbridge.driver.genericcgi.capability.general;

import org.lensbridge.driver.genericcgi.survey.Finder;
import org.lensbridge.driver.genericcgi.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;

/** Finds users, storage, maintenance, logs and time. Stateless. */
public final class GeneralFinder implements Finder {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {}
}
