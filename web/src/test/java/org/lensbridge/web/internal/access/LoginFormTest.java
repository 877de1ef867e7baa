package org.lensbridge.web.internal.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
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

    @Test
    void survivesWhateverComes() {
        Random random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            for (int b = 0; b < bytes.length; b++) {
                bytes[b] = random.nextBoolean() ? (byte) "%&=+a0".charAt(random.nextInt(6)) : (byte) random.nextInt();
            }
            assertNotNull(LoginForm.parse(bytes));
        }
    }

    private static Map<String, String> parse(String form) {
        return LoginForm.parse(form.getBytes(StandardCharsets.UTF_8));
    }
}
