package org.lensbridge.driver.arecont.capability.picture;

import org.lensbridge.driver.arecont.survey.Finder;
import org.lensbridge.driver.arecont.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;

/** Finds imaging, the lens and privacy masks. Stateless. */
public final class PictureFinder implements Finder {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {}
}
