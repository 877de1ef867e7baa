package org.lensbridge.driver.axis.capability.media;

import org.lensbridge.driver.axis.survey.Finder;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;

/** Finds pictures, streams, sound and recordings. Stateless. */
public final class MediaFinder implements Finder {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {}
}
