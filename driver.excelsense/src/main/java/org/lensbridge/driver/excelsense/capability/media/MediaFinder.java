package org.lensbridge.driver.excelsense.capability.media;

import org.lensbridge.driver.excelsense.survey.Finder;
import org.lensbridge.driver.excelsense.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;

/** Finds pictures and streams. Stateless. */
public final class MediaFinder implements Finder {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {}
}
