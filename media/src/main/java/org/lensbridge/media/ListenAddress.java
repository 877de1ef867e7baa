package org.lensbridge.media;

import java.util.Optional;
import java.util.function.Function;

/** Where to listen: what the configuration says, else what Lensbridge was started with, else loopback, port 8081 or for RTSP 8554. */
record ListenAddress(String host, int port) {
    private static final String HOST = "lensbridge.media.host";
    private static final String PORT = "lensbridge.media.port";
    private static final String RTSP_PORT = "lensbridge.media.rtsp.port";

    /**
     * The address of a configuration.
     *
     * @param property reads a framework property; gives null for one that is not set
     */
    static ListenAddress of(MediaConfiguration configuration, Function<String, String> property) {
        return new ListenAddress(
                host(configuration, property),
                configuration.port() >= 0 ? configuration.port() : port(property.apply(PORT), 8081));
    }

    /** The same for RTSP. */
    static ListenAddress rtsp(MediaConfiguration configuration, Function<String, String> property) {
        return new ListenAddress(
                host(configuration, property),
                configuration.rtsp_port() >= 0 ? configuration.rtsp_port() : port(property.apply(RTSP_PORT), 8554));
    }

    private static String host(MediaConfiguration configuration, Function<String, String> property) {
        String host = configuration.bind_address().strip();
        return host.isEmpty() ? Optional.ofNullable(property.apply(HOST)).orElse("127.0.0.1") : host;
    }

    private static int port(String text, int usual) {
        return text != null && text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : usual;
    }
}
