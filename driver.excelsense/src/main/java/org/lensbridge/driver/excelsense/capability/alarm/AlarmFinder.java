package org.lensbridge.driver.excelsense.capability.alarm;

import org.lensbridge.driver.excelsense.survey.Finder;
import org.lensbridge.driver.excelsense.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;

/** Finds cleaning of the lens, the alarm output, motion detection, events and recording. Stateless. */
public final class AlarmFinder implements Finder {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {}
}
