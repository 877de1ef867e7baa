package org.lensbridge.driver.dahua.parameter;

import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;

/** The positioner: sections 4.10.1 and 4.10.2. Channels and all indexes count from 0; a PTZ port is that of the channel with its number. */
final class PtzParameters {
    private static final ValueType BYTE = ValueType.integer(0, 255);
    private static final ValueType FROM_ONE = ValueType.integer(1, 255);
    private static final ValueType SECONDS = ValueType.integer(0, 65_535);

    static final List<Parameter> ALL = List.of(
            port("Address", BYTE, "The address among several positioners on one port."),
            port(
                            "Attribute[0]",
                            ValueType.choice("1200", "2400", "4800", "9600", "19200", "38400", "57600", "115200"),
                            "The speed of the serial port.")
                    .in("baud"),
            port("Attribute[1]", ValueType.integer(4, 8), "The data bits."),
            port("Attribute[2]", ValueType.choice("Even", "Mark", "None", "Odd", "Space"), "The parity."),
            port("Attribute[3]", ValueType.choice("1", "1.5", "2"), "The stop bits."),
            port("Homing[0]", ValueType.integer(-1, 255), "The preset to return to; -1 for none."),
            port("Homing[1]", SECONDS, "How long nobody moves it before it returns there.")
                    .in("seconds"),
            port("NumberInMatrixs", BYTE, "The number in the matrix."),
            port("ProtocolName", new ValueType.TextType(64), "The positioner's protocol; NONE for no positioner."),
            task("Enable", ValueType.FLAG, "Whether it moves by the clock."),
            // The document counts these days from 1, and all others from 0.
            task(
                            "TimeSection[{day}][{section}]",
                            new ValueType.TextType(64),
                            "When it does so: 'mask hh:mm:ss-hh:mm:ss', where a mask of 0 is never.")
                    .at(new Index("day", 0, 7))
                    .at(new Index("section", 0, 5)),
            task("Fuction", ValueType.choice("Scan", "Preset", "Pattern", "Tour"), "What it does then.")
                    .orKey("PtzAutoMovement[{channel}][{task}].Function"),
            task("ScanId", BYTE, "The number of the scan."),
            task("PresetId", FROM_ONE, "The number of the preset."),
            task("PatternId", BYTE, "The number of the pattern."),
            task("TourId", FROM_ONE, "The number of the tour."),
            task("AutoHoming.Enable", ValueType.FLAG, "Whether it goes on after somebody has moved it."),
            task("AutoHoming.Time", SECONDS, "How long after that it goes on.").in("seconds"),
            task("SnapshotEnable", ValueType.FLAG, "Whether a picture is taken at a preset."),
            task("SnapshotDelayTime", SECONDS, "How long after it has arrived the picture is taken."));

    private PtzParameters() {}

    private static Parameter port(String name, ValueType type, String text) {
        return Parameter.of("Ptz[{channel}]." + name, type, "4.10.1", text).at(Index.channel(0));
    }

    private static Parameter task(String name, ValueType type, String text) {
        return Parameter.of("PtzAutoMovement[{channel}][{task}]." + name, type, "4.10.2", text)
                .at(Index.channel(0))
                .at(new Index("task", 0, 7));
    }
}
