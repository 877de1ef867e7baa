package org.lensbridge.media;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration {@code org.lensbridge.media}. */
@ObjectClassDefinition(
        id = MediaConfiguration.PID,
        name = "Lensbridge media server",
        description =
                "Serves streams and snapshots to browsers, players and video management systems, by HTTP and RTSP.")
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

    @AttributeDefinition(name = "RTSP", description = "Whether players can have streams by RTSP.")
    boolean rtsp() default true;

    @AttributeDefinition(
            name = "RTSP port",
            description =
                    "TCP port to listen on for RTSP; 0 for any free one, -1 for the one that Lensbridge was started with,"
                            + " usually 8554.",
            min = "-1",
            max = "65535")
    int rtsp_port() default -1;

    @AttributeDefinition(
            name = "RTSP passwords in the clear",
            description =
                    "Whether RTSP players may also log in by Basic, which shows the password to whoever listens on the"
                            + " network. Digest, which all usual players know, always works.")
    boolean rtsp_basic() default false;

    @AttributeDefinition(
            name = "Maximum of clients",
            description = "Connections at once, idle ones included; those of HTTP and of RTSP are counted apart.",
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
