package org.lensbridge.driver.dahua.capability.image;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.capability.LensCleaning;
import org.lensbridge.driver.dahua.identity.ChannelScan;
import org.lensbridge.driver.dahua.operation.LensOperations;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;

/**
 * Finds wipers. No request tells whether there is one. The one that stops it does no harm but to a wiper that was set in motion before this
 * session, and only a device with a wiper confirms it; so a session asks when it connects for the first time only, and a wiper goes on through the
 * reconnects that follow. One for each session; confined as its survey is.
 */
public final class WiperFinder implements Finder<Ground> {
    /** Why a channel has no wiper; empty for one that has. */
    private final Map<Integer, String> found = new HashMap<>();

    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        List<Integer> channels =
                ground.channels().stream().map(ChannelScan.Found::number).toList();
        if (!found.keySet().containsAll(channels)) {
            EachChannel stop = new EachChannel(ground, LensOperations.WIPE_OFF);
            channels.forEach(number -> found.put(number, stop.ask(number).isPresent() ? "" : stop.reason()));
        }
        for (int number : channels) {
            if (found.get(number).isEmpty()) {
                table.add(number, LensCleaning.class, new DahuaWiper(ground.engine(), number));
            } else {
                table.absent(number, LensCleaning.class, found.get(number));
            }
        }
    }
}
