package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.read;
import static org.lensbridge.driver.support.operation.Operation.write;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** Tables of settings, each read as a whole and written by full names: {@code ChannelTitle[0].Name}. Indexes count from 0. */
public final class ConfigOperations {
    private static final String GET = "/cgi-bin/configManager.cgi?action=getConfig&name=";

    /** Section 4.5.5. */
    public static final Operation ENCODE = get("config.encode", "4.5.5", "Encode", "How the streams are coded.");
    /** Section 4.5.7. */
    public static final Operation CHANNEL_TITLE =
            get("config.channelTitle", "4.5.7", "ChannelTitle", "The names of the channels.");
    /** Section 4.7.2. */
    public static final Operation NETWORK =
            get("config.network", "4.7.2", "Network", "Addresses of the network interfaces.");

    /** Any table, also one beyond the document: section 3.3 and the form that all tables share. */
    public static final Operation ANY = read(
                    "config.table", "3.3", GET + "{name}", Decoding.KEYS, "A table of settings by its name.")
            .needs("name", ValueType.TEXT, "the name of the table")
            .reused(Reuse.CONFIGURATION);
    /** Changes of any table, among them some that take the device away. */
    public static final Operation SET_ANY = set(
                    "config.table.set", "3.3", "the name of a table", "Settings of any table.")
            .with(Trait.DESTRUCTIVE);

    static final List<Operation> ALL = List.of(
            ANY,
            SET_ANY,
            get("config.snap", "4.4.1", "Snap", "When pictures are taken by themselves."),
            set("config.snap.set", "4.4.1", "Snap", "When pictures are taken by themselves."),
            get("config.videoColor", "4.5.2", "VideoColor", "How the picture looks."),
            set("config.videoColor.set", "4.5.2", "VideoColor", "How the picture looks."),
            ENCODE,
            set("config.encode.set", "4.5.5", "Encode", "How the streams are coded."),
            get("config.encodeRegions", "4.5.6", "VideoEncodeROI", "Regions of interest of the encoder."),
            set("config.encodeRegions.set", "4.5.6", "VideoEncodeROI", "Regions of interest of the encoder."),
            CHANNEL_TITLE,
            set("config.channelTitle.set", "4.5.7", "ChannelTitle", "The names of the channels."),
            get("config.general", "4.6.1", "General", "The device's name and place."),
            set("config.general.set", "4.6.1", "General", "The device's name and place."),
            get("config.language", "4.6.6", "Language", "The language of the device's menus."),
            set("config.language.set", "4.6.6", "Language", "The language; the device restarts.")
                    .with(Trait.DESTRUCTIVE),
            NETWORK,
            get("config.ptz", "4.10.1", "Ptz", "Serial port and protocol of the positioner."),
            set("config.ptz.set", "4.10.1", "Ptz", "Serial port and protocol of the positioner."),
            get("config.ptzAutoMovement", "4.10.2", "PtzAutoMovement", "Movements by the clock."),
            set("config.ptzAutoMovement.set", "4.10.2", "PtzAutoMovement", "Movements by the clock."));

    private static final Map<String, Operation> BY_TARGET =
            ALL.stream().filter(row -> row.is(Trait.READ)).collect(Collectors.toMap(Operation::target, row -> row));
    private static final Map<String, Operation> BY_NAME =
            ALL.stream().filter(row -> row.is(Trait.WRITE)).collect(Collectors.toMap(Operation::name, row -> row));

    private ConfigOperations() {}

    /** The row that reads a table; empty for a table without one. */
    public static Optional<Operation> reading(String table) {
        return Optional.ofNullable(BY_TARGET.get(GET + table));
    }

    /** The row that writes a table; empty for a table without one. */
    public static Optional<Operation> writing(String table) {
        return reading(table).flatMap(row -> Optional.ofNullable(BY_NAME.get(row.name() + ".set")));
    }

    private static Operation get(String name, String section, String table, String what) {
        return read(name, section, GET + table, Decoding.KEYS, what).reused(Reuse.CONFIGURATION);
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
