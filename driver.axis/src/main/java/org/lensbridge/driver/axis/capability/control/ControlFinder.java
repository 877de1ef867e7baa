package org.lensbridge.driver.axis.capability.control;

import java.util.List;
import org.lensbridge.driver.axis.capability.control.io.PortFinder;
import org.lensbridge.driver.axis.capability.control.overlay.OverlayFinder;
import org.lensbridge.driver.axis.capability.control.ptz.PtzFinder;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;

/** Finds what turns, zooms, focuses, switches and is written over the picture. Stateless. */
public final class ControlFinder implements Finder<Ground> {
    private static final List<Finder<Ground>> FINDERS = List.of(new PtzFinder(), new PortFinder(), new OverlayFinder());

    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        FINDERS.forEach(finder -> finder.find(ground, table));
    }
}
