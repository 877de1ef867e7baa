package org.lensbridge.driver.genericcgi.capability.live;

import java.util.List;
import org.lensbridge.driver.genericcgi.capability.live.event.EventFinder;
import org.lensbridge.driver.genericcgi.capability.live.io.IoFinder;
import org.lensbridge.driver.genericcgi.capability.live.ptz.PtzFinder;
import org.lensbridge.driver.genericcgi.capability.live.video.VideoFinder;
import org.lensbridge.driver.genericcgi.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;

/** Finds pictures, streams, what moves, switches and happens. Stateless. */
public final class LiveFinder implements Finder<Ground> {
    private static final List<Finder<Ground>> FINDERS =
            List.of(new VideoFinder(), new PtzFinder(), new IoFinder(), new EventFinder());

    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        FINDERS.forEach(finder -> finder.find(ground, table));
    }
}
