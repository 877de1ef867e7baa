package org.lensbridge.api.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceAddressTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, http://192.0.2.7:80",
        "192.0.2.7:8080, http://192.0.2.7:8080",
        "camera.example, http://camera.example:80",
        "http://camera.example, http://camera.example:80",
        "https://camera.example, https://camera.example:443",
        "HTTPS://camera.example:8443/, https://camera.example:8443",
        "'  camera.example:81  ', http://camera.example:81",
        "http://camera.example/cgi-bin/x?y=z, http://camera.example:80",
        "::1, http://[::1]:80",
        "2001:db8::7, http://[2001:db8::7]:80",
        "[2001:db8::7], http://[2001:db8::7]:80",
        "[2001:db8::7]:8080, http://[2001:db8::7]:8080",
        "https://[2001:db8::7], https://[2001:db8::7]:443"
    })
    void readsWhatPeopleWrite(String written, String meant) {
        DeviceAddress address = DeviceAddress.parse(written);
        assertEquals(meant, address.toString());
        assertEquals(address, DeviceAddress.parse(address.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "http://",
                "http://:80",
                "two words",
                "camera:port",
                "camera:0",
                "camera:65536",
                "camera:-1",
                "rtsp://camera",
                "file:///etc/passwd",
                "http://[2001:db8::zz]",
                "http://[::1"
            })
    void refusesTheRestWithASentence(String written) {
        var refused = assertThrows(IllegalArgumentException.class, () -> DeviceAddress.parse(written));
        assertTrue(refused.getMessage().length() > 10, refused::getMessage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://admin:s3same@192.0.2.7",
                "https://admin:s3same@camera.example:443/",
                "admin:s3same@camera.example",
                "admin:#s3same@camera.example",
                "admin:s3same%@camera.example",
                "admin:s3 same@camera.example",
                "s3same@camera.example"
            })
    void refusesCredentialsWithoutRepeatingThem(String written) {
        for (Throwable refused = assertThrows(IllegalArgumentException.class, () -> DeviceAddress.parse(written));
                refused != null;
                refused = refused.getCause()) {
            String message = refused.getMessage();
            assertFalse(message.contains("s3") || message.contains("same") || message.contains("admin"), message);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "a?b", "a#b", "a@b", "[::1]", "a\\b", "a\nb"})
    void isMadeOfAHostAlone(String host) {
        assertThrows(IllegalArgumentException.class, () -> new DeviceAddress("http", host, 80));
    }

    @Test
    void knowsWhetherItIsEncrypted() {
        assertTrue(DeviceAddress.parse("https://camera.example").secure());
        assertFalse(DeviceAddress.parse("camera.example").secure());
    }
}
