package org.lensbridge.simulator;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Sends a camera one request on a connection of its own. */
final class Ask {
    private Ask() {}

    /** The reply to what follows {@code /cgi-bin/}. */
    static RawClient.Reply reply(DahuaCamera camera, String request) throws IOException {
        try (RawClient client = new RawClient(camera)) {
            return client.get("/cgi-bin/" + request);
        }
    }

    static String text(DahuaCamera camera, String request) throws IOException {
        return reply(camera, request).text();
    }

    static List<String> lines(DahuaCamera camera, String request) throws IOException {
        String text = text(camera, request);
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\r\n"));
    }

    /** The status with which the camera answers this login. */
    static int login(DahuaCamera camera, String user, String password) throws IOException {
        try (RawClient client = new RawClient(camera).login(user, password)) {
            return client.get("/cgi-bin/magicBox.cgi?action=getVendor").status();
        }
    }

    /** Writes a setting, such as {@code NTP.Enable=true}. */
    static String set(DahuaCamera camera, String setting) throws IOException {
        return text(camera, "configManager.cgi?action=setConfig&" + setting.replace(" ", "%20"));
    }
}
