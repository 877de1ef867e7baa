package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Questions to a configuration table that all tables answer alike. */
final class TableCheck {
    private static final int AT_ONCE = 40;

    private TableCheck() {}

    static void takesItsOwnDefaultsBack(DahuaCamera camera, String table) throws IOException {
        List<String> lines = Ask.lines(camera, "configManager.cgi?action=getConfig&name=" + table);
        assertFalse(lines.isEmpty());
        for (int from = 0; from < lines.size(); from += AT_ONCE) {
            StringBuilder request = new StringBuilder("configManager.cgi?action=setConfig");
            for (String line : lines.subList(from, Math.min(lines.size(), from + AT_ONCE))) {
                assertTrue(line.startsWith("table." + table), line);
                String[] pair = line.substring("table.".length()).split("=", 2);
                request.append('&').append(pair[0]).append('=').append(encoded(pair[1]));
            }
            assertEquals("OK\r\n", Ask.text(camera, request.toString()), request.toString());
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static void allows(DahuaCamera camera, String setting, String allowed, String refused) throws IOException {
        assertEquals("OK\r\n", set(camera, setting, allowed));
        assertTrue(set(camera, setting, refused).contains("ErrorID=4"), setting + "=" + refused);
        assertEquals(Optional.of(allowed), camera.config(setting));
    }

    private static String set(DahuaCamera camera, String setting, String value) throws IOException {
        return Ask.text(camera, "configManager.cgi?action=setConfig&" + setting + "=" + encoded(value));
    }
}
