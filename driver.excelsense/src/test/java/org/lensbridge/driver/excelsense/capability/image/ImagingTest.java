package org.lensbridge.driver.excelsense.capability.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lensbridge.api.capability.Imaging;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.image.DayNight;
import org.lensbridge.api.capability.image.Exposure;
import org.lensbridge.api.capability.image.ImageLevel;
import org.lensbridge.api.capability.image.ImagingSettings;
import org.lensbridge.api.capability.image.Orientation;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.ScriptedDevice;
import org.lensbridge.driver.testkit.AnsweringCamera;

class ImagingTest {
    private final Map<String, String> held = new ConcurrentHashMap<>(Map.of(
            "brightness", "value=40\r\n",
            "contrast", "value=100\r\n",
            "hue", "error,return=-22",
            "saturation", "value=1\r\n",
            "sharpness", "value=many\r\n",
            "mirror", "vertical=0\r\nhorizontal=1\r\n"));
    private final ScriptedDevice device = new ScriptedDevice();

    @AfterEach
    void close() throws IOException {
        device.close();
    }

    private Imaging imaging() {
        for (String type : held.keySet()) {
            device.answers("action=get&type=" + type, request -> AnsweringCamera.text(held.get(type)));
        }
        for (String type : held.keySet()) {
            device.answers("action=set&type=" + type, request -> store(type, request));
        }
        return device.connect().capability(1, Imaging.class);
    }

    private byte[] store(String type, AnsweringCamera.Request request) {
        String written = request.target().split("type=" + type + "&", 2)[1];
        held.put(type, written.replace("&", "\r\n"));
        return AnsweringCamera.text("OK\r\n");
    }

    private static ImagingSettings turned(int rotation) {
        return new ImagingSettings(
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Orientation(true, true, rotation)));
    }

    private List<String> written() {
        return device.sent("sensor.cgi").stream()
                .filter(target -> target.contains("action=set"))
                .toList();
    }

    @Test
    void readsEachSettingByOneRequestAndOffersWhatTheDeviceHas() {
        Imaging imaging = imaging();
        int before = device.sent("sensor.cgi").size();
        ImagingSettings now = imaging.read();
        assertEquals(6, device.sent("sensor.cgi").size() - before);
        assertEquals(
                Map.of(ImageLevel.BRIGHTNESS, 0.4, ImageLevel.CONTRAST, 1.0, ImageLevel.SATURATION, 0.01),
                now.levels());
        assertEquals(Optional.of(new Orientation(true, false, 0)), now.orientation());
        assertEquals(
                Set.of(ImageLevel.BRIGHTNESS, ImageLevel.CONTRAST, ImageLevel.SATURATION),
                imaging.options().levels());
        assertTrue(imaging.options().mirror() && imaging.options().flip());
        assertTrue(imaging.options().exposureModes().isEmpty()
                && imaging.options().rotations().isEmpty());
        assertFalse(imaging.options().gain() || imaging.options().exposureTimes());
        assertEquals(6, device.sent("sensor.cgi").size() - before);
    }

    @Test
    void writesChangesOnlyAndReadsBack() {
        Imaging imaging = imaging();
        ImagingSettings now = imaging.write(new ImagingSettings(
                Map.of(ImageLevel.BRIGHTNESS, 0.4, ImageLevel.CONTRAST, 0.25),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                turned(0).orientation()));
        assertEquals(
                List.of(
                        "sensor.cgi?action=set&type=contrast&value=25",
                        "sensor.cgi?action=set&type=mirror&vertical=1&horizontal=1"),
                written());
        assertEquals(0.25, now.levels().get(ImageLevel.CONTRAST));
        assertEquals(turned(0).orientation(), now.orientation());
        imaging.write(turned(0));
        assertEquals(2, written().size());
    }

    static Stream<ImagingSettings> impossible() {
        Optional<Exposure> none = Optional.empty();
        return Stream.of(
                ImagingSettings.of(ImageLevel.HUE, 0.5),
                ImagingSettings.of(ImageLevel.GAMMA, 0.5),
                turned(90),
                new ImagingSettings(Map.of(), none, Optional.empty(), Optional.of(DayNight.DAY), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void refusesWhatTheDeviceLacksBeforeItWrites(ImagingSettings changes) {
        Imaging imaging = imaging();
        CameraException failure = assertThrows(CameraException.class, () -> imaging.write(changes));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        assertEquals(List.of(), written());
    }

    @Test
    void tellsThatTheDeviceRefusesAChange() {
        Imaging imaging = imaging();
        device.answers("action=set&type=contrast", request -> AnsweringCamera.text("error,return=-512"));
        CameraException failure =
                assertThrows(CameraException.class, () -> imaging.write(ImagingSettings.of(ImageLevel.CONTRAST, 0.2)));
        assertEquals(Kind.AUTH_REFUSED, failure.kind());
        assertFalse(failure.toString().contains("t3st"), "the password is shown");
    }

    @Test
    void belongsToTheFirstOfSeveralChannels() {
        device.text("action=get&type=deviceInfo", "deviceID=7\r\nproductModel=X\r\nchannelNum=2\r\n");
        imaging();
        assertTrue(device.rig().session().capability(2, Imaging.class).isEmpty());
        assertTrue(device.rig().session().capability(2, Snapshot.class).isPresent());
    }

    @Test
    void isAbsentWithoutASensor() {
        assertTrue(device.connect().session().capability(1, Imaging.class).isEmpty());
    }
}
