package org.lensbridge.transport.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cannot GET /a.cgi?user=x&word=y z&b=1 | Cannot GET /a.cgi?...",
                "bad Password = y | bad Password =...",
                "/login%3FuserName%3Dx%26newpasswd%3Dy | /login%3FuserName%3Dx%26newpasswd%3D...",
                "Which one? None | Which one? None",
                "compass north | compass north"
            })
    void excerptEndsWhereAQueryOrASecretBegins(String text, String shown) {
        assertEquals("'" + shown + "'", DeviceText.excerpt(text));
    }

    @Test
    void excerptIsShortAndOfOneLine() {
        assertEquals("'a b'", DeviceText.excerpt(" a\r\n\u0000b "));
        assertEquals("'" + "x".repeat(80) + "...'", DeviceText.excerpt("x".repeat(1000)));
    }
}
