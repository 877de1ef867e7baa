package org.lensbridge.media;

import java.util.Optional;
import java.util.function.Function;

/** Where to listen: what the configuration says, else what Lensbridge was started with, else loopback port 8081. */
record ListenAddress(String host, int port) {
    private static final String HOST = "lensbridge.media.host";
    private static final String PORT = "lensbridge.media.port";

    /**
     * The address of a configuration.
     *
     * @param property reads a framework property; gives null for one that is not set
     */
    static ListenAddress of(MediaConfiguration configuration, Function<String, String> property) {
        String host = configuration.bind_address().strip();
        return new ListenAddress(
                host.isEmpty() ? Optional.ofNullable(property.apply(HOST)).orElse("127.0.0.1") : host,
                configuration.port() >= 0 ? configuration.port() : usualPort(property.apply(PORT)));
    }

    private static int usualPort(String text) {
        return text != null && text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 8081;
    }
}
