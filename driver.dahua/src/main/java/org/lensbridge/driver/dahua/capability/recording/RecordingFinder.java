package org.lensbridge.driver.dahua.capability.recording;

import org.lensbridge.driver.dahua.survey.Finder;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;

/** Finds recordings, recorder and storage. */
public final class RecordingFinder implements Finder {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {}
}
