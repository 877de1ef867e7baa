package org.lensbridge.driver.excelsense.capability.image;

import org.lensbridge.driver.excelsense.survey.Finder;
import org.lensbridge.driver.excelsense.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;

/** Finds imaging and text over the picture. Stateless. */
public final class ImageFinder implements Finder {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {}
}
