package org.lensbridge.driver.genericcgi.capability.live;

import org.lensbridge.driver.genericcgi.survey.Finder;
import org.lensbridge.driver.genericcgi.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;

/** Finds pictures, streams, what moves, switches and happens. Stateless. */
public final class LiveFinder implements Finder {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {}
}
