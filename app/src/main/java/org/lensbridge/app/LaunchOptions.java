package org.lensbridge.app;

import java.nio.file.Path;

/**
 * How to start.
 *
 * @param demo with simulated cameras
 * @param home the folder with etc, drivers, data and log
 * @param bind the address that servers listen on
 * @param port of the dashboard; the media server takes the next one, and for RTSP the one after that, or RTSP's alternate port with the usual port
 * @param shell whether a Gogo prompt opens in this terminal
 * @param legacyTls whether TLS 1.0 and 1.1 are allowed, for all devices
 */
record LaunchOptions(boolean demo, Path home, String bind, int port, boolean shell, boolean legacyTls) {
    private static final int USUAL_PORT = 8080;
    private static final int USUAL_RTSP_PORT = 8554;

    LaunchOptions {
        home = home.toAbsolutePath().normalize();
        if (port < 1 || port > 65533) {
            throw new LaunchException("A port is 1 to 65533 (the media server takes the next two), not " + port + ".");
        }
    }

    int mediaPort() {
        return port + 1;
    }

    /** The one that players try; with other ports one that no second Lensbridge takes. */
    int rtspPort() {
        return port == USUAL_PORT ? USUAL_RTSP_PORT : port + 2;
    }
}
