package org.lensbridge.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Looks whether the ports are free before anything starts. */
final class Ports {
    private Ports() {}

    static void check(LaunchOptions options) {
        InetAddress bind;
        try {
            bind = InetAddress.getByName(options.bind());
        } catch (UnknownHostException e) {
            throw new LaunchException(
                    "'" + options.bind() + "' is no address of this machine. Give one with --bind ADDRESS.");
        }
        free(bind, options.port(), "for the dashboard", "Choose another with --port N");
        free(
                bind,
                options.mediaPort(),
                "for live video (the dashboard's port plus one)",
                "Choose others with --port N");
        if (options.demo()) {
            DemoCameras cameras = DemoCameras.of(options.home());
            for (int port = cameras.firstPort(); port < cameras.firstPort() + cameras.count(); port++) {
                free(InetAddress.getLoopbackAddress(), port, "for a simulated camera", DemoCameras.HINT);
            }
        }
    }

    private static void free(InetAddress bind, int port, String purpose, String hint) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(bind, port));
        } catch (IOException e) {
            String which = bind.getHostAddress() + ":" + port;
            throw new LaunchException(
                    port < 1024
                            ? "Cannot listen on " + which + " " + purpose + ": ports below 1024 need privileges. "
                                    + hint + "."
                            : "Cannot listen on " + which + " " + purpose + ": " + reason(e) + ". " + hint
                                    + ", or stop the program that uses it.");
        }
    }

    private static String reason(IOException e) {
        return String.valueOf(e.getMessage()).contains("in use")
                ? "the port is in use"
                : String.valueOf(e.getMessage());
    }
}
