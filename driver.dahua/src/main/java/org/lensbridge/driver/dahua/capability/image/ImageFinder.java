package org.lensbridge.driver.dahua.capability.image;

import org.lensbridge.driver.dahua.survey.Finder;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;

/** Finds imaging, lens, overlays, masks and wiper. */
public final class ImageFinder implements Finder {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {}
}
