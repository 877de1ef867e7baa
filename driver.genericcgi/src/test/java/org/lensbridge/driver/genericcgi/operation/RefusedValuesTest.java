package org.lensbridge.driver.genericcgi.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.HttpTransports;

/** What the document does not allow is refused before it is sent, with a sentence that names the argument and what it may be. */
final class RefusedValuesTest {
    private static Operation row(String name) {
        return GenericOperations.ALL.stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Value> arguments(String text) {
        Map<String, Value> arguments = new LinkedHashMap<>();
        for (String pair : text.split("; ")) {
            String[] parts = pair.split("=", 2);
            arguments.put(parts[0], Value.of(parts[1]));
        }
        return arguments;
    }

    private static void check(String name, String arguments) {
        try (HttpTransports transport = HttpTransports.create();
                HttpDevice nobody = transport.open(HttpTarget.of(
                        DeviceAddress.parse("http://192.0.2.1"), Credentials.login("a", Secret.of("b"))))) {
            new OperationEngine(nobody, reply -> Optional.empty(), Duration.ofSeconds(1))
                    .check(row(name), arguments(arguments));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    user.add             | user=a b; password=x       | 'user'      | a-zA-Z0-9
                    user.add             | user=joe; password=a&b     | 'password'  | a-zA-Z0-9
                    user.add             | user=; password=x          | 'user'      | empty
                    user.update          | user=joe; password=        | 'password'  | empty
                    user.remove          | user=                      | 'user'      | empty
                    param.remove         | group=                     | 'group'     | empty
                    param.add            | group=GuardTour G1         | 'group'     | A-Za-z0-9_.-
                    snapshot.path.set    | path=C:\\my pictures     | 'path'      | A-Za-z0-9_/
                    storage.remove       | filename=                  | 'filename'  | empty
                    system.upgrade       | filename=boot.bin          | 'filename'  | uImage_userland.jffs2
                    system.certificate   | type=key                   | 'type'      | private_key
                    system.time.set      | year=2006                  | 'year'      | 2007 to 2099
                    system.time.set      | month=13                   | 'month'     | 1 to 12
                    system.time.set      | second=60                  | 'second'    | 0 to 59
                    system.time.set      | timezone=GMT+14            | 'timezone'  | GMT+13
                    ptz.move             | direction=forward          | 'direction' | downleft
                    ptz.pan              | pan=180.1                  | 'pan'       | -180 to 180
                    ptz.tilt             | tilt=-10.1                 | 'tilt'      | -10 to 190
                    ptz.zoom             | zoom=10000                 | 'zoom'      | 0 to 9999
                    ptz.focusBy          | focus=-10000               | 'focus'     | -9999 to 9999
                    ptz.zoomSteps        | steps=3                    | 'steps'     | 128
                    ptz.continuous.panTilt | pan=0; tilt=101          | 'tilt'      | -100 to 100
                    ptz.preset.go        | preset=257                 | 'preset'    | 1 to 256
                    ptz.preset.name      | preset=1; name=a~b         | 'name'      | not allowed are ~
                    ptz.preset.removeNamed | name=~                   | 'name'      | not allowed are ~
                    ptz.autopan.run      | line=5                     | 'line'      | 1 to 4
                    ptz.cruise.set       | line=9; state=start        | 'line'      | 1 to 8
                    ptz.autopan.speed    | line=1; direction=left; speed=4 | 'speed' | 0 to 3
                    ptz.sequence.set     | line=1; point=1; wait=256  | 'wait'      | 0 to 255
                    ptz.sequence.set     | line=1; point=1; speed=15  | 'speed'     | 0 to 14
                    io.output.set        | state=on                   | 'state'     | /
                    """)
    void saysWhatIsAllowed(String name, String arguments, String argument, String allowed) {
        CameraException failure = assertThrows(CameraException.class, () -> check(name, arguments));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        assertTrue(failure.reason().contains(argument), failure::reason);
        assertTrue(failure.reason().contains(allowed), failure::reason);
    }

    @Test
    void namesOfPresetsAreOfUpTo31Characters() {
        check("ptz.preset.name", "preset=256; name=" + "n".repeat(31));
        assertThrows(CameraException.class, () -> check("ptz.preset.name", "preset=256; name=" + "n".repeat(32)));
    }
}
