package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.read;
import static org.lensbridge.driver.support.operation.Operation.write;

import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/** Tables of settings, each read as a whole and written by full names: {@code ChannelTitle[0].Name}. Indexes count from 0. */
public final class ConfigOperations {
    /** Section 4.5.5. */
    public static final Operation ENCODE = get("config.encode", "4.5.5", "Encode", "How the streams are coded.");
    /** Section 4.5.7. */
    public static final Operation CHANNEL_TITLE =
            get("config.channelTitle", "4.5.7", "ChannelTitle", "The names of the channels.");
    /** Section 4.7.2. */
    public static final Operation NETWORK =
            get("config.network", "4.7.2", "Network", "Addresses of the network interfaces.");

    static final List<Operation> ALL = List.of(
            get("config.snap", "4.4.1", "Snap", "When pictures are taken by themselves."),
            set("config.snap.set", "4.4.1", "Snap", "When pictures are taken by themselves."),
            ENCODE,
            set("config.encode.set", "4.5.5", "Encode", "How the streams are coded."),
            get("config.encodeRegions", "4.5.6", "VideoEncodeROI", "Regions of interest of the encoder."),
            set("config.encodeRegions.set", "4.5.6", "VideoEncodeROI", "Regions of interest of the encoder."),
            CHANNEL_TITLE,
            set("config.channelTitle.set", "4.5.7", "ChannelTitle", "The names of the channels."),
            NETWORK,
            get("config.ptz", "4.10.1", "Ptz", "Serial port and protocol of the positioner."),
            set("config.ptz.set", "4.10.1", "Ptz", "Serial port and protocol of the positioner."),
            get("config.ptzAutoMovement", "4.10.2", "PtzAutoMovement", "Movements by the clock."),
            set("config.ptzAutoMovement.set", "4.10.2", "PtzAutoMovement", "Movements by the clock."));

    private ConfigOperations() {}

    private static Operation get(String name, String section, String table, String what) {
        return read(name, section, "/cgi-bin/configManager.cgi?action=getConfig&name=" + table, Decoding.KEYS, what);
    }

    private static Operation set(String name, String section, String table, String what) {
        return write(
                        name,
                        section,
                        "/cgi-bin/configManager.cgi?action=setConfig&{*changes}",
                        Confirmation.OK,
                        "Sets: " + Character.toLowerCase(what.charAt(0)) + what.substring(1))
                .needs("changes", ValueType.ANY, "a record of full names, each beginning with " + table);
    }
}
