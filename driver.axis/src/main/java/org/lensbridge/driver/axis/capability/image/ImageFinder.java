package org.lensbridge.driver.axis.capability.image;

import org.lensbridge.driver.axis.survey.Finder;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;

/** Finds imaging and motion detection. Stateless. */
public final class ImageFinder implements Finder {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {}
}
