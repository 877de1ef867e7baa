package org.lensbridge.driver.dahua.capability.image;

import org.lensbridge.api.capability.LensCleaning;
import org.lensbridge.driver.dahua.identity.ChannelScan;
import org.lensbridge.driver.dahua.operation.LensOperations;
import org.lensbridge.driver.dahua.survey.Finder;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;

/**
 * Finds wipers. No request tells whether there is one. The one that stops it does no harm but to a wiper that was set in motion before this
 * connection, and only a device with a wiper confirms it.
 */
public final class WiperFinder implements Finder {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        EachChannel stop = new EachChannel(ground, LensOperations.WIPE_OFF);
        for (ChannelScan.Found channel : ground.channels()) {
            if (stop.ask(channel.number()).isPresent()) {
                table.add(channel.number(), LensCleaning.class, new DahuaWiper(ground.engine(), channel.number()));
            } else {
                table.absent(channel.number(), LensCleaning.class, stop.reason());
            }
        }
    }
}
