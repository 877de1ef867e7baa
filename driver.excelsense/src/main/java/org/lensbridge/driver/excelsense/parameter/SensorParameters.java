package org.lensbridge.driver.excelsense.parameter;

import static org.lensbridge.driver.excelsense.parameter.Rows.flag;
import static org.lensbridge.driver.excelsense.parameter.Rows.number;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.driver.support.parameter.Mark;
import org.lensbridge.driver.support.parameter.Parameter;

/** The sensor. Its requests name no channel: the vendor's cameras have one. */
final class SensorParameters {
    /** In the order of the document. */
    static final List<Parameter> ALL = Stream.of(
                    level("brightness", "Brightness"),
                    level("contrast", "Contrast"),
                    level("hue", "Hue"),
                    level("saturation", "Saturation"),
                    level("sharpness", "Sharpness"),
                    flag("mirror.vertical", "Mirror", "Whether top and bottom are exchanged.")
                            .with(Mark.ACCOMPANIES),
                    flag("mirror.horizontal", "Mirror", "Whether left and right are exchanged.")
                            .with(Mark.ACCOMPANIES))
            .map(row -> row.at(Rows.CHANNEL))
            .toList();

    private SensorParameters() {}

    private static Parameter level(String name, String section) {
        return number("sensor." + name, 0, 100, section, "The " + name + " of the picture.");
    }
}
