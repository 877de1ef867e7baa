package org.lensbridge.driver.arecont.capability.media;

import org.lensbridge.driver.arecont.survey.Finder;
import org.lensbridge.driver.arecont.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;

/** Finds pictures, streams, recordings on the SD card and sound. Stateless. */
public final class MediaFinder implements Finder {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {}
}
