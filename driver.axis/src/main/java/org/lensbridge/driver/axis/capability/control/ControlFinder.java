package org.lensbridge.driver.axis.capability.control;

import org.lensbridge.driver.axis.survey.Finder;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;

/** Finds what turns, zooms, focuses, switches and is written over the picture. Stateless. */
public final class ControlFinder implements Finder {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {}
}
