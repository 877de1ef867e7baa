package org.lensbridge.media;

import java.util.Optional;
import org.osgi.framework.BundleContext;

/** Where to listen: what the configuration says, else what Lensbridge was started with, else loopback port 8081. */
record ListenAddress(String host, int port) {
    private static final String HOST = "lensbridge.media.host";
    private static final String PORT = "lensbridge.media.port";

    static ListenAddress of(MediaConfiguration configuration, BundleContext context) {
        String host = configuration.bind_address().strip();
        String usualHost = Optional.ofNullable(context.getProperty(HOST)).orElse("127.0.0.1");
        return new ListenAddress(
                host.isEmpty() ? usualHost : host,
                configuration.port() >= 0 ? configuration.port() : usualPort(context.getProperty(PORT)));
    }

    private static int usualPort(String property) {
        return property != null && property.matches("[0-9]{1,5}") ? Integer.parseInt(property) : 8081;
    }
}
