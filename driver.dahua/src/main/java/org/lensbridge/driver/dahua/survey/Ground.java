package org.lensbridge.driver.dahua.survey;

import java.util.List;
import java.util.Objects;
import org.lensbridge.driver.dahua.identity.ChannelScan;
import org.lensbridge.driver.dahua.identity.PtzChannels;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.quirk.QuirkTable;
import org.lensbridge.driver.support.session.Connection;
import org.lensbridge.driver.support.session.Inquirer;

/**
 * What all finders share while a device is connected.
 *
 * @param engine by the document, with the quirks of this device
 * @param channels that the device has, in order
 * @param ptz which of them turn
 */
public record Ground(
        Connection connection,
        OperationEngine engine,
        QuirkTable.Applied quirks,
        List<ChannelScan.Found> channels,
        PtzChannels ptz)
        implements Inquirer {
    public Ground {
        Objects.requireNonNull(ptz);
        channels = List.copyOf(channels);
    }
}
