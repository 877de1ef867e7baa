package org.lensbridge.transport.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpReply;

class RedirectsTest {
    private static Optional<String> target(String address, String location) {
        HttpReply reply = new HttpReply(302, Map.of("Location", location), ByteBuffer.allocate(0));
        return Redirects.target(DeviceAddress.parse(address), reply);
    }

    @Test
    void followsWithinTheDevice() {
        assertEquals(Optional.of("/b?c=%20d"), target("https://192.0.2.7", "/b?c=%20d"));
        assertEquals(Optional.of("/b"), target("https://192.0.2.7", "https://192.0.2.7:443/b"));
        assertEquals(Optional.of("/"), target("http://Gate.example", "http://gate.EXAMPLE"));
        assertEquals(Optional.of("/f%C3%BCr?x=%C3%BC"), target("http://192.0.2.7", "/f\u00fcr?x=\u00fc"));
        assertEquals(Optional.empty(), target("http://192.0.2.7", "http://[broken"));
    }

    @Test
    void encodesWhatADeviceWritesPlainly() {
        assertEquals(Optional.of("/caf%C3%A9?a=%C3%BC"), target("http://192.0.2.7", "/café?a=ü"));
    }

    @Test
    void followsDevicesWhoseNamesJavaDoesNotKnow() {
        assertEquals(Optional.of("/b"), target("http://cam_1", "/b"));
        assertEquals(Optional.of("/b"), target("http://cam_1:8080", "http://Cam_1:8080/b"));
        assertEquals(Optional.of("/b"), target("https://[2001:db8::7]:8443", "https://[2001:DB8::7]:8443/b"));
        assertThrows(CameraException.class, () -> target("http://cam_1:8080", "http://cam_1/b"));
        assertThrows(CameraException.class, () -> target("http://cam_1", "http://cam_2/b"));
    }

    @Test
    void goesNowhereElse() {
        for (String location : new String[] {
            "http://192.0.2.7/",
            "https://192.0.2.7:8443/",
            "https://192.0.2.8/",
            "//192.0.2.8/",
            "https://user:hidden@192.0.2.7/",
            "https://192.0.2.7@192.0.2.8/",
            "https://user@cam_1/",
            "ftp://192.0.2.7/",
            "javascript:alert(1)"
        }) {
            CameraException e =
                    assertThrows(CameraException.class, () -> target("https://192.0.2.7", location), location);
            assertEquals(Kind.PROTOCOL, e.kind());
            assertFalse(e.reason().contains("hidden"), e.reason());
        }
    }
}
