package org.lensbridge.driver.dahua.capability.image;

import java.util.List;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;

/** Finds imaging, lens, overlays and masks. */
public final class ImageFinder implements Finder<Ground> {
    private static final List<Finder<Ground>> PARTS =
            List.of(new ImagingFinder(), new WidgetFinder(), new LensFinder());

    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        PARTS.forEach(part -> part.find(ground, table));
    }
}
