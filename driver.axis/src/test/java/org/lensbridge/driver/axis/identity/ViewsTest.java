package org.lensbridge.driver.axis.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lensbridge.driver.axis.survey.View;
import org.lensbridge.driver.support.tree.Tree;
import org.lensbridge.transport.text.KeyValues;

/** Channels by what a device lists. */
class ViewsTest {
    private static List<View> views(String product, String... lines) {
        return Views.in(Tree.of(KeyValues.parse(String.join("\r\n", lines))), product);
    }

    @Test
    void leavesOutViewAreasThatAreOff() {
        assertEquals(
                List.of(new View(1, 0, 0, "Door"), new View(3, 2, 0, "Gate")),
                views(
                        "",
                        "root.Image.NbrOfConfigs=3",
                        "root.Image.I0.Enabled=yes",
                        "root.Image.I0.Name=Door",
                        "root.Image.I0.Source=0",
                        "root.Image.I1.Enabled=no",
                        "root.Image.I1.Source=0",
                        "root.Image.I2.Enabled=yes",
                        "root.Image.I2.Name=Gate",
                        "root.Image.I2.Source=0",
                        "root.ImageSource.NbrOfSources=1",
                        "root.ImageSource.I0.Name=Camera"));
    }

    @Test
    void takesOneChannelForEachSourceAndOneForTheirQuadView() {
        assertEquals(
                List.of(new View(1, 0, 0, "A"), new View(2, 1, 1, "B"), new View(3, 2, View.ALL_SOURCES, "Quad view")),
                views(
                        "Video Encoder",
                        "root.Image.I0.Source=0",
                        "root.Image.I0.Name=",
                        "root.Image.I1.Source=1",
                        "root.Image.I2.Source=quad",
                        "root.Image.I2.Name=Quad view",
                        "root.ImageSource.I0.Name=A",
                        "root.ImageSource.I1.Name=B"));
    }

    @Test
    void takesImagesWithoutSourceForTheirOwnSensor() {
        assertEquals(
                List.of(new View(1, 0, 0, "")),
                views("", "root.Image.I0.Name=", "root.Image.I0.Appearance.Rotation=0"));
        assertEquals(
                List.of(new View(1, 0, 0, "Cam"), new View(2, 1, 0, "Crop")),
                views("", "root.Image.I0.Name=Cam", "root.Image.I1.Name=Crop", "root.ImageSource.I0.Name=Sensor"));
    }

    @Test
    void countsSourcesWhereImagesAreNotTold() {
        assertEquals(2, views("", "root.ImageSource.NbrOfSources=2").size());
        assertEquals(1, views("", "root.Properties.Image.Format=jpeg,mjpeg").size());
        assertEquals(256, views("", "root.ImageSource.NbrOfSources=99999999999").size());
    }

    @Test
    void findsNoChannelOfWhatHasNoVideo() {
        assertEquals(List.of(), views("I/O Relay Module", "root.Properties.System.SerialNumber=ACCC8E112233"));
        assertEquals(List.of(), views("Network Speaker", "root.Brand.Brand=AXIS"));
    }

    @Test
    void trustsTheNameOfTheProductWhereNothingElseIsTold() {
        assertEquals(1, views("Network Camera", "root.Brand.Brand=AXIS").size());
        assertEquals(
                1, views("Dome Camera", "root.Properties.Firmware.Version=9.1").size());
        assertEquals(
                0,
                views("Video Decoder", "root.Properties.Firmware.Version=9.1").size());
        assertEquals(
                0,
                views("Network Video Recorder", "root.Properties.Firmware.Version=12.2")
                        .size());
    }

    @Test
    void takesMaskedNamesForUnknown() {
        assertEquals(
                List.of(new View(1, 0, 0, "")),
                views("", "root.Image.I0.Name=******", "root.Image.I0.Source=******", "root.Image.I0.Enabled=******"));
    }
}
