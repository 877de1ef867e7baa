package org.lensbridge.driver.arecont;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;

/** Cameras with several sensors, which name the sensor in their answers in many ways and take changes in many ways. */
class SensorShapesTest {
    private static final Pattern TARGET = Pattern.compile("/(get|set)(\\d?)\\?([A-Za-z_]+)(?:=(.*))?");

    private final Map<String, String> held = new ConcurrentHashMap<>(Map.of(
            "model", "AV20275DN",
            "sensorcount", "2",
            "1/brightness", "4",
            "2/brightness", "-7",
            "fps", "8"));

    private AnsweringCamera camera(String shape, String taken, byte[] refusal) {
        return new AnsweringCamera(request -> {
            Matcher target = TARGET.matcher(request.target());
            if (!target.matches()) {
                return Optional.empty();
            }
            String sensor = target.group(2);
            String name = target.group(3);
            String key = sensor.isEmpty() ? name : sensor + "/" + name;
            if (target.group(4) != null && !name.equals("model")) {
                if (!(request.method() + " /" + target.group(1)).matches(taken)) {
                    return Optional.of(refusal);
                }
                if (name.equals("params")) {
                    return Optional.of(AnsweringCamera.text("params=save"));
                }
                held.put(key, target.group(4));
            }
            return Optional.ofNullable(held.get(key))
                    .map(value -> AnsweringCamera.text(shape.replace("%s", sensor)
                            .replace("%N", name.toUpperCase(Locale.ROOT))
                            .replace("%n", name)
                            .replace("%v", value)));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%n=%v",
                "%s%n=%v\r\n",
                "%n%s=%v\r\n",
                "%s:%n=%v",
                "%n_%s = %v\r\nOK",
                "%n.%s=%v\0",
                "get%s?%n=%v",
                "/get%s?%n=%v\r\n",
                "channel%s.%n=%v",
                "%N=%v"
            })
    void eachSensorHasItsOwn(String shape) throws IOException {
        try (AnsweringCamera camera = camera(shape, ".* /set", AnsweringCamera.status("404 Not Found"));
                DeviceRig rig = new DeviceRig(ArecontDriverFactory::new, camera.address())) {
            assertEquals(3, rig.connect().channels().size());
            assertEquals(
                    Map.of("brightness", Value.of(-7)),
                    rig.capability(2, Settings.class).read(List.of("brightness")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST /set, 404 Not Found",
        "GET /set, 405 Method Not Allowed",
        "GET /set, 400 Bad Request",
        "GET /set, 501 Not Implemented",
        "GET /set, 404 Not Found",
        "POST /get, 404 Not Found",
        "GET /set, 411 Length Required",
        "GET /set, 500 Internal Server Error"
    })
    void changesAreTakenInOneWay(String taken, String refusal) throws IOException {
        String also = taken.equals("POST /get") ? "(POST /get|POST /set)" : taken;
        try (AnsweringCamera camera = camera("%n=%v\r\n", also, AnsweringCamera.status(refusal));
                DeviceRig rig = new DeviceRig(ArecontDriverFactory::new, camera.address())) {
            rig.connect();
            assertEquals(
                    Map.of("brightness", Value.of(11)),
                    rig.capability(2, Settings.class).write(Map.of("brightness", Value.of(11))));
            assertEquals("11", held.get("2/brightness"));
            assertEquals("4", held.get("1/brightness"));
            rig.capability(0, Settings.class).write(Map.of("fps", Value.of(6)));
            assertEquals("6", held.get("fps"));
        }
    }
}
