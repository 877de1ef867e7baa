package org.lensbridge.driver.excelsense.operation;

import static org.lensbridge.driver.support.operation.Operation.read;
import static org.lensbridge.driver.support.operation.Operation.write;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** Chapter "Sensor Settings". A device has one sensor: none of the requests has a place for a channel. */
public final class SensorOperations {
    /** The argument, and the line of answers, of an adjustment. */
    public static final String VALUE = "value";
    /** The argument, and the line of answers, whether top and bottom are exchanged. */
    public static final String VERTICAL = "vertical";
    /** The argument, and the line of answers, whether left and right are exchanged. */
    public static final String HORIZONTAL = "horizontal";

    /**
     * The two requests of one setting.
     *
     * @param get reads it
     * @param set writes it
     */
    public record Setting(Operation get, Operation set) {}

    public static final Setting BRIGHTNESS = level("Brightness", "brightness");
    public static final Setting CONTRAST = level("Contrast", "contrast");
    public static final Setting HUE = level("Hue", "hue");
    public static final Setting SATURATION = level("Saturation", "saturation");
    public static final Setting SHARPNESS = level("Sharpness", "sharpness");

    /** How the picture is turned over. */
    public static final Setting MIRROR = new Setting(
            get("Mirror", "mirror", "Reads which sides of the picture are exchanged."),
            write(
                            "sensor.mirror.set",
                            "Mirror",
                            "/cgi-bin/sensor.cgi?action=set&type=mirror&vertical={vertical}&horizontal={horizontal}",
                            Decodings.OK,
                            "Exchanges sides of the picture.")
                    .needs(VERTICAL, ValueType.integer(0, 1), "1 exchanges top and bottom")
                    .needs(HORIZONTAL, ValueType.integer(0, 1), "1 exchanges left and right"));

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = Stream.of(BRIGHTNESS, CONTRAST, HUE, SATURATION, SHARPNESS, MIRROR)
            .flatMap(setting -> Stream.of(setting.get(), setting.set()))
            .toList();

    private SensorOperations() {}

    private static Setting level(String section, String type) {
        return new Setting(
                get(section, type, "Reads the " + type + " of the picture."),
                write(
                                "sensor." + type + ".set",
                                section,
                                "/cgi-bin/sensor.cgi?action=set&type=" + type + "&value={value}",
                                Decodings.OK,
                                "Changes the " + type + " of the picture.")
                        .needs(VALUE, ValueType.integer(0, 100), "the " + type));
    }

    private static Operation get(String section, String type, String description) {
        return read(
                        "sensor." + type + ".get",
                        section,
                        "/cgi-bin/sensor.cgi?action=get&type=" + type,
                        Decoding.MARKED,
                        description)
                .reused(Reuse.CONFIGURATION);
    }
}
