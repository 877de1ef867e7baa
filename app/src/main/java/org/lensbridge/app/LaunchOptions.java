package org.lensbridge.app;

import java.nio.file.Path;

/**
 * How to start.
 *
 * @param demo with simulated cameras
 * @param home the folder with etc, drivers, data and log
 * @param bind the address that servers listen on
 * @param port of the dashboard; the media server takes the next one
 * @param shell whether a Gogo prompt opens in this terminal
 * @param legacyTls whether TLS 1.0 and 1.1 are allowed, for all devices
 */
record LaunchOptions(boolean demo, Path home, String bind, int port, boolean shell, boolean legacyTls) {

    LaunchOptions {
        home = home.toAbsolutePath().normalize();
        if (port < 1 || port > 65534) {
            throw new LaunchException("A port is 1 to 65534 (the media server takes the next one), not " + port + ".");
        }
    }

    int mediaPort() {
        return port + 1;
    }
}
