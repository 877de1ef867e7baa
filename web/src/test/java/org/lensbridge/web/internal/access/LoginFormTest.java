package org.lensbridge.web.internal.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoginFormTest {
    @Test
    void readsWhatBrowsersSend() {
        assertEquals(
                Map.of("user", "ädmin", "password", "a&b=c+d"),
                parse("user=%C3%A4dmin&password=a%26b%3Dc%2Bd&=x&novalue"));
    }

    @Test
    void takesABrokenFormForAnEmptyOne() {
        assertEquals(Map.of(), parse("user=admin&password=%zz"));
    }

    private static Map<String, String> parse(String form) {
        return LoginForm.parse(form.getBytes(StandardCharsets.UTF_8));
    }
}
