package org.lensbridge.media;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration {@code org.lensbridge.media}. */
@ObjectClassDefinition(
        id = MediaConfiguration.PID,
        name = "Lensbridge media server",
        description = "Serves MJPEG streams and snapshots to browsers, players and video management systems.")
@interface MediaConfiguration {
    /** The configuration's PID. */
    String PID = "org.lensbridge.media";

    @AttributeDefinition(
            name = "Port",
            description = "TCP port to listen on; 0 for any free one, -1 for the one that Lensbridge was started with.",
            min = "-1",
            max = "65535")
    int port() default -1;

    @AttributeDefinition(
            name = "Bind address",
            description = "127.0.0.1 serves this machine only; 0.0.0.0 or :: serves the network, unencrypted; "
                    + "empty for the one that Lensbridge was started with.",
            required = false)
    String bind_address() default "";

    @AttributeDefinition(
            name = "Maximum of clients",
            description = "Connections at once, idle ones included.",
            min = "1",
            max = "100000")
    int maximum_clients() default 500;

    @AttributeDefinition(
            name = "Allowed origins",
            description = "Web pages of other hosts that may read streams, such as https://vms.example:8443. "
                    + "Pages of the same host always may.",
            required = false)
    String[] allowed_origins() default {};
}
