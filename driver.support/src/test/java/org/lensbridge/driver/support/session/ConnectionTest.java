package org.lensbridge.driver.support.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.Trust;
import org.lensbridge.api.driver.DeviceConfig;
import org.lensbridge.api.driver.DeviceSession;
import org.lensbridge.api.driver.DriverInfo;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.HttpCamera;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

class ConnectionTest {
    private static final Operation ASK = Operation.read("a.ask", "1", "/ask", Decoding.TEXT, "Asks.");

    @Test
    void anotherPortOfTheDeviceIsClosedWithTheSession() {
        List<Connection> opened = new ArrayList<>();
        DriverInfo info = new DriverInfo("acme", "Acme", "Acme", Set.of("Operations"), List.of(), List.of());
        Family family = new Family(info, reply -> Optional.empty(), ASK, connection -> {
            opened.add(connection);
            return () -> {
                throw new IllegalStateException("nobody connects");
            };
        });
        try (HttpCamera here = new HttpCamera(target -> "here");
                HttpCamera there = new HttpCamera(target -> "there")) {
            DeviceConfig config = new DeviceConfig(
                    new DeviceId("acme"),
                    here.address(),
                    Credentials.ANONYMOUS,
                    Trust.SYSTEM,
                    Duration.ofSeconds(5),
                    Map.of());
            DeviceSession session = family.open(here.transport(), config, new NotingContext());
            Connection connection = opened.get(0);
            var both = connection.engine().asking(connection.at(there.address().port()), ASK);
            assertEquals("there", both.call(ASK).document().toString());
            assertEquals("here", connection.engine().call(ASK).document().toString());
            session.close();
            assertEquals(
                    Kind.GONE,
                    assertThrows(CameraException.class, () -> both.call(ASK)).kind());
            assertEquals(
                    Kind.GONE,
                    assertThrows(CameraException.class, () -> connection.at(1)).kind());
        }
    }
}
